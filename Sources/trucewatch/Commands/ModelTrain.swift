import ArgumentParser
import Foundation
import TruceDigest
import TruceModels

/// `trucewatch model train`: makes a model file from annotated texts.
struct ModelTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a language model from annotated texts.",
        discussion: """
            The same files and numbers give the same bytes on every machine. The commands for the committed model \
            are in MODEL_CARD.md.

            EXAMPLES
              trucewatch model train --treebank ewt-train.conllu --names uner-train.iob2 \\
                --names Evaluation/names-train.iob2 --list Evaluation/names.tsv \\
                --words Evaluation/words.tsv \\
                --dev-treebank ewt-dev.conllu --dev-names uner-dev.iob2 -o model.bin
            """)

    @Option(help: "A treebank in CoNLL-U (several times for several).")
    var treebank: [String]

    @Option(help: "Names in IOB2 (several times for several).")
    var names: [String] = []

    @Option(help: "Known names: lines of a kind, a tab and a name (several times for several).")
    var list: [String] = []

    @Option(help: "Dictionary words: lines of a word, a tab and its readings (several times for several).")
    var words: [String] = []

    @Option(help: "A treebank whose scores go into the model's header.")
    var devTreebank: String?

    @Option(help: "Names whose score goes into the model's header.")
    var devNames: String?

    @Option(help: "The seed of every random order.")
    var seed: UInt64 = TrainingPlan().seed

    @Flag(help: "Train with few rounds, to try the command.")
    var quick = false

    @Option(name: .shortAndLong, help: "Where to write the model.")
    var output: String

    func run() throws {
        let talk = Talk()
        var plan = quick ? TrainingPlan.quick : TrainingPlan()
        plan.seed = seed
        var card = ["format: \(LanguageModel.format)"] + plan.lines
        for path in treebank + names + list + words {
            let digest = Digest.identifier(of: try ModelFiles.bytes(path))
            card.append("corpus: \(URL(fileURLWithPath: path).lastPathComponent) \(digest)")
        }
        var lists: [UInt8] = []
        for path in list { lists += try ModelFiles.bytes(path) + [0x0A] }
        var dictionary: [UInt8] = []
        for path in words { dictionary += try ModelFiles.bytes(path) + [0x0A] }
        let trainer = LanguageTrainer(
            plan, treebank: try treebank.flatMap(ModelFiles.treebank), names: try names.map(ModelFiles.names),
            lists: lists, words: dictionary, report: { talk.say("training \($0)") })
        let model = trainer.train()
        if let devTreebank {
            let scores = TreebankEvaluation(model, try ModelFiles.treebank(devTreebank)).withGoldTokens()
            for measure in TreebankScores.measures.dropFirst(3) {
                card.append("development \(measure): \(ModelEvaluate.rounded(scores[measure]))")
            }
        }
        if let devNames {
            let scores = NameEvaluation.scores(model, try ModelFiles.names(devNames))
            card.append("development names: \(ModelEvaluate.rounded(NameEvaluation.total(scores).f1))")
        }
        let bytes = model.file(card: card)
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: output))
        } catch {
            throw ValidationError("cannot write '\(output)': \(error.localizedDescription)")
        }
        talk.say("wrote \(bytes.count) bytes, \(Digest.identifier(of: bytes))")
    }
}
