import CTruceModel
import TruceModels

/// The model that the program carries.
enum CommittedModel {
    static func load() throws -> LanguageModel {
        try LanguageModel(UnsafeRawBufferPointer(start: truce_model_bytes(), count: truce_model_count()))
    }

    static var byteCount: Int { truce_model_count() }
}
