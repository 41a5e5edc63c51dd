import TruceText

/// Short names that follow from content alone: the same content has the same name on every machine, in any order of
/// arrival.
package enum ContentKey {
    /// 16 hexadecimal digits for a list of texts; two lists share them by chance about once in 2^64 pairs.
    package static func hexadecimal(of parts: [String]) -> String {
        var hash = FNV1a()
        for part in parts {
            for byte in part.utf8 { hash.add(UInt64(byte)) }
            // No byte of UTF-8: "ab", "c" and "a", "bc" differ.
            hash.add(0xFF)
        }
        let digits = String(hash.value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
