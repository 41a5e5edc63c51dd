import CArgon2
import Synchronization

/// Hashes of passwords by Argon2id, through the system's libargon2.
///
/// - Source: RFC 9106; the costs are those that the OWASP Password Storage Cheat Sheet gives first (19 MiB, two passes,
///   one lane).
enum PasswordHash {
    private static let passes: UInt32 = 2
    private static let kibibytes: UInt32 = 19_456
    private static let lanes: UInt32 = 1
    private static let saltLength = 16
    private static let hashLength = 32

    /// One hash is computed at a time, so that a flood of logins cannot take all the memory.
    private static let turn = Mutex(())

    /// The hash of a password with a fresh salt, in the encoded form that names its own costs.
    static func hash(_ password: String) -> String? {
        var generator = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let length = argon2_encodedlen(
            passes, kibibytes, lanes, UInt32(saltLength), UInt32(hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let bytes = Array(password.utf8)
        let status = turn.withLock { _ in
            argon2id_hash_encoded(
                passes, kibibytes, lanes, bytes, bytes.count, salt, salt.count, hashLength, &encoded, length)
        }
        guard status == ARGON2_OK.rawValue else { return nil }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password gives a hash.
    static func verify(_ password: String, against hash: String) -> Bool {
        let bytes = Array(password.utf8)
        return turn.withLock { _ in argon2id_verify(hash, bytes, bytes.count) == ARGON2_OK.rawValue }
    }

    /// A hash that no password gives, for names that do not exist: their refusal takes the same time.
    static let none = hash(SecretToken.fresh()) ?? ""
}
