import TruceDigest

/// Random texts that open a session or the API. The store keeps their digest only.
enum SecretToken {
    /// 256 bits from the system's source of randomness, as 64 hexadecimal digits.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// What the store keeps of a token.
    static func digest(_ token: String) -> String { Digest.identifier(of: Array(token.utf8)) }
}
