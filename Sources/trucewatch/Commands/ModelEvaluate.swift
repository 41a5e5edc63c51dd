import ArgumentParser
import Foundation
import Synchronization
import TruceModels
import TruceText

/// `trucewatch model evaluate`: how well and how fast a model reads annotated texts.
struct ModelEvaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure a language model on annotated texts.",
        discussion: """
            Prints the measures of the CoNLL 2018 shared task in per cent, with the treebank's own words ("gold") \
            and from the running text ("raw"), or the precision, recall and F1 of names; and words per second on \
            one core, from running text to names.

            EXAMPLES
              trucewatch model evaluate --conllu en_ewt-ud-test.conllu
              trucewatch model evaluate --iob2 en_ewt-ud-test.iob2 --format json
            """)

    /// How the measures are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, text
    }

    @Option(help: "A model file (default: the model in the program).")
    var model: String?

    @Option(help: "A treebank in CoNLL-U.")
    var conllu: String?

    @Option(help: "Names in IOB2.")
    var iob2: String?

    @Option(help: "How to print the measures.")
    var format: Format = .text

    @Option(help: "On how many threads to measure the speed.")
    var threads = 1

    func validate() throws {
        if conllu == nil && iob2 == nil { throw ValidationError("name a file with --conllu or --iob2") }
        if !(1...256).contains(threads) { throw ValidationError("--threads must lie between 1 and 256") }
    }

    func run() throws {
        let talk = Talk()
        let model = try ModelFiles.model(model)
        if let conllu {
            let evaluation = TreebankEvaluation(model, try ModelFiles.treebank(conllu))
            let gold = evaluation.withGoldTokens()
            let raw = evaluation.fromText()
            let speed = Self.wordsPerSecond(model, evaluation.texts(), threads: threads)
            let cutting = Self.rounded(Self.megabytesCutPerSecond(evaluation.texts()))
            let goldMeasures = TreebankScores.measures.dropFirst(3).map { ($0, Self.rounded(gold[$0])) }
            let rawMeasures = TreebankScores.measures.map { ($0, Self.rounded(raw[$0])) }
            switch format {
            case .json:
                talk.print(
                    "{\"gold\": \(Self.object(goldMeasures)), \"raw\": \(Self.object(rawMeasures)), "
                        + "\"wordsPerSecond\": \(speed), \"tokenMegabytesPerSecond\": \(cutting)}\n")
            case .text:
                for (measure, value) in goldMeasures { talk.print("gold \(measure) \(value)\n") }
                for (measure, value) in rawMeasures { talk.print("raw \(measure) \(value)\n") }
                talk.print("words per second \(speed)\n")
                talk.print("megabytes cut into tokens and sentences per second \(cutting)\n")
            }
        }
        if let iob2 {
            let sentences = try ModelFiles.names(iob2)
            let scores = NameEvaluation.scores(model, sentences)
            let texts = [SourceText(sentences.map { $0.words.joined(separator: " ") }.joined(separator: "\n\n"))]
            let speed = Self.wordsPerSecond(model, texts, threads: threads)
            var rows: [(String, [(String, String)])] = []
            for kind in NameKind.allCases { if let score = scores[kind] { rows.append((kind.label, Self.row(score))) } }
            rows.append(("all", Self.row(NameEvaluation.total(scores))))
            switch format {
            case .json:
                let names = rows.map { "\"\($0.0)\": \(Self.object($0.1))" }.joined(separator: ", ")
                talk.print("{\"names\": {\(names)}, \"wordsPerSecond\": \(speed)}\n")
            case .text:
                for (kind, row) in rows {
                    talk.print("\(kind) " + row.map { "\($0.0) \($0.1)" }.joined(separator: " ") + "\n")
                }
                talk.print("words per second \(speed)\n")
            }
        }
    }

    /// A number in per cent with two decimals.
    static func rounded(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func row(_ score: SpanScore) -> [(String, String)] {
        [("precision", rounded(score.precision)), ("recall", rounded(score.recall)), ("f1", rounded(score.f1))]
    }

    private static func object(_ measures: [(String, String)]) -> String {
        "{" + measures.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// Millions of bytes cut into tokens and sentences in a second, on one core.
    private static func megabytesCutPerSecond(_ texts: [SourceText]) -> Double {
        var bytes = 0
        let start = ContinuousClock.now
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        while bytes < 20_000_000, start.duration(to: .now) < .seconds(2) {
            for text in texts {
                tokens.removeAll(keepingCapacity: true)
                sentences.removeAll(keepingCapacity: true)
                Tokenizer.tokenize(text, in: text.span, into: &tokens)
                SentenceSplitter.split(text, tokens, 0..<tokens.count, into: &sentences)
                bytes += text.count
            }
        }
        let elapsed = start.duration(to: .now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return seconds > 0 ? Double(bytes) / 1e6 / seconds : 0
    }

    /// Words analysed in a second, from running text to names, every thread reading all texts: in a second of
    /// processor time on one thread, which other work on the machine does not change, else in a second of the clock.
    private static func wordsPerSecond(_ model: LanguageModel, _ texts: [SourceText], threads: Int) -> Int {
        let counts = WordCount()
        let start = ContinuousClock.now
        let used = clock()
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            var words = 0
            for text in texts { words += model.analyze(text, stretches: [text.span]).tokens.count }
            counts.add(words)
        }
        let elapsed = start.duration(to: .now)
        let passed = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let seconds = threads == 1 ? Double(clock() - used) / Double(CLOCKS_PER_SEC) : passed
        return seconds > 0 ? Int(Double(counts.total) / seconds) : 0
    }
}

/// A count that several threads add to.
private final class WordCount: Sendable {
    private let words = Mutex(0)

    var total: Int { words.withLock { $0 } }

    func add(_ count: Int) { words.withLock { $0 += count } }
}
