import Foundation

/// The program's two voices: data on standard output, talk on standard error.
struct Talk {
    /// Whether standard output is a terminal.
    var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Prints data. A reader that closes the pipe early ends the program without a complaint.
    func print(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Prints a part of the data.
    func print(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Says something to the user.
    func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    /// Asks for a line that must not be seen. Standard input that is no terminal is read without asking.
    func secret(_ question: String) -> String {
        guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
        FileHandle.standardError.write(Data(question.utf8))
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            say("")
        }
        return readLine() ?? ""
    }

    /// Shows how far a long work is; only on a terminal, one line that overwrites itself.
    func progress(_ stage: String, _ done: Int, _ total: Int) {
        guard isatty(STDERR_FILENO) == 1, total > 20 else { return }
        guard done == total || done % 16 == 0 else { return }
        let line = done == total ? "\r\u{1B}[K" : "\r\(stage) \(done) of \(total)\u{1B}[K"
        FileHandle.standardError.write(Data(line.utf8))
    }
}
