/// Identifiers made of a letter and a number, such as `i12`.
///
/// A record of many reports has hundreds of thousands of them, all made anew when one report more moves the numbers on.
package enum Serial {
    /// The identifier of a number.
    ///
    /// - Parameters:
    ///   - letter: A character of ASCII.
    ///   - number: At least 0, and of no more than 14 digits, so that a string holds it without memory of its own.
    @inlinable package static func identifier(_ letter: Unicode.Scalar, _ number: Int) -> String {
        String(unsafeUninitializedCapacity: 15) { buffer in
            var digits = 1
            var rest = number
            while rest > 9 {
                rest /= 10
                digits += 1
            }
            buffer[0] = UInt8(truncatingIfNeeded: letter.value)
            rest = number
            for place in stride(from: digits, to: 0, by: -1) {
                buffer[place] = UInt8(truncatingIfNeeded: 48 + rest % 10)
                rest /= 10
            }
            return digits + 1
        }
    }
}
