import TruceEvidence
import TruceKnowledge
import TruceText

/// What one passage tells of a duty, whatever else is known; shared, so that handing it on costs nothing.
final class DutyTelling: Sendable {
    /// What the passage says.
    let provision: Provision
    /// Who owes it, with their sides.
    let bearers: [(name: String, side: String)]
    /// Who owes it, as sides.
    let sides: Set<String>
    /// The content words of what is to be done, sorted.
    let content: [Stem]
    /// Of which kinds it is.
    let kinds: Set<AccusationKind>
    /// Whether it speaks of what is owed without saying what that is: "its commitments".
    let isGeneral: Bool
    /// By when, where that is known.
    let deadline: TemporalValue?

    /// What the provisions of a document tell of duties, in their order.
    static func all(in evidence: DocumentEvidence, _ names: NameIndex) -> [DutyTelling] {
        evidence.provisions.filter { $0.kind == .obligation || $0.kind == .consequence }
            .map { DutyTelling($0, in: evidence, names) }
    }

    private init(_ provision: Provision, in evidence: DocumentEvidence, _ names: NameIndex) {
        let text = evidence.document.text
        let told = DutyJudgement.kinds(in: provision.action, of: text)
        self.provision = provision
        bearers = provision.bearers.map { (name: $0.name, side: names.side(of: $0)) }
        sides = Set(bearers.map(\.side))
        content = Stemmer.content(of: provision.action, in: text)
        kinds = DutyJudgement.kindsOfDuties.intersection(told)
        isGeneral = kinds.isEmpty && told.contains(.duty)
        deadline = evidence.when(provision.deadline)
    }
}
