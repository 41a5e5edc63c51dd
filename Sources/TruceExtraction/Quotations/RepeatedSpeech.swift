import TruceText

/// Finds quotations that have the words of an earlier one, such as a caption that repeats the body.
enum RepeatedSpeech {
    private static let shortest = 20

    /// For each content, the index of the first earlier one with the same words; nil where there is none.
    static func links(in contents: [String]) -> [Int?] {
        var first: [String: Int] = [:]
        return contents.enumerated().map { index, content in
            let key = NameFolding.fold(content)
            guard key.utf8.count >= shortest else { return nil }
            if let earlier = first[key] { return earlier }
            first[key] = index
            return nil
        }
    }
}
