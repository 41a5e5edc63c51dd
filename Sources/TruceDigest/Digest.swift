import CCrypto

/// The SHA-256 of bytes, the identity of a preserved document.
///
/// - Source: FIPS 180-4, computed by the system's libcrypto.
package enum Digest {
    /// The 32 bytes of the digest.
    package static func bytes(of bytes: [UInt8]) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        bytes.withUnsafeBufferPointer { input in
            digest.withUnsafeMutableBufferPointer { output in
                _ = SHA256(input.baseAddress, input.count, output.baseAddress)
            }
        }
        return digest
    }

    /// `sha256:` and 64 lower-case hexadecimal digits.
    package static func identifier(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var name = Array("sha256:".utf8)
        for byte in self.bytes(of: bytes) {
            name.append(digits[Int(byte >> 4)])
            name.append(digits[Int(byte & 15)])
        }
        return String(decoding: name, as: UTF8.self)
    }
}
