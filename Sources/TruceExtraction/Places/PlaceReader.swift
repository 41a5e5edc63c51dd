package import TruceEvidence

/// Finds the names of places and decides which place each stands for.
package enum PlaceReader {
    /// All of them, in order of the text.
    package static func places(in reading: Reading) -> [PlaceMention] { [] }
}
