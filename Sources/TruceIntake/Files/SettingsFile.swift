import TruceText

/// Reads a manifest or a profile: a small text file.
enum SettingsFile {
    /// The text of the file.
    ///
    /// - Throws: Why it cannot be opened, is too large or is no text.
    static func text(_ path: String) throws(IntakeError) -> SourceText {
        let source = try ByteSource(path: path)
        let bytes: [UInt8]?
        do throws(ByteSource.Failure) {
            bytes = try source.all(limit: Limits.settingsBytes)
        } catch {
            throw IntakeError.unreadable(path, reason: error.reason)
        }
        guard let bytes else { throw IntakeError.tooLarge(path, bytes: source.size, limit: Limits.settingsBytes) }
        return try TextDecoding.decode(bytes, path: path).text
    }
}
