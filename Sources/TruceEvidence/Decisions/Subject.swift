package import TruceText

/// What a decision is about: a piece of one document, named so that the name outlives every reading.
///
/// A subject is the identity of the preserved bytes and a stretch of the document's own text, never a place in a list,
/// so it means the same whatever documents are added and in whatever order. What several documents tell together (an
/// incident, a statement, an actor) is named by any one of the passages that tell it.
package struct Subject: Hashable, Sendable {
    /// What stands at the passage. Raw values are those of the written form.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// The document as a whole; the passage is empty.
        case document
        /// A mention of an incident, and through it the incident.
        case incident
        /// A quotation, and through it the statement.
        case statement
        /// A name, and through it the actor.
        case actor
        /// A place.
        case place
        /// A time.
        case time
        /// A number.
        case figure
        /// A claim.
        case claim
        /// A clause of an agreement.
        case provision
        /// Words on how it stands with a truce.
        case status
    }

    /// What stands at the passage.
    package let kind: Kind
    /// The ``Document/id`` of the document.
    package let document: String
    /// The words, in UTF-8 bytes of the text of the file (``TextOrigin/source``), not of the text that was read.
    package let passage: TextSpan

    /// Names a passage.
    package init(kind: Kind, document: String, passage: TextSpan) {
        self.kind = kind
        self.document = document
        self.passage = passage
    }

    /// Names the words at a span of a document's text that is read.
    package init(_ kind: Kind, at span: TextSpan, of document: Document) {
        self.init(kind: kind, document: document.id, passage: document.origin.sourceSpan(of: span))
    }
}

extension Subject: Comparable {
    /// Orders by document, then by place in it, then by kind.
    package static func < (left: Subject, right: Subject) -> Bool {
        if left.document != right.document { return left.document < right.document }
        return left.passage != right.passage ? left.passage < right.passage : left.kind.rawValue < right.kind.rawValue
    }
}

// MARK: - The written form

extension Subject: LosslessStringConvertible, Codable {
    /// `incident:120-164@sha256:…`, the form in which a subject is stored and sent.
    package var description: String { "\(kind.rawValue):\(passage.start)-\(passage.end)@\(document)" }

    /// Reads the written form; nil when the text is none.
    package init?(_ description: String) {
        guard let at = description.firstIndex(of: "@") else { return nil }
        let document = description[description.index(after: at)...]
        let parts = description[..<at].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])), !document.isEmpty else { return nil }
        let bounds = parts[1].split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2, let start = Int(bounds[0]), let end = Int(bounds[1]), 0 <= start, start <= end else {
            return nil
        }
        self.init(kind: kind, document: String(document), passage: TextSpan(start, end))
    }

    /// Reads the written form.
    ///
    /// - Throws: `DecodingError` when the text names no subject.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let subject = Subject(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' names no subject")
        }
        self = subject
    }

    /// Writes the written form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
