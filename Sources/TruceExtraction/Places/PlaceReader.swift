package import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds the names of places and decides which place each stands for.
package enum PlaceReader {
    /// All of them, in order of the text; they do not overlap.
    package static func places(in reading: Reading) -> [PlaceMention] {
        let other = NamedThings(reading)
        let candidates = PlaceCandidateFinder(reading, isTaken: other.isTaken).candidates()
        let resolver = PlaceResolver(
            reading, candidates: candidates, personWords: other.personWords, homes: other.homes)
        let known = resolver.mentions()
        let unknown = UnknownPlaceFinder(reading, known: known, isTaken: other.isTaken).mentions()
        return (known + unknown).sorted { $0.span < $1.span }
    }
}
