/// What the readers know before they read: places, actors, events, outlets.
///
/// Loaded once and shared by all cores; nothing here changes after loading.
package struct Knowledge: Sendable {
    /// The knowledge embedded in the program.
    package static let embedded = Knowledge()

    /// Words that say when.
    package let times = TimeWords()

    /// Words for numbers.
    package let numbers = NumberWords()

    /// Makes the knowledge from the embedded resources.
    package init() {}
}
