import Foundation

/// Reads a file or standard input piece by piece.
final class ByteSource {
    private let descriptor: Int32
    private let closesAtEnd: Bool

    /// Opens a file.
    ///
    /// - Throws: `intake.file-unreadable` or `intake.file-not-regular`.
    init(path: String) throws(IntakeError) {
        // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw IntakeError.unreadable(path, reason: Self.lastFailure())
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw IntakeError.notRegular(path)
        }
        self.descriptor = descriptor
        closesAtEnd = true
        size = Int(status.st_size)
    }

    /// Reads standard input.
    init(standardInput: Void) {
        descriptor = 0
        closesAtEnd = false
        size = nil
    }

    deinit {
        if closesAtEnd { close(descriptor) }
    }

    /// The bytes that the file holds; nil for standard input.
    let size: Int?

    /// The next bytes, at most so many; empty at the end.
    ///
    /// - Throws: The system's words for what went wrong.
    func next(_ limit: Int) throws(Failure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, limit) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(reason: Self.lastFailure())
            }
            buffer.removeLast(limit - count)
            return buffer
        }
    }

    /// All bytes that are left; nil when there are more than `limit`.
    func all(limit: Int, after head: [UInt8] = []) throws(Failure) -> [UInt8]? {
        var bytes = head
        while bytes.count <= limit {
            let piece = try next(1 << 18)
            if piece.isEmpty { return bytes }
            bytes.append(contentsOf: piece)
        }
        return nil
    }

    /// Reading stopped for this reason.
    struct Failure: Error {
        /// The system's words, in lower case.
        let reason: String
    }

    private static func lastFailure() -> String {
        String(cString: strerror(errno)).lowercased()
    }
}
