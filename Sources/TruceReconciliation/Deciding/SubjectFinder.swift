import TruceEvidence
import TruceText

/// Finds what a subject names in what was read of its document.
///
/// A later reader may draw the bounds of a passage a little differently; a subject then names what it shares most with,
/// if that is half of what the two cover together.
struct SubjectFinder: Sendable {
    private let evidence: DocumentEvidence
    /// For each kind the passages in the text of the file, by index; made when first asked for.
    private var passages: [Subject.Kind: [TextSpan]] = [:]

    /// Looks in one document.
    init(_ evidence: DocumentEvidence) {
        self.evidence = evidence
    }

    /// The index of what a subject names among what was read of its kind, 0 for a document; nil when nothing is there.
    mutating func index(of subject: Subject) -> Int? {
        if subject.kind == .document { return 0 }
        let known = passages[subject.kind]
        let found = known ?? spans(of: subject.kind).map { evidence.document.origin.sourceSpan(of: $0) }
        if known == nil { passages[subject.kind] = found }
        return Self.nearest(to: subject.passage, in: found)
    }

    /// The first passage that is the one asked for, else the one that shares most with it.
    static func nearest(to passage: TextSpan, in passages: [TextSpan]) -> Int? {
        if let exact = passages.firstIndex(of: passage) { return exact }
        var best: (index: Int, share: Double)?
        for (index, other) in passages.enumerated() {
            let common = min(other.end, passage.end) - max(other.start, passage.start)
            guard common > 0 else { continue }
            let share = Double(common) / Double(other.count + passage.count - common)
            if share >= 0.5, share > best?.share ?? 0 { best = (index, share) }
        }
        return best?.index
    }

    /// The spans of everything of a kind, in the text that was read.
    func spans(of kind: Subject.Kind) -> [TextSpan] {
        switch kind {
        case .document: [TextSpan(0, 0)]
        case .incident: evidence.incidents.map(\.span)
        case .statement: evidence.quotations.map(\.span)
        case .actor: evidence.actors.map(\.span)
        case .place: evidence.places.map(\.span)
        case .time: evidence.times.map(\.span)
        case .figure: evidence.figures.map(\.span)
        case .claim: evidence.claims.map(\.span)
        case .provision: evidence.provisions.map(\.span)
        case .status: evidence.statusStatements.map(\.span)
        }
    }
}
