/// How a dictionary form is made from a word: change its case, cut its end, put another.
struct LemmaRule: Hashable, Sendable {
    enum Casing: UInt8, Sendable {
        case lower
        case asWritten
        case title
    }

    var casing: Casing
    var cut: Int
    var ending: [UInt8]

    /// The shortest rule that makes `lemma` from `form`.
    init(form: [UInt8], lemma: [UInt8]) {
        var best: LemmaRule?
        // "I" and "i" share the rule that makes "I".
        for casing in form.count == 1 ? [Casing.lower, .title, .asWritten] : [Casing.lower, .asWritten, .title] {
            let base = Self.cased(form, casing)
            var shared = 0
            while shared < base.count, shared < lemma.count, base[shared] == lemma[shared] { shared += 1 }
            let rule = LemmaRule(casing: casing, cut: base.count - shared, ending: Array(lemma[shared...]))
            if rule.cut + rule.ending.count < best.map({ $0.cut + $0.ending.count }) ?? Int.max { best = rule }
        }
        self = best ?? LemmaRule(casing: .lower, cut: 0, ending: [])
    }

    init(casing: Casing, cut: Int, ending: [UInt8]) {
        self.casing = casing
        self.cut = cut
        self.ending = ending
    }

    /// Reads what ``code`` wrote; nil for anything else.
    init?(code: String) {
        let parts = code.utf8.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let first = UInt8(String(decoding: parts[0], as: UTF8.self)),
            let casing = Casing(rawValue: first), let cut = Int(String(decoding: parts[1], as: UTF8.self)), cut >= 0
        else { return nil }
        self.init(casing: casing, cut: cut, ending: Array(parts[2]))
    }

    /// The rule as text.
    var code: String { "\(casing.rawValue) \(cut) \(String(decoding: ending, as: UTF8.self))" }

    /// Appends the dictionary form of a word; the word itself where the rule would cut more than there is.
    func append(_ form: [UInt8], to bytes: inout [UInt8]) {
        let base = Self.cased(form, casing)
        guard base.count > cut || base.count == cut && !ending.isEmpty else {
            bytes.append(contentsOf: base)
            return
        }
        bytes.append(contentsOf: base.dropLast(cut))
        bytes.append(contentsOf: ending)
    }

    /// The word with its apostrophes straight and its ASCII letters in the given case.
    private static func cased(_ form: [UInt8], _ casing: Casing) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(form.count)
        var index = 0
        while index < form.count {
            let byte = form[index]
            if byte == 0xE2, index + 2 < form.count, form[index + 1] == 0x80, form[index + 2] & 0xFE == 0x98 {
                result.append(0x27)
                index += 3
                continue
            }
            let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
            switch casing {
            case .lower: result.append(isLetter ? byte | 0x20 : byte)
            case .asWritten: result.append(byte)
            case .title: result.append(!isLetter ? byte : result.isEmpty ? byte & 0xDF : byte | 0x20)
            }
            index += 1
        }
        return result
    }
}
