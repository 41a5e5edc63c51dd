import TruceKnowledge
import TruceReport

extension Explaining {
    /// Explains by how often the rules were right where people checked them.
    static let embedded = Explaining { Knowledge.embedded.confidence.share(of: $0, kind: $1) }
}
