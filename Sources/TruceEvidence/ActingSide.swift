/// A side as it compares with others across documents.
package struct ActingSide: Hashable, Sendable {
    /// What stands for it, as ``NameIndex/side(of:)-(String)`` gives it.
    package let key: String
    /// The country that an armed group fights in; nil for others.
    private let country: String?

    /// Makes a side.
    package init(key: String, country: String? = nil) {
        self.key = key
        self.country = country
    }

    /// Whether two names may mean one side: "the rebels" of a country may be any armed group of it.
    package func mayBe(_ other: ActingSide) -> Bool {
        if key == other.key { return true }
        guard let country, country == other.country else { return false }
        return isUnnamed || other.isUnnamed
    }

    /// Whether it is only called rebels, militants and the like.
    private var isUnnamed: Bool { ActorMention.isUnnamed(key) }
}
