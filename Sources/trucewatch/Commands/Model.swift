import ArgumentParser

/// `trucewatch model`: trains, measures and describes the language model.
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train, measure and describe the language model.",
        subcommands: [ModelTrain.self, ModelEvaluate.self, ModelCoreference.self, ModelInfo.self])
}
