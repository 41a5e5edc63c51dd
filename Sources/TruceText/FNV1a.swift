/// The 64-bit FNV-1a hash, the same on every machine and in every run.
///
/// - Source: Fowler, Noll and Vo, "The FNV Non-Cryptographic Hash Algorithm" (draft-eastlake-fnv).
package struct FNV1a: Sendable {
    /// The hash of what was added so far.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Begins a hash.
    package init() {}

    /// Adds a byte, or a hash of its own.
    package mutating func add(_ unit: UInt64) { value = (value ^ unit) &* 0x0000_0100_0000_01B3 }
}
