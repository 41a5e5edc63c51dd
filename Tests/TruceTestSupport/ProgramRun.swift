package import Foundation

/// One run of a program, with all it printed.
package struct ProgramRun {
    /// The exit status; 128 and more when a signal ended it.
    package let status: Int32
    /// What it printed on standard output.
    package let output: String
    /// What it printed on standard error.
    package let talk: String

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - program: The file to run.
    ///   - arguments: What is passed to it.
    ///   - input: What it reads on standard input.
    ///   - environment: Its environment; that of the tests when nil.
    package init(
        _ program: URL, _ arguments: [String], input: Data? = nil, environment: [String: String]? = nil
    ) throws {
        let folder = try TemporaryFolder()
        let files = try ["in", "out", "err"].map { name in
            let file = folder.url.appendingPathComponent(name)
            try (name == "in" ? input ?? Data() : Data()).write(to: file)
            return file
        }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        output = try String(decoding: Data(contentsOf: files[1]), as: UTF8.self)
        talk = try String(decoding: Data(contentsOf: files[2]), as: UTF8.self)
    }
}
