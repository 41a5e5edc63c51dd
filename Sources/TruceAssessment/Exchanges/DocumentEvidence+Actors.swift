import TruceEvidence
import TruceText

extension DocumentEvidence {
    /// The first who can act of those whom some words name, besides people and one name; nil where they name nobody.
    ///
    /// - Parameter names: The identities of the names in the document.
    func firstActor(in words: TextSpan, besides name: String? = nil, _ names: NameIndex) -> ActorReference? {
        actors.lazy.filter { words.contains($0.span) && $0.name != name && $0.kind != .person }
            .map { ActorReference(name: $0.name, key: $0.key, span: $0.span) }.first { names.canAct($0) }
    }
}
