package import TruceEvidence

/// Finds states, forces, groups, bodies and people, under whatever name.
package enum ActorReader {
    /// All of them, in order of the text.
    package static func actors(in reading: Reading) -> [ActorMention] { [] }
}
