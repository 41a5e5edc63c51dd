/// A large value that its copies share until one of them changes, so that handing it on costs no more than a number.
///
/// Copies that were never changed are known to be equal without a look at what is in them.
@usableFromInline
struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Where the value lies. It is written to only while one copy alone leads to it.
    @usableFromInline
    final class Box: @unchecked Sendable {
        @usableFromInline var value: Value

        @usableFromInline
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline var box: Box

    @usableFromInline
    init(_ value: Value) { box = Box(value) }

    /// The value itself.
    @inlinable var value: Value {
        _read { yield box.value }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }

    @usableFromInline
    static func == (left: Shared, right: Shared) -> Bool { left.box === right.box || left.box.value == right.box.value }

    @usableFromInline
    func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
