import CTruceResources

/// Reads the data files embedded in the program.
package enum Resource {
    /// The bytes of an embedded file; nil when there is none of this name.
    ///
    /// The memory belongs to the program's image, so it stays valid and costs nothing to hold.
    package static func bytes(named name: String) -> UnsafeRawBufferPointer? {
        let resource = truce_resource_named(name)
        guard let start = resource.bytes else { return nil }
        return UnsafeRawBufferPointer(start: start, count: resource.count)
    }
}
