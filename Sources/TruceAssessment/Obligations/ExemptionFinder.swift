import TruceEvidence
import TruceText

/// Finds the groups that each agreement leaves out.
struct ExemptionFinder: Sendable {
    private let record: Record
    private let profile: Profile
    private let index: RecordIndex

    /// Prepares for a record with its exchanges.
    init(record: Record, index: RecordIndex, profile: Profile) {
        self.record = record
        self.index = index
        self.profile = profile
    }

    /// The exempt groups by agreement, each once, in order of their words; those of the profile last.
    func exemptions() -> [Exemption] {
        let exempt = profile.exempt.map { (group: $0, sides: sides(of: $0)) }
        let separation = Dictionary(
            grouping: record.exchanges.filter { $0.kinds.contains(.separation) }, by: \.agreement)
        return record.agreements.enumerated().flatMap { place, agreement -> [Exemption] in
            var order: [String] = []
            var found: [String: (name: String, citations: [Citation])] = [:]
            for document in index.documents(ofAgreement: place, with: .exemptions) {
                for provision in document.evidence.provisions where provision.kind == .exemption {
                    for actor in document.evidence.actors
                    where provision.span.contains(actor.span) && actor.kind == .armedGroup && actor.key != nil {
                        let side = document.names.side(of: actor.name)
                        if found[side] == nil { order.append(side) }
                        found[side, default: (actor.name, [])].citations.append(
                            Citation(document: document.file, span: provision.span))
                    }
                }
            }
            let known = profile.agreements.first { $0.label == agreement.label }
            let own = (known?.exempt ?? []).map { Profile.Party(name: $0, aliases: [], country: nil) }
            for (group, sides) in exempt + own.map({ ($0, sides(of: $0)) }) {
                if let known = order.first(where: sides.contains) {
                    found[known]?.name = group.name
                } else if let side = sides.min() {
                    order.append(side)
                    found[side] = (group.name, [])
                }
            }
            let charges = separation[agreement.id] ?? []
            return order.compactMap { side in
                found[side].map { group in
                    Exemption(
                        agreement: agreement.id, group: group.name, side: side, citations: group.citations,
                        separationCharges: charges.map(\.id))
                }
            }
        }
    }

    /// The sides that documents take a group for, by any of its names.
    private func sides(of group: Profile.Party) -> Set<String> {
        Set(([group.name] + group.aliases).flatMap { name in index.documents.map { $0.names.side(of: name) } })
    }
}
