/// What a name names.
package enum NameKind: UInt8, CaseIterable, Hashable, Sendable {
    /// A person.
    case person
    /// An organisation: an authority, an army, an armed group, an outlet.
    case organisation
    /// A place of any size.
    case location
    /// A nation, people or community: "Syrian", "Kurds", "Houthis".
    case group

    /// The label in IOB2 files.
    package var label: String {
        switch self {
        case .person: "PER"
        case .organisation: "ORG"
        case .location: "LOC"
        case .group: "NORP"
        }
    }
}

/// A name in a text.
package struct NameMention: Hashable, Sendable {
    /// The tokens of the name.
    package let tokens: Range<Int>
    /// What it names.
    package let kind: NameKind

    /// Makes a mention.
    package init(tokens: Range<Int>, kind: NameKind) {
        self.tokens = tokens
        self.kind = kind
    }
}
