import TruceEvidence

/// What the documents of one agreement say of the keeping of duties, by the sides whose keeping it is about.
struct SaidOfKeeping: Sendable {
    /// A statement with the place of its document.
    typealias Statement = (document: Int, judgement: DutyJudgement)

    /// What makes two statements about one duty the same word.
    struct Word: Hashable {
        let voice: Int
        /// Of which of those who owe it, by name; nil for all or none of them.
        let bearer: String?
    }

    /// Who says on which day that something is kept, or that it is not.
    private struct Voice: Hashable {
        let holder: String
        let isKept: Bool
        let date: TemporalValue?
    }

    /// The statements in the order of the documents.
    let all: [Statement]
    private var places: [String: [Int]] = [:]
    /// By the sides that were asked for the statements about any of them.
    private var found: [Set<String>: [Int]] = [:]
    /// By statement the number of its voice.
    private var voices: [Int] = []

    /// Takes statements in the order of the documents.
    init(_ statements: [Statement]) {
        all = statements
        for (place, statement) in statements.enumerated() {
            for side in statement.judgement.sides { places[side, default: []].append(place) }
        }
    }

    /// The places of the statements about any of the sides, in order.
    mutating func about(_ sides: Set<String>) -> [Int] {
        if let known = found[sides] { return known }
        let lists = sides.union([DutyJudgement.everySide]).compactMap { places[$0] }
        let about = lists.count > 1 ? Set(lists.joined()).sorted() : lists.first ?? []
        found[sides] = about
        return about
    }

    /// What stands for the voice of the statement at a place: two of one voice say the same.
    mutating func voice(of place: Int) -> Int {
        if voices.isEmpty {
            var numbers: [Voice: Int] = [:]
            voices = all.map { statement in
                let said = statement.judgement.assessment
                let voice = Voice(holder: said.holder, isKept: said.isKept, date: said.date)
                let number = numbers[voice] ?? numbers.count
                numbers[voice] = number
                return number
            }
        }
        return voices[place]
    }
}
