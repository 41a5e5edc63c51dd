/// How a dictionary form is made from a word: change its case, cut its end, put another.
struct LemmaRule: Hashable, Sendable {
    enum Casing: UInt8, Sendable {
        case lower
        case asWritten
        case title
        /// A number without the commas between its digits.
        case plainNumber
    }

    var casing: Casing
    var cut: Int
    var ending: [UInt8]

    /// The shortest rules that make `lemma` from `form`, one for each way to write it that is no longer than another.
    static func candidates(form: [UInt8], lemma: [UInt8]) -> [LemmaRule] {
        let hasDigit = form.contains { $0 >= 0x30 && $0 <= 0x39 }
        let rules = (hasDigit ? [Casing.plainNumber] : [.lower, .asWritten, .title]).map { casing in
            let base = cased(form, casing)
            var shared = 0
            while shared < base.count, shared < lemma.count, base[shared] == lemma[shared] { shared += 1 }
            return LemmaRule(casing: casing, cut: base.count - shared, ending: Array(lemma[shared...]))
        }
        let least = rules.map { $0.cut + $0.ending.count }.min() ?? 0
        return rules.filter { $0.cut + $0.ending.count == least }
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
            case .plainNumber: if byte != 0x2C { result.append(byte) }
            case .title: result.append(!isLetter ? byte : result.isEmpty ? byte & 0xDF : byte | 0x20)
            }
            index += 1
        }
        return result
    }
}
