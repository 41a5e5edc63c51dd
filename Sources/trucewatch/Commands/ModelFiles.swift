import ArgumentParser
import Foundation
import TruceKnowledge
import TruceModels

/// Reads the files that the model commands name.
enum ModelFiles {
    /// The bytes of a file.
    static func bytes(_ path: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw ValidationError("cannot read '\(path)': \(error.localizedDescription)")
        }
    }

    /// The sentences of a CoNLL-U file.
    static func treebank(_ path: String) throws -> [TreebankSentence] {
        try corpus(path) { bytes throws(CorpusError) in try ConlluReader.sentences(in: bytes) }
    }

    /// The sentences of an IOB2 file.
    static func names(_ path: String) throws -> [NamedSentence] {
        try corpus(path) { bytes throws(CorpusError) in try Iob2Reader.sentences(in: bytes) }
    }

    private static func corpus<Sentence>(
        _ path: String, _ read: ([UInt8]) throws(CorpusError) -> [Sentence]
    ) throws -> [Sentence] {
        let bytes = try bytes(path)
        let sentences: [Sentence]
        do {
            sentences = try read(bytes)
        } catch {
            throw ValidationError("cannot read '\(path)': \(error)")
        }
        guard !sentences.isEmpty else { throw ValidationError("'\(path)' holds no sentence") }
        return sentences
    }

    /// The model in a file, or the one built into the program.
    static func model(_ path: String?) throws -> LanguageModel {
        do {
            guard let path else { return try LanguageModel.embedded() }
            return try bytes(path).withUnsafeBytes { bytes throws(ModelError) in try LanguageModel(bytes) }
        } catch let error as ModelError {
            throw ValidationError("cannot use the model \(path.map { "'\($0)'" } ?? "in the program"): \(error)")
        }
    }
}
