import ArgumentParser
import TruceDigest
import TruceKnowledge
import TruceModels

/// `trucewatch model info`: what a model was trained from and how well it does.
struct ModelInfo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Print what a model was trained from and how well it does.")

    @Option(help: "A model file (default: the model in the program).")
    var model: String?

    func run() throws {
        let trained = try ModelFiles.model(model)
        let bytes = try model.map(ModelFiles.bytes) ?? Array(LanguageModel.embeddedFile)
        var lines = trained.card
        lines += trained.sizes.map { "bytes of \($0.part): \($0.bytes)" }
        lines.append("bytes: \(bytes.count)")
        lines.append(Digest.identifier(of: bytes))
        Talk().print(lines.joined(separator: "\n") + "\n")
    }
}
