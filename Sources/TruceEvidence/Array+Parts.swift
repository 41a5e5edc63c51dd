extension Array where Element: OptionSet, Element.Element == Element {
    /// The places of the sets that have a part, in order.
    @inlinable package func places(with part: Element) -> [Int] { indices.filter { self[$0].contains(part) } }
}
