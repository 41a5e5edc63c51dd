/// Finds the name that a misspelt one was meant to be.
enum Spelling {
    /// The name within an edit distance of 3 (and of half the word's length) that is nearest; the first of equals.
    static func nearest(to word: String, among names: [String]) -> String? {
        let wanted = Array(word.lowercased().utf8.prefix(40))
        var best: (name: String, distance: Int)?
        for name in names {
            let distance = self.distance(wanted, Array(name.lowercased().utf8))
            if distance <= min(3, max(1, wanted.count / 2)), distance < best?.distance ?? Int.max {
                best = (name, distance)
            }
        }
        return best?.name
    }

    /// The number of letters to insert, remove or replace.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for other in right.indices {
                let replaced = diagonal + (letter == right[other] ? 0 : 1)
                diagonal = row[other + 1]
                row[other + 1] = min(replaced, diagonal + 1, row[other] + 1)
            }
        }
        return row[right.count]
    }
}
