/// Something that is not as it was made.
package struct Finding: Hashable, Sendable {
    /// A stable name, `store.kebab-case`.
    package let code: String
    /// The table and the row that it was found in.
    package let place: String
    /// What is wrong, one sentence without a full stop.
    package let message: String
}
