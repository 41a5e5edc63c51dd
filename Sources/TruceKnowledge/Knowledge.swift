/// What the readers know before they read: places, actors, events, outlets.
///
/// Loaded once and shared by all cores; nothing here changes after loading.
package struct Knowledge: Sendable {
    /// The knowledge embedded in the program.
    package static let embedded = Knowledge()

    /// Makes the knowledge from the embedded resources.
    package init() {}
}
