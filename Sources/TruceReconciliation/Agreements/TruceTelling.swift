import TruceEvidence

/// What one document by itself tells of truces, gathered once, however many other documents come.
struct TruceTelling: Sendable {
    /// The words that date truces, in order of place. Their document is 0 until they are given theirs.
    let anchors: [TruceAnchor]
    /// Where its truce is and what it is called after.
    let setting: TruceSetting
    /// Whether it speaks of a truce at all.
    let speaksOfTruce: Bool
    /// The states and groups that it names, by side, as often as it names them.
    let sides: [TruceAnchor.Party]

    /// Reads a document.
    init(_ evidence: DocumentEvidence, names: NameIndex) {
        anchors = TruceAnchor.anchors(in: evidence, names: names).sorted { $0.span < $1.span }
        setting = TruceSetting(evidence)
        speaksOfTruce = evidence.status != .notMentioned || !evidence.provisions.isEmpty
        sides = evidence.actors.filter { $0.kind == .state || $0.kind == .armedGroup }.map { actor in
            TruceAnchor.Party(side: names.side(of: actor.name), name: actor.name, isStated: false)
        }
    }
}
