import ArgumentParser
import Foundation

/// A folder that a command writes its files to.
struct OutputFolder {
    private let path: String
    private let talk: Talk

    /// One file: its path below the folder and its bytes.
    typealias File = (name: String, bytes: Data)

    init(_ path: String, talk: Talk) {
        self.path = path
        self.talk = talk
    }

    /// Writes the files, making folders on the way, and prints where each one is.
    ///
    /// - Throws: `ExitCode(2)` after saying what could not be written.
    func write(_ files: some Sequence<File>) throws {
        for file in files {
            try write(file)
            talk.print(location(of: file).path + "\n")
        }
    }

    /// Writes one file without a word.
    ///
    /// - Throws: `ExitCode(2)` after saying what could not be written.
    func write(_ file: File) throws {
        let place = location(of: file)
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try file.bytes.write(to: place, options: .atomic)
        } catch {
            talk.say(
                """
                error[report.cannot-write]: cannot write '\(file.name)' to '\(path)': \(error.localizedDescription)
                  where: \(path)
                  try:   name a folder that you may write to with --output
                """)
            throw ExitCode(2)
        }
    }

    private func location(of file: File) -> URL {
        URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(file.name)
    }
}
