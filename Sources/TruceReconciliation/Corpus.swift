import TruceEvidence
import TruceText

/// The documents of a run in their one order, with what every part of reconciliation asks of them.
///
/// Everything is ordered by the documents' files, so nothing depends on the order in which they came.
struct Corpus: Sendable {
    /// The evidence, ordered by file.
    let documents: [DocumentEvidence]
    /// For each document, what is asked of it again and again.
    let sources: [Source]
    /// How often the documents name those who act on each side.
    let sides: SideNames

    /// Takes documents that are in their order.
    init(_ documents: [DocumentEvidence], _ sources: [Source], sides: SideNames) {
        self.documents = documents
        self.sources = sources
        self.sides = sides
    }

    /// The same documents, some with other evidence of their times.
    func with(_ changed: [Int: DocumentEvidence]) -> Corpus {
        guard !changed.isEmpty else { return self }
        var documents = documents
        var sources = sources
        for (place, evidence) in changed {
            documents[place] = evidence
            sources[place] = Source(evidence, names: sources[place].names)
        }
        // What changes is times, and these name nobody.
        return Corpus(documents, sources, sides: sides)
    }

    /// The same documents, some as they were when they were looked at before: nothing is looked at anew.
    ///
    /// - Parameter kept: By place the evidence and what is asked of it.
    func with(_ kept: [Int: (evidence: DocumentEvidence, source: Source)]) -> Corpus {
        guard !kept.isEmpty else { return self }
        var documents = documents
        var sources = sources
        for (place, kept) in kept { (documents[place], sources[place]) = kept }
        return Corpus(documents, sources, sides: sides)
    }

    /// The same documents, some with vague times settled. What is asked of them stays what it was: of it only files, names
    /// and voices may be asked from now on, which hang on no time.
    func settled(_ changed: [Int: DocumentEvidence]) -> Corpus {
        guard !changed.isEmpty else { return self }
        var documents = documents
        for (place, evidence) in changed { documents[place] = evidence }
        return Corpus(documents, sources, sides: sides)
    }

    /// A document's name.
    func file(_ document: Int) -> String { sources[document].file }

    /// The identities of the names in a document.
    func names(_ document: Int) -> NameIndex { sources[document].names }

    /// What a document by itself tells of truces.
    func truces(_ document: Int) -> TruceTelling { sources[document].truces }

    /// The index of the document with a name.
    ///
    /// - Parameter near: Where it is looked for first: what is asked for in order mostly comes soon.
    /// - Complexity: O(log n), of the documents between where the name does not come before that place.
    func index(of file: String, near: Int = 0) -> Int? {
        var stretch = documents.indices
        if near < documents.count, self.file(near) <= file {
            var step = 1
            while near + step < documents.count, self.file(near + step) < file { step *= 2 }
            stretch = near + step / 2..<min(near + step + 1, documents.count)
        }
        let place = stretch.partitioningIndex { self.file($0) >= file }
        return place < documents.count && self.file(place) == file ? place : nil
    }

    /// Who speaks where a document speaks in its own voice: its outlet, else its file.
    func voice(_ document: Int) -> String { sources[document].voice }

    /// The day or window of publication.
    func published(_ document: Int) -> TemporalValue? { documents[document].document.published.value }

    /// The words of a document at a span, with runs of white space as one space.
    func words(_ document: Int, _ span: TextSpan) -> String {
        spaced(documents[document].words(span))
    }

    /// Words of a document as a citation.
    func citation(_ document: Int, _ span: TextSpan) -> Citation { Citation(document: file(document), span: span) }

    /// Who stands behind words: the nearest holder, or the document's own voice.
    func holderName(_ holders: [Holder], in document: Int) -> String {
        guard let holder = holders.first, holder.role != .author else { return voice(document) }
        return holder.name
    }
}

/// A text with each run of white space as one space.
func spaced(_ text: String) -> String {
    var result = ""
    var wantsSpace = false
    for scalar in text.unicodeScalars {
        if scalar.properties.isWhitespace {
            wantsSpace = !result.unicodeScalars.isEmpty
        } else {
            if wantsSpace { result.unicodeScalars.append(" ") }
            wantsSpace = false
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}
