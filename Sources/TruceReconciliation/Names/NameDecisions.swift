import TruceEvidence
import TruceText

/// What people decided of names: which mentions stand for one, which do not.
struct NameDecisions: Sendable {
    /// One mention that a decision names.
    struct Mention: Hashable, Sendable {
        /// The document's index.
        let document: Int
        /// The index among the document's mentions.
        let index: Int
    }

    /// Pairs that are one, with the decision.
    private(set) var together: [(Mention, Mention, decision: String)] = []
    /// Pairs that are not.
    private(set) var apart: [(Mention, Mention, decision: String)] = []

    /// Reads the decisions that hold about subjects of a kind, in order of time: of two about one pair the later counts.
    init(_ decisions: [Decision], about kind: Subject.Kind, in corpus: Corpus) {
        let relevant = decisions.filter { decision in
            [.merge, .split, .keepApart].contains(decision.kind) && decision.subjects.first?.kind == kind
        }
        guard !relevant.isEmpty else { return }
        let mentions = Self.mentions(Set(relevant.flatMap(\.subjects)), in: corpus)
        var verdicts: [[Mention]: (areOne: Bool, decision: String)] = [:]
        for decision in relevant {
            let found = decision.subjects.map { mentions[$0] }
            func rule(_ left: Mention?, _ right: Mention?, _ areOne: Bool) {
                guard let left, let right, left != right else { return }
                let isInOrder = (left.document, left.index) < (right.document, right.index)
                verdicts[isInOrder ? [left, right] : [right, left]] = (areOne, decision.id)
            }
            switch decision.kind {
            case .merge: for (left, right) in zip(found, found.dropFirst()) { rule(left, right, true) }
            case .split: for other in found.dropFirst() { rule(found[0], other, false) }
            default:
                for (place, left) in found.enumerated() {
                    for right in found.dropFirst(place + 1) { rule(left, right, false) }
                }
            }
        }
        let ordered = verdicts.sorted { a, b in
            a.key.lexicographicallyPrecedes(b.key) { ($0.document, $0.index) < ($1.document, $1.index) }
        }
        for (pair, verdict) in ordered {
            let entry = (pair[0], pair[1], decision: verdict.decision)
            if verdict.areOne { together.append(entry) } else { apart.append(entry) }
        }
    }

    private static func mentions(_ subjects: Set<Subject>, in corpus: Corpus) -> [Subject: Mention] {
        let named = Dictionary(grouping: subjects, by: \.document)
        var result: [Subject: Mention] = [:]
        for (document, evidence) in corpus.documents.enumerated() {
            guard let subjects = named[evidence.document.id] else { continue }
            var finder = SubjectFinder(evidence)
            for subject in subjects where result[subject] == nil {
                result[subject] = finder.index(of: subject).map { Mention(document: document, index: $0) }
            }
        }
        return result
    }
}
