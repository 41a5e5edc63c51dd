import ArgumentParser
import Foundation
import TruceEvidence
import TruceExtraction
import TruceIntake
import TruceKnowledge
import TruceModels
import TruceReconciliation
import TruceText

/// `trucewatch model coreference`: which marked passages the rules hold to tell of one event.
struct ModelCoreference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coreference",
        abstract: "Join marked passages of texts as incidents are joined.",
        discussion: """
            Reads JSON Lines of {"document": NAME, "text": TEXT, "passages": [[START, END], …]} with offsets in code \
            points, and prints for each passage {"document", "start", "end", "event", "lemma"}: passages of one event \
            have the same event. So the rules that join incidents can be measured on annotated texts, apart from how \
            incidents are found.

            EXAMPLES
              trucewatch model coreference passages.jsonl
            """)

    @Argument(help: "A file of texts with their passages.")
    var file: String

    /// One line of the file.
    private struct Marked: Decodable {
        let document: String
        let text: String
        let passages: [[Int]]
    }

    /// One line of what is printed.
    private struct Joined: Encodable {
        let document: String
        let start: Int
        let end: Int
        let event: String
        let lemma: String
    }

    func run() throws {
        let texts = try marked()
        let model = try ModelFiles.model(nil)
        let reader = DocumentReader(knowledge: .embedded, profile: Profile())
        var evidence: [DocumentEvidence] = []
        var lemmas: [[String]] = []
        for text in texts {
            let articles = Intake.articles(named: text.document + ".txt", bytes: Array(text.text.utf8)).articles
            guard let document = Intake.documents(from: articles).documents.first else {
                throw ValidationError("'\(text.document)' cannot be read as an article")
            }
            let spans = try Self.spans(text.passages, of: text.text, named: text.document)
            let analysis = model.analyze(document.text, stretches: [document.text.span])
            lemmas.append(spans.map { Self.head(of: $0, in: analysis) })
            evidence.append(reader.read(document).telling(of: spans))
        }
        let record = Reconciler.record(of: evidence)
        var events: [String: [Int: String]] = [:]
        for incident in record.incidents {
            for member in incident.members {
                if let mention = member.mention { events[member.document, default: [:]][mention] = incident.id }
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let talk = Talk()
        for (place, text) in texts.enumerated() {
            let found = events[evidence[place].document.file] ?? [:]
            for (index, passage) in text.passages.enumerated() {
                let line = Joined(
                    document: text.document, start: passage[0], end: passage[1],
                    event: found[index] ?? "\(text.document) \(index)", lemma: lemmas[place][index])
                talk.print(String(decoding: try encoder.encode(line), as: UTF8.self) + "\n")
            }
        }
    }

    private func marked() throws -> [Marked] {
        let lines = try ModelFiles.bytes(file).split(separator: 0x0A)
        return try lines.enumerated().map { number, line in
            guard let text = try? JSONDecoder().decode(Marked.self, from: Data(line)) else {
                throw ValidationError("line \(number + 1) of '\(file)' is no text with its passages")
            }
            return text
        }
    }

    /// Passages in bytes.
    private static func spans(_ passages: [[Int]], of text: String, named name: String) throws -> [TextSpan] {
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        return try passages.map { passage in
            guard passage.count == 2, offsets.indices.contains(passage[0]), offsets.indices.contains(passage[1]),
                passage[0] < passage[1]
            else { throw ValidationError("'\(name)' has a passage outside its text") }
            return TextSpan(offsets[passage[0]], offsets[passage[1]])
        }
    }

    /// The dictionary form of the token that the others of a passage hang on.
    private static func head(of span: TextSpan, in analysis: Analysis) -> String {
        let inside = analysis.tokens.indices.filter { span.contains(analysis.tokens[$0].span) }
        let head = inside.first { token in analysis.head(token).map { !inside.contains($0) } ?? true }
        return head.map(analysis.lemma) ?? analysis.text[span].lowercased()
    }
}
