import Foundation
import TruceEvidence
import TruceStore

/// What a store was given, as files that need no Trucewatch to be read.
struct StoreFiles {
    let store: RecordStore

    /// The ledger, one entry a line, as JSON.
    func ledger() throws(StoreError) -> OutputFolder.File {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = Data()
        for entry in try store.ledger() {
            guard let line = try? encoder.encode(Line(entry)) else { continue }
            lines += line
            lines.append(0x0A)
        }
        return ("ledger.jsonl", lines)
    }

    /// Hands out every document once, byte for byte, under the digits of its digest and the end of its name.
    func forEachDocument(_ take: (OutputFolder.File) -> Void) throws(StoreError) {
        var seen: Set<String> = []
        try store.forEachArticle { article in
            guard seen.insert(article.id).inserted else { return }
            let ending =
                switch article.form {
                case .text: "txt"
                case .html: "html"
                case .jsonLine: "jsonl"
                }
            let digits = article.id.drop { $0 != ":" }.dropFirst()
            take(("documents/\(digits).\(ending)", Data(article.bytes)))
        }
    }

    /// An entry as it is written out.
    private struct Line: Encodable {
        let sequence: Int
        let at: String
        let by: String
        let kind: String
        let subject: String
        let content: String
        let previous: String
        let hash: String

        init(_ entry: LedgerEntry) {
            sequence = entry.sequence
            at = entry.at
            by = entry.by
            kind = entry.kind.rawValue
            subject = entry.subject
            content = entry.content
            previous = entry.previous
            hash = entry.hash
        }
    }
}
