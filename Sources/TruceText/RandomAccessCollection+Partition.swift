extension RandomAccessCollection {
    /// The first index whose element fits, in a collection in which all that fit stand behind all that do not; the end
    /// where none does.
    ///
    /// - Complexity: O(log n).
    @inlinable
    package func partitioningIndex(where fits: (Element) throws -> Bool) rethrows -> Index {
        var (low, rest) = (startIndex, count)
        while rest > 0 {
            let half = rest / 2
            let middle = index(low, offsetBy: half)
            if try fits(self[middle]) {
                rest = half
            } else {
                low = index(after: middle)
                rest -= half + 1
            }
        }
        return low
    }
}
