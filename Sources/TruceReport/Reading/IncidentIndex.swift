import TruceEvidence

/// Leads from a passage of a document to the incident that it was joined to.
struct IncidentIndex: Sendable {
    private struct Key: Hashable {
        let document: String
        let mention: Int
    }

    private var incidents: [Key: Incident] = [:]

    /// Indexes the incidents of a record.
    init(_ record: Record) {
        for incident in record.incidents {
            for member in incident.members {
                guard let mention = member.mention else { continue }
                incidents[Key(document: member.document, mention: mention)] = incident
            }
        }
    }

    /// The incident of a mention.
    func incident(document: String, mention: Int) -> Incident? {
        incidents[Key(document: document, mention: mention)]
    }
}
