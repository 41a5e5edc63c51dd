import TruceEvidence

/// What the documents of one agreement say of the keeping of duties, by the sides whose keeping it is about.
struct SaidOfKeeping: Sendable {
    /// A statement with its document.
    typealias Statement = (document: WeighedDocument, judgement: DutyJudgement)

    /// What is said of some sides, in the order of the documents; shared by all duties that they owe, and by the records in
    /// which nobody says anything else of them.
    final class About: Sendable {
        let judgements: [DutyJudgement]
        /// What tells each from all others.
        let identities: [ObjectIdentifier]

        fileprivate init(_ judgements: [DutyJudgement]) {
            self.judgements = judgements
            identities = judgements.map(ObjectIdentifier.init)
        }
    }

    /// By sides what was said of them.
    typealias Memory = [Set<String>: About]

    /// Who says on which day that something is kept, or that it is not.
    private struct Voice: Hashable {
        let holder: String
        let isKept: Bool
        let date: TemporalValue?
    }

    /// The statements in the order of the documents.
    let all: [Statement]
    private var places: [String: [Int]] = [:]
    /// What was said of sides for the record before.
    private let known: Memory
    /// By the sides that were asked for what is said of any of them, and where that stands among all statements.
    private var found: [Set<String>: (places: [Int], about: About)] = [:]
    /// By statement the number of its voice; empty until they are asked for.
    private(set) var voices: [Int] = []
    /// How many voices there are, as far as they were asked for.
    private(set) var voiceCount = 0

    /// Takes statements in the order of the documents.
    ///
    /// - Parameter known: What was said of sides for the record before.
    init(_ statements: [Statement], known: Memory) {
        all = statements
        self.known = known
        for (place, statement) in statements.enumerated() {
            for side in statement.judgement.sides { places[side, default: []].append(place) }
        }
    }

    /// What is said of any of the sides, with the places of these statements, in order.
    mutating func about(_ sides: Set<String>) -> (places: [Int], about: About) {
        if let found = found[sides] { return found }
        let lists = sides.union([DutyJudgement.everySide]).compactMap { places[$0] }
        let inOrder = lists.count > 1 ? Set(lists.joined()).sorted() : lists.first ?? []
        let same = known[sides].flatMap { known in
            known.judgements.elementsEqual(inOrder) { $0 === all[$1].judgement } ? known : nil
        }
        let result = (places: inOrder, about: same ?? About(inOrder.map { all[$0].judgement }))
        found[sides] = result
        return result
    }

    /// What was asked for so far.
    var asked: Memory { found.mapValues(\.about) }

    /// Finds by statement what stands for its voice: two of one voice say the same.
    mutating func findVoices() {
        guard voices.isEmpty else { return }
        var numbers: [Voice: Int] = [:]
        voices = all.map { statement in
            let said = statement.judgement.assessment
            let voice = Voice(holder: said.holder, isKept: said.isKept, date: said.date)
            let number = numbers[voice] ?? numbers.count
            numbers[voice] = number
            return number
        }
        voiceCount = numbers.count
    }
}
