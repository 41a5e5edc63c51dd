import CTruceModel
package import TruceModels

extension LanguageModel {
    /// The model that is built into the program.
    ///
    /// - Throws: ``ModelError`` when the program was built with a file that is no model.
    package static func embedded() throws(ModelError) -> LanguageModel {
        try LanguageModel(embeddedFile)
    }

    /// The file of that model.
    package static var embeddedFile: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: truce_model_bytes(), count: truce_model_count())
    }
}
