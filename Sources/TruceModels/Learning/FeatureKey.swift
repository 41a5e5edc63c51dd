/// Builds the 64-bit keys of features from a template number and what fills its places.
///
/// Keys depend on nothing but their inputs, so a model means the same on every machine.
@usableFromInline
enum FeatureKey {
    @inline(__always)
    static func start(_ template: UInt64) -> UInt64 { (template &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    static func add(_ key: UInt64, _ value: UInt64) -> UInt64 {
        let mixed = (key ^ value) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }

    @inline(__always)
    static func make(_ template: UInt64, _ first: UInt64) -> UInt64 { add(start(template), first) }

    @inline(__always)
    static func make(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        add(add(start(template), first), second)
    }

    @inline(__always)
    static func make(_ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        add(add(add(start(template), first), second), third)
    }

    @inline(__always)
    static func make(
        _ template: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64
    ) -> UInt64 {
        add(add(add(add(start(template), first), second), third), fourth)
    }
}
