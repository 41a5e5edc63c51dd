import TruceEvidence

/// What follows from an incident and the documents that tell of it alone, kept as long as these are what they were;
/// shared, so that handing it on costs nothing.
final class WeighedIncident: Sendable {
    /// A passage that tells of it.
    struct Member: Sendable {
        /// The number of its document; negative where the record does not have that.
        let document: Int32
        /// The index of the document's mention; negative for what happened to a truce.
        let mention: Int32
    }

    /// The incident, which says so itself, so that it is not mistaken for another.
    let incident: Incident
    /// The passages.
    let members: [Member]
    /// Where more than one mention holds one of the figures that stand for the whole of it: all these figures, in order of
    /// document and place; one may stand here twice.
    let shared: [LedgerFigure]
    /// The sides among whom it has hit, passage by passage.
    let targets: [String]
    /// What the figures come to, where no other incident can hold one of them; nil where there are none.
    let sheet: LedgerSheet?

    /// Looks at an incident.
    ///
    /// - Parameter documents: Finds the documents of the record.
    init(_ incident: Incident, in documents: DocumentFinder) {
        self.incident = incident
        var members: [Member] = []
        var figures: [LedgerFigure] = []
        var sharesFigures = false
        var targets: [String] = []
        for member in incident.members {
            let place = documents.place(of: member.document)
            let document = place.map { documents.all[$0] }
            members.append(
                Member(
                    document: Int32(truncatingIfNeeded: document?.number ?? -1),
                    mention: Int32(truncatingIfNeeded: member.mention ?? -1)))
            guard let place, let document, let mention = member.mention,
                document.ledger.ofMentions.indices.contains(mention)
            else { continue }
            targets += document.targets[mention]
            for found in document.ledger.ofMentions[mention] {
                sharesFigures = sharesFigures || document.ledger.shared.contains(found)
                figures.append(document.figure(found, at: place))
            }
        }
        self.members = members
        self.targets = targets
        figures.sort { $0.key < $1.key }
        shared = sharesFigures ? figures : []
        sheet = figures.isEmpty || sharesFigures ? nil : LedgerSheet(incident, figures, in: documents)
    }
}
