import Foundation
import Testing
import TruceEvidence
import TruceIntake

struct IntakeErrorTests {
    /// Reads a path beside a good article and gives the only failure.
    private func failure(_ path: String, beside folder: TestFolder) throws -> IntakeError {
        let good = try folder.write("good/good.txt", "Road stays open today\n\n\(paragraph)\n")

        let outcome = Intake.read([good, path])

        #expect(outcome.documents.map(\.file) == ["good.txt"])
        #expect(outcome.failures.count == 1)
        return try #require(outcome.failures.first)
    }

    @Test func `a path that leads nowhere says so`() throws {
        let folder = try TestFolder()
        let path = folder.path + "/missing.txt"

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.path-missing")
        #expect(error.message == "cannot find '\(path)': no file or folder has this name")
        #expect(error.place == path)
        #expect(error.advice == "check the spelling, or name the folder that holds the articles")
    }

    @Test func `a link that leads to nothing says so`() throws {
        let folder = try TestFolder()
        let path = folder.path + "/link.txt"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/gone.txt")

        let error = try failure(path, beside: folder)

        #expect(error.message == "cannot read '\(path)': the link leads to nothing")
    }

    @Test func `a folder without articles says what it could hold`() throws {
        let folder = try TestFolder()
        try folder.write("notes/README.md", "Nothing to read here.")

        let error = try failure(folder.path + "/notes", beside: folder)

        #expect(error.code == "intake.folder-empty")
        #expect(
            error.message
                == "cannot read folder '\(folder.path)/notes': it holds no .txt, .html, .htm or .jsonl file")
    }

    @Test func `a file of an unknown type says which types are known`() throws {
        let folder = try TestFolder()
        let path = try folder.write("report.docx", "text")

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.type-unknown")
        #expect(error.message == "cannot read '\(path)': its name ends in none of .txt, .html, .htm, .jsonl")
    }

    @Test(arguments: [
        ("", "intake.file-empty", "it holds 0 bytes"), (" \n\t\n", "intake.text-blank", "it holds no words"),
        ("\u{FEFF}\n", "intake.text-blank", "it holds no words"),
    ])
    func `an empty or blank file says so`(text: String, code: String, fact: String) throws {
        let folder = try TestFolder()
        let path = try folder.write("empty.txt", text)

        let error = try failure(path, beside: folder)

        #expect(error.code == code)
        #expect(error.message == "cannot read '\(path)': \(fact)")
    }

    @Test func `a page without words is blank`() throws {
        let folder = try TestFolder()
        let path = try folder.write("empty.html", "<html><script>var words = 1</script><img src=a></html>")

        #expect(try failure(path, beside: folder).code == "intake.text-blank")
    }

    @Test(
        arguments: [
            ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "it begins like a PDF document"),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "it begins like a PNG picture"),
            ([0x61, 0x62, 0x00, 0x63, 0x00], "it holds 2 null bytes"),
            (Array(1...6) + Array(0x41...0x50), "it holds 6 control characters in 22 bytes"),
        ] as [([UInt8], String)])
    func `a file that is not text says what it looks like`(bytes: [UInt8], fact: String) throws {
        let folder = try TestFolder()
        let path = try folder.write("picture.txt", bytes)

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.file-binary")
        #expect(error.message == "cannot read '\(path)' as text: \(fact)")
        #expect(error.advice == "convert it to plain text or HTML first")
    }

    @Test func `a single line of many megabytes says what an article may hold`() throws {
        let folder = try TestFolder()
        let path = try folder.write("long.txt", [UInt8](repeating: 0x61, count: 9_000_000))

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.file-too-large")
        #expect(
            error.message == "cannot read '\(path)': it holds 9000000 bytes, and one article may hold 1048576 bytes")
        #expect(
            error.advice == "cut it into one file per article, or make it a .jsonl file with one article a line")
    }

    @Test func `a named pipe is not waited for`() throws {
        let folder = try TestFolder()
        let path = folder.path + "/pipe.txt"
        #expect(mkfifo(path, 0o600) == 0)

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.file-not-regular")
    }

    @Test func `a file that may not be read says so`() throws {
        let folder = try TestFolder()
        let path = try folder.write("secret.txt", "words")
        chmod(path, 0)
        // Nothing is closed to the superuser.
        guard geteuid() != 0 else { return }

        let error = try failure(path, beside: folder)

        #expect(error.message == "cannot open '\(path)': permission denied")
    }

    @Test func `text whose UTF-8 was damaged names the first broken byte`() throws {
        let folder = try TestFolder()
        let path = try folder.write("broken.txt", Array("“Peace” – or “truce”".utf8) + [0xC3, 0x28])

        let error = try failure(path, beside: folder)

        #expect(error.code == "intake.text-broken")
        #expect(error.message == "cannot decode '\(path)': 1 of its bytes are not UTF-8, the first at byte 30")
    }

    @Test func `UTF-16 that ends in the middle of a character says so`() throws {
        let folder = try TestFolder()
        let path = try folder.write("half.txt", [0xFF, 0xFE, 0x41, 0x00, 0x42])

        #expect(try failure(path, beside: folder).message.hasSuffix("it begins as UTF-16LE and has an odd length"))
    }

    @Test func `failures come in the order of their places whatever the order of the paths`() throws {
        let folder = try TestFolder()
        let paths = ["a.txt", "b.doc", "c.txt"].map { folder.path + "/" + $0 }

        #expect(Intake.read(paths).failures == Intake.read(paths.reversed()).failures)
        #expect(Intake.read(paths).failures.map(\.place) == paths)
    }

    // MARK: - The list of codes

    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// All stretches of letters, full stops and hyphens that follow a mark and begin with a domain of this room.
    private func codes(in text: String, after mark: Character) -> Set<String> {
        var result: Set<String> = []
        for part in text.split(separator: mark) {
            let code = part.prefix { $0.isLowercase || $0 == "-" || $0 == "." || $0.isNumber }
            if code.hasPrefix("intake.") || code.hasPrefix("profile.") { result.insert(String(code)) }
        }
        return result
    }

    @Test func `the errors page lists every code and no other`() throws {
        let page = try String(contentsOf: Self.package.appendingPathComponent("docs/errors.md"), encoding: .utf8)

        #expect(codes(in: page, after: "`") == Set(IntakeError.codes))
    }

    @Test func `every code that is reported stands in the list`() throws {
        let sources = Self.package.appendingPathComponent("Sources/TruceIntake")
        let names = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        var used: Set<String> = []
        for name in names {
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            used.formUnion(
                text.split(separator: "code:").dropFirst().flatMap { codes(in: String($0.prefix(80)), after: "\"") })
        }

        #expect(used == Set(IntakeError.codes))
        #expect(IntakeError.codes == IntakeError.codes.sorted())
    }
}
