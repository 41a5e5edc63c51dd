/// A small generator that is the same everywhere.
package struct Shuffler: RandomNumberGenerator {
    private var state: UInt64

    /// Begins a sequence.
    package init(_ seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }

    /// The next number.
    package mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 31
    }
}
