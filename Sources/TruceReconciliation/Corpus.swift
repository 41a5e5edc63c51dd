import TruceEvidence
import TruceText

/// The documents of a run in their one order, with what every part of reconciliation asks of them.
///
/// Everything is ordered by the documents' files, so nothing depends on the order in which they came.
struct Corpus: Sendable {
    /// The evidence, ordered by file.
    let documents: [DocumentEvidence]
    /// For each document, its file.
    let files: [String]
    /// For each document, the identities of the names in it.
    let names: [NameIndex]
    /// For each document, what it by itself tells of truces.
    let truces: [TruceTelling]

    /// Takes documents that are in their order, with the file and the names of each and what it tells of truces.
    init(_ documents: [DocumentEvidence], files: [String], names: [NameIndex], truces: [TruceTelling]) {
        self.documents = documents
        self.files = files
        self.names = names
        self.truces = truces
    }

    /// The same documents, some with other evidence of their times.
    func with(_ changed: [Int: DocumentEvidence]) -> Corpus {
        guard !changed.isEmpty else { return self }
        var documents = documents
        var truces = truces
        for (place, evidence) in changed {
            documents[place] = evidence
            truces[place] = TruceTelling(evidence, names: names[place])
        }
        return Corpus(documents, files: files, names: names, truces: truces)
    }

    /// A document's name.
    func file(_ document: Int) -> String { files[document] }

    /// The index of the document with a name.
    ///
    /// - Complexity: O(log n).
    func index(of file: String) -> Int? {
        let place = documents.indices.partitioningIndex { self.file($0) >= file }
        return place < documents.count && self.file(place) == file ? place : nil
    }

    /// Who speaks where a document speaks in its own voice: its outlet, else its file.
    func voice(_ document: Int) -> String {
        documents[document].document.outlet?.value ?? files[document]
    }

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
