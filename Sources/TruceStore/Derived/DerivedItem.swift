/// One thing that the record holds, such as an incident, as a page shows it.
package struct DerivedItem: Hashable, Sendable {
    /// What it is: `incident`, `statement`, `discrepancy` …
    package let kind: String
    /// Its identity, unique within the kind.
    package let id: String
    /// Its place in the record's own order, from 0.
    package let position: Int
    /// The first day it is about, `yyyy-mm-dd`; nil when it has none.
    package let day: String?
    /// What a list calls it.
    package let title: String
    /// All of it as JSON.
    package let body: String

    /// Makes an item.
    package init(kind: String, id: String, position: Int, day: String?, title: String, body: String) {
        self.kind = kind
        self.id = id
        self.position = position
        self.day = day
        self.title = title
        self.body = body
    }
}
