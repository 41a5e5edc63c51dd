package import TruceText

/// An instrument that the documents speak of: a truce, a cessation of hostilities, a deal.
package struct Agreement: Hashable, Sendable {
    /// A clause, by document and index.
    package struct ProvisionReference: Hashable, Sendable {
        /// The document's ``Document/file``.
        package let document: String
        /// The index into the document's provisions.
        package let provision: Int
        /// The clause.
        package let span: TextSpan

        /// Makes a reference.
        package init(document: String, provision: Int, span: TextSpan) {
            self.document = document
            self.provision = provision
            self.span = span
        }
    }

    /// `a1`, `a2`, … in order of date.
    package let id: String
    /// What it is called, in plain words with its month.
    package let label: String
    /// The day it was agreed, at the precision that is known.
    package let date: TemporalValue?
    /// When it took effect, when that is known.
    package let inForce: TemporalValue?
    /// When it ended, when that is known.
    package let ended: TemporalValue?
    /// Who agreed to it or is bound by it.
    package let parties: [String]
    /// The clauses, ordered by document and place.
    package let provisions: [ProvisionReference]
    /// The words that speak of it: of its making, start, end.
    package let citations: [Citation]
    /// The files of the documents that are about it.
    package let documents: [String]

    /// Makes an agreement.
    package init(
        id: String, label: String, date: TemporalValue?, inForce: TemporalValue?, ended: TemporalValue?,
        parties: [String], provisions: [ProvisionReference], citations: [Citation], documents: [String]
    ) {
        self.id = id
        self.label = label
        self.date = date
        self.inForce = inForce
        self.ended = ended
        self.parties = parties
        self.provisions = provisions
        self.citations = citations
        self.documents = documents
    }
}

/// A point where the words say that the status of a truce is or became so.
package struct TimelineEntry: Hashable, Sendable {
    /// The day, at the precision that is known.
    package let date: TemporalValue
    /// The status from then on.
    package let status: TruceStatus
    /// What happened to the truce, where the words tell of an event.
    package let event: TruceEvent?
    /// Who says so; the outlet where the document speaks in its own voice.
    package let holder: String
    /// The agreement it concerns, when that is known.
    package let agreement: String?
    /// The words.
    package let citation: Citation

    /// Makes an entry.
    package init(
        date: TemporalValue, status: TruceStatus, event: TruceEvent?, holder: String, agreement: String?,
        citation: Citation
    ) {
        self.date = date
        self.status = status
        self.event = event
        self.holder = holder
        self.agreement = agreement
        self.citation = citation
    }
}
