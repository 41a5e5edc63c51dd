import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// What a reading of a passage makes people say: "by>on" for blame, names for denials and admissions.
struct Sayings {
    let blames: Set<String>
    let denials: Set<String>
    let admissions: Set<String>
    /// Those who claim a deed as their own rather than admit a fault.
    let claimed: Set<String>
    let claims: [Claim]
    let incidents: Int
    /// Who is blamed for the first incident and for the last, by name.
    let doersOfFirst: Set<String>
    let doersOfLast: Set<String>
    /// The triggers of the incidents that somebody denies.
    let incidentsDenied: [String]
    /// The triggers of the incidents that somebody admits or claims.
    let admittedTriggers: [String]

    init(_ text: String, outlet: String? = nil) {
        let evidence = DocumentReader(knowledge: .embedded).read(Document.made(text, outlet: outlet))
        claims = evidence.claims
        incidents = evidence.incidents.count
        incidentsDenied = evidence.incidents.filter { !$0.denials.isEmpty }.map { evidence.words($0.trigger) }
        admittedTriggers = evidence.incidents.filter { !$0.admissions.isEmpty }.map { evidence.words($0.trigger) }
        blames = Set(evidence.incidents.flatMap(\.blamed).map { $0.by.name + ">" + $0.on.name })
        doersOfFirst = Set(evidence.incidents.first?.blamed.map(\.on.name) ?? [])
        doersOfLast = Set(evidence.incidents.last?.blamed.map(\.on.name) ?? [])
        denials = Set(evidence.incidents.flatMap(\.denials).map(\.by.name))
        claimed = Set(evidence.incidents.flatMap(\.claimed).map(\.by.name))
        admissions = Set(evidence.incidents.flatMap(\.admissions).map(\.by.name))
    }

    /// Whether a blame has these words in its names.
    func blames(_ by: String, _ on: String) -> Bool {
        blames.contains { pair in
            let sides = pair.split(separator: ">").map(String.init)
            return sides.count == 2 && sides[0].contains(by) && sides[1].contains(on)
        }
    }

    /// Whether a claim of this stance has these words in its names.
    func claims(_ stance: Claim.Stance, _ by: String, _ on: String) -> Bool {
        claims.contains { claim in
            claim.stance == stance && (claim.holders.first?.name.contains(by) ?? false)
                && claim.against.contains { $0.name.contains(on) }
        }
    }
}
