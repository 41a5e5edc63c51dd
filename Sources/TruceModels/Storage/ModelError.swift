/// Why a model cannot be used.
package enum ModelError: Error, Equatable, CustomStringConvertible {
    /// The bytes are not a model.
    case foreign
    /// The bytes are a model of another version of the format.
    case version(UInt32)
    /// The bytes end before the model does, or go on after it.
    case length(expected: Int, found: Int)
    /// The bytes were changed.
    case damaged

    /// The reason, for people.
    package var description: String {
        switch self {
        case .foreign: "this is no Trucewatch model"
        case .version(let version): "the model has format \(version); this program reads format \(ModelFile.version)"
        case .length(let expected, let found): "the model should have \(expected) bytes and has \(found)"
        case .damaged: "the model's bytes do not add up to its checksum"
        }
    }
}
