import CTruceResources

/// The dossier's style sheet, embedded in the program.
struct StyleSheet: Sendable {
    /// The sheet's bytes.
    let bytes: [UInt8]

    /// The sheet of the dossier; empty when it is not embedded, which a test rules out.
    static let dossier = StyleSheet(resource: "dossier.css")

    private init(resource: String) {
        let resource = truce_resource_named(resource)
        bytes = resource.bytes.map { Array(UnsafeBufferPointer(start: $0, count: resource.count)) } ?? []
    }
}
