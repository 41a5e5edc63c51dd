import TruceKnowledge

/// What a document speaks of anywhere, by which words of more than one sense are read.
struct SpokenOf {
    /// Aircraft, so that a bare "raid" is one from the air.
    let aircraft: Bool
    /// Aircraft that drop bombs, so that a bare "bombing" is one from the air.
    let bombers: Bool
    /// Charges that are laid or worn, so that what "was bombed" need not have been bombed from the air.
    let charges: Bool
    /// Shells, so that what "came under fire" came under that of guns.
    let shells: Bool
    /// Shells and no aircraft, so that a bare "bombardment" is one of guns.
    let shellsOnly: Bool
    /// Aid, so that a bare "convoy" is one of aid.
    let aid: Bool

    init(_ marks: EventMarks) {
        aircraft = marks.things.contains { $0.contains(.air) }
        bombers = marks.things.contains { $0.contains(.air) && !$0.contains(.transport) }
        charges = marks.things.contains { !$0.isDisjoint(with: [.blast, .suicide]) }
        shells = marks.things.contains { $0.contains(.shells) }
        shellsOnly = !aircraft && shells
        aid = marks.things.contains { $0.isSuperset(of: [.aid, .perhapsAid]) }
    }
}
