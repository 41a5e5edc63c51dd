import TruceEvidence
import TruceKnowledge
import TruceText

/// Weighs the clues to the day on which a document came out.
///
/// The manifest outweighs the markup, the markup the text, the text the address and the file's name. Dates in the
/// body are no dates of publication; what is told in the past tense sets a lower bound.
struct PublicationDating {
    /// The answer with its clues.
    private(set) var dating: Dating = .unknown
    /// Where the manifest and the text disagree, and dates that no calendar has.
    private(set) var notices: [Notice] = []

    private let page: PageText
    private let scanner: DateScanner

    init(page: PageText, fields: [Fields], fileName: String) {
        self.page = page
        scanner = DateScanner(page.text, tokens: page.tokens)
        var clues: [Dating.Clue] = []
        for field in fields {
            guard let date = field.published else { continue }
            let source = field.basis == .markup ? "the page's markup" : "the manifest"
            clues.append(
                Dating.Clue(
                    reason: "\(source) says \(date.iso)", span: nil, value: .date(date), basis: field.basis))
        }
        let inText = TextDateClues(page: page, scanner: scanner)
        notices = inText.notices
        let manifest = clues.first { $0.basis == .manifest }
        clues += inText.exact
        for field in fields {
            if let clue = field.url.flatMap({ Self.clue(inAddress: $0, basis: field.basis) }) { clues.append(clue) }
        }
        if let clue = Self.clue(inFileName: fileName) { clues.append(clue) }
        let decided = clues.first { $0.value != nil }?.value
        clues += inText.bounds
        for field in fields {
            guard let day = field.captured else { continue }
            clues.append(
                Dating.Clue(
                    reason: "it was saved on \(day.iso)", span: nil, value: .date(day), basis: field.basis,
                    bound: .notAfter))
        }
        dating = Dating(value: decided ?? Self.window(clues), clues: clues)
        if let manifest { compare(manifest, with: inText.exact + inText.bounds) }
    }

    /// The days between the latest lower and the earliest upper bound; nil when one of them is missing.
    private static func window(_ clues: [Dating.Clue]) -> TemporalValue? {
        let lower = clues.filter { $0.bound == .notBefore }.compactMap { $0.value?.firstDayNumber }.max()
        let upper = clues.filter { $0.bound == .notAfter }.compactMap { $0.value?.lastDayNumber }.min()
        guard let lower, let upper, lower <= upper, let start = CalendarDate(dayNumber: lower),
            let end = CalendarDate(dayNumber: upper)
        else { return nil }
        return start == end ? .date(start) : .interval(start, end)
    }

    /// Notices where the manifest's date and the words of the text cannot both hold.
    private mutating func compare(_ manifest: Dating.Clue, with clues: [Dating.Clue]) {
        guard let given = manifest.value else { return }
        for clue in clues {
            guard let value = clue.value, let span = clue.span else { continue }
            let contradicts =
                switch clue.bound {
                case .exact: !given.overlaps(value)
                case .notBefore: given.lastDayNumber < value.firstDayNumber
                case .notAfter: given.firstDayNumber > value.lastDayNumber
                }
            guard contradicts else { continue }
            notices.append(
                Notice(
                    code: "intake.manifest-contradicts-text",
                    message: "the manifest dates the document \(given.iso), but \(clue.reason); "
                        + "the manifest was followed",
                    span: span))
        }
    }

    // MARK: - Clues beside the text

    /// A day in a web address: `/2016/09/18/` or `/2016-09-18-`.
    private static func clue(inAddress address: String, basis: Basis) -> Dating.Clue? {
        guard let day = day(inDigitsOf: address, separators: [0x2F, 0x2D]) else { return nil }
        return Dating.Clue(
            reason: "the address holds \(day.iso)", span: nil, value: .date(day), basis: basis)
    }

    private static func clue(inFileName name: String) -> Dating.Clue? {
        guard let day = day(inDigitsOf: name, separators: [0x2D, 0x5F, 0x2E]) else { return nil }
        return Dating.Clue(
            reason: "the name of the file holds \(day.iso)", span: nil, value: .date(day), basis: .fileName)
    }

    /// The first day written as year, month, day with one separator, or as eight digits.
    private static func day(inDigitsOf string: String, separators: Set<UInt8>) -> CalendarDate? {
        let bytes = Array(string.utf8.prefix(2_000))
        var runs: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
            if index > start { runs.append(start..<index) } else { index += 1 }
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 } }
        for (place, run) in runs.enumerated() {
            if run.count == 8, case .day(let date) = DateScanner.compactDay(Array(bytes[run])) { return date }
            guard run.count == 4, place + 2 < runs.count, runs[place + 1].count <= 2, runs[place + 2].count <= 2,
                runs[place + 1].lowerBound == run.upperBound + 1,
                runs[place + 2].lowerBound == runs[place + 1].upperBound + 1,
                separators.contains(bytes[run.upperBound]),
                bytes[run.upperBound] == bytes[runs[place + 1].upperBound], (1900...2199).contains(number(run))
            else { continue }
            let date = CalendarDate(
                year: number(run), month: number(runs[place + 1]), day: number(runs[place + 2]))
            if let date { return date }
        }
        return nil
    }
}
