/// A value of the record with the words that give it.
package struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    package let value: Value
    /// The words, in order; never empty.
    package let citations: [Citation]

    /// Makes a value.
    package init(_ value: Value, _ citations: [Citation]) {
        self.value = value
        self.citations = citations
    }
}
