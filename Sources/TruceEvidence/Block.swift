package import TruceText

/// A stretch of a document and what it is there.
package struct Block: Hashable, Sendable {
    /// What a stretch of a document is. Raw values are those of the JSON.
    package enum Zone: String, Hashable, Sendable, CaseIterable {
        /// The headline.
        case title
        /// Who wrote it.
        case byline
        /// Where it was written, when that stands alone.
        case dateline
        /// The summary below the headline.
        case standfirst
        /// Running text.
        case paragraph
        /// The words below a picture.
        case caption
        /// An embedded post of a social medium; it belongs to its author, not to the document's.
        case post
        /// Menus, share bars, adverts, teasers, tag lists, copyright lines.
        case furniture
    }

    /// Where the block stands, without the blanks around it.
    package let span: TextSpan
    /// What it is.
    package let zone: Zone

    /// Makes a block.
    package init(span: TextSpan, zone: Zone) {
        self.span = span
        self.zone = zone
    }

    /// Whether what stands here may report an incident, a figure or a status in the document's name.
    ///
    /// Furniture never does; a title, caption or post does, and is weighed as what it is.
    package var mayBearEvidence: Bool { zone != .furniture && zone != .byline }
}
