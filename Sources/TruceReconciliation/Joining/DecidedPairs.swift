import TruceEvidence

/// Which pieces people decided to be one, or not to be one, as pairs.
struct DecidedPairs: Sendable {
    /// Pairs of positions that are one, and pairs that are not.
    typealias Pairs = (together: [(PiecePosition, PiecePosition)], apart: [(PiecePosition, PiecePosition)])

    /// Of incidents.
    private(set) var incidents: Pairs = ([], [])
    /// Of statements.
    private(set) var statements: Pairs = ([], [])
    /// The decisions of which every pair was decided otherwise later, by identifier.
    private(set) var overruled: Set<String> = []

    /// A pair without its order.
    private struct Unordered: Hashable {
        let first: Subject
        let second: Subject

        init(_ left: Subject, _ right: Subject) {
            first = min(left, right)
            second = max(left, right)
        }
    }

    /// Reads decisions that hold, in order of time: of two about one pair the later counts. A subject that no piece
    /// stands for decides nothing.
    init(_ decisions: [Decision], _ documents: [DocumentEvidence]) {
        var verdicts: [Unordered: (areOne: Bool, decision: String)] = [:]
        for decision in decisions {
            let subjects = decision.subjects
            let id = decision.id
            switch decision.kind {
            case .merge:
                for (left, right) in zip(subjects, subjects.dropFirst()) {
                    verdicts[Unordered(left, right)] = (true, id)
                }
            case .split:
                for other in subjects.dropFirst() { verdicts[Unordered(subjects[0], other)] = (false, id) }
            case .keepApart:
                for (index, left) in subjects.enumerated() {
                    for right in subjects.dropFirst(index + 1) { verdicts[Unordered(left, right)] = (false, id) }
                }
            case .accept, .reject, .correct, .assign, .annotate, .withdraw: continue
            }
            overruled.insert(id)
        }
        guard !verdicts.isEmpty else { return }
        overruled.subtract(verdicts.values.map(\.decision))
        let positions = Self.positions(Set(verdicts.keys.flatMap { [$0.first, $0.second] }), documents)
        let ordered = verdicts.sorted { a, b in
            a.key.first != b.key.first ? a.key.first < b.key.first : a.key.second < b.key.second
        }
        for (pair, verdict) in ordered {
            guard let left = positions[pair.first], let right = positions[pair.second] else { continue }
            switch (pair.first.kind, verdict.areOne) {
            case (.incident, true): incidents.together.append((left, right))
            case (.incident, false): incidents.apart.append((left, right))
            case (.statement, true): statements.together.append((left, right))
            case (.statement, false): statements.apart.append((left, right))
            default: break
            }
        }
    }

    /// Where the pieces stand that subjects name. A copy of a document under another name has the same subjects; the
    /// first by file stands for them.
    private static func positions(
        _ subjects: Set<Subject>, _ documents: [DocumentEvidence]
    ) -> [Subject: PiecePosition] {
        let named = Dictionary(grouping: subjects, by: \.document)
        var result: [Subject: PiecePosition] = [:]
        for evidence in documents {
            guard let subjects = named[evidence.document.id] else { continue }
            var finder = SubjectFinder(evidence)
            for subject in subjects.sorted() {
                guard var index = finder.index(of: subject) else { continue }
                if subject.kind == .statement { index = first(of: index, in: evidence) }
                let position = PiecePosition(file: evidence.document.file, id: evidence.document.id, index: index)
                result[subject] = min(result[subject] ?? position, position)
            }
        }
        return result
    }

    /// The quotation that stands for the utterance that a quotation belongs to.
    private static func first(of index: Int, in evidence: DocumentEvidence) -> Int {
        Utterance.groups(of: evidence).first { $0.contains(index) }?.first ?? index
    }
}
