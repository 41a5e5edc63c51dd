/// Every error that intake can report, worded in one place.
extension IntakeError {
    /// The codes of all errors and notices of this room, sorted; `docs/errors.md` lists the same ones.
    package static let codes: [String] = [
        "intake.date-out-of-range", "intake.decoded-as-windows-1252", "intake.duplicate-bytes",
        "intake.file-binary", "intake.file-empty", "intake.file-not-regular", "intake.file-too-large",
        "intake.file-unreadable", "intake.folder-empty", "intake.html-too-deep", "intake.html-too-tangled",
        "intake.line-broken", "intake.line-too-large", "intake.manifest-broken",
        "intake.manifest-contradicts-text", "intake.manifest-row", "intake.path-missing", "intake.text-blank",
        "intake.text-broken", "intake.type-unknown", "profile.bad-value", "profile.syntax", "profile.unknown-key",
    ]

    // MARK: - Paths

    static func pathMissing(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.path-missing", message: "cannot find '\(path)': no file or folder has this name",
            place: path, advice: "check the spelling, or name the folder that holds the articles")
    }

    static func linkBroken(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.path-missing", message: "cannot read '\(path)': the link leads to nothing",
            place: path, advice: "restore the file that the link points to, or remove the link")
    }

    static func folderEmpty(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.folder-empty",
            message: "cannot read folder '\(path)': it holds no .txt, .html, .htm or .jsonl file",
            place: path, advice: "put articles of one of these types there, or name another folder")
    }

    static func unreadable(_ path: String, reason: String) -> IntakeError {
        IntakeError(
            code: "intake.file-unreadable", message: "cannot open '\(path)': \(reason)", place: path,
            advice: "allow yourself to read it (chmod u+r), or leave it out")
    }

    static func notRegular(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.file-not-regular", message: "cannot read '\(path)': it is not an ordinary file",
            place: path, advice: "save its contents to a file, or pass them on standard input with '-'")
    }

    static func typeUnknown(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.type-unknown",
            message: "cannot read '\(path)': its name ends in none of .txt, .html, .htm, .jsonl", place: path,
            advice: "rename it to the type that it is, or pass its text on standard input with '-'")
    }

    // MARK: - Bytes

    static func empty(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.file-empty", message: "cannot read '\(path)': it holds 0 bytes", place: path,
            advice: "save the article again, or leave the file out")
    }

    static func blank(_ path: String) -> IntakeError {
        IntakeError(
            code: "intake.text-blank", message: "cannot read '\(path)': it holds no words", place: path,
            advice: "save the article again, or leave the file out")
    }

    static func tooLarge(_ path: String, bytes: Int?, limit: Int) -> IntakeError {
        let fact =
            bytes.map { "it holds \($0) bytes, and one article may hold \(limit) bytes" }
            ?? "it holds more than the \(limit) bytes that one article may hold"
        return IntakeError(
            code: "intake.file-too-large", message: "cannot read '\(path)': \(fact)", place: path,
            advice: "cut it into one file per article, or make it a .jsonl file with one article a line")
    }

    static func binary(_ path: String, fact: String) -> IntakeError {
        IntakeError(
            code: "intake.file-binary", message: "cannot read '\(path)' as text: \(fact)", place: path,
            advice: "convert it to plain text or HTML first")
    }

    static func broken(_ path: String, fact: String) -> IntakeError {
        IntakeError(
            code: "intake.text-broken", message: "cannot decode '\(path)': \(fact)", place: path,
            advice: "save it again as UTF-8")
    }

    // MARK: - Web pages

    static func tooDeep(_ path: String, depth: Int, limit: Int) -> IntakeError {
        IntakeError(
            code: "intake.html-too-deep",
            message:
                "cannot read '\(path)': its elements are nested \(depth) deep, and \(limit) is the most that is read",
            place: path, advice: "save the page's text as a .txt file")
    }

    static func tooTangled(_ path: String, fact: String) -> IntakeError {
        IntakeError(
            code: "intake.html-too-tangled", message: "cannot read '\(path)': \(fact)", place: path,
            advice: "save the page's text as a .txt file")
    }

    // MARK: - JSON Lines

    static func lineBroken(_ path: String, line: Int, fact: String) -> IntakeError {
        IntakeError(
            code: "intake.line-broken", message: "cannot read line \(line) of '\(path)': \(fact)",
            place: "\(path):\(line)", advice: "write each line as one JSON object with a \"text\" field")
    }

    static func lineTooLarge(_ path: String, line: Int, limit: Int) -> IntakeError {
        IntakeError(
            code: "intake.line-too-large",
            message: "cannot read line \(line) of '\(path)': one article may hold \(limit) bytes",
            place: "\(path):\(line)", advice: "write each article on a line of its own")
    }

    // MARK: - Manifest

    static func manifestBroken(_ path: String, fact: String) -> IntakeError {
        IntakeError(
            code: "intake.manifest-broken", message: "cannot use '\(path)': \(fact)", place: path,
            advice: "begin it with a header line such as file,outlet,published,captured,url,language")
    }

    static func manifestRow(_ path: String, line: Int, fact: String, advice: String) -> IntakeError {
        IntakeError(
            code: "intake.manifest-row", message: "cannot use line \(line) of '\(path)': \(fact)",
            place: "\(path):\(line)", advice: advice)
    }

    // MARK: - Profile

    static func profileSyntax(_ path: String, line: Int?, fact: String) -> IntakeError {
        IntakeError(
            code: "profile.syntax", message: "cannot read profile '\(path)': \(fact)",
            place: line.map { "\(path):\($0)" } ?? path, advice: "compare it with the example in docs/profile.md")
    }

    static func profileUnknownKey(
        _ path: String, line: Int, key: String, within: String, known: [String], nearest: String?
    ) -> IntakeError {
        let advice =
            nearest.map { "did you mean '\($0)'?" } ?? "the keys known there are \(known.joined(separator: ", "))"
        return IntakeError(
            code: "profile.unknown-key", message: "cannot read profile '\(path)': \(within) has no key '\(key)'",
            place: "\(path):\(line)", advice: advice)
    }

    static func profileBadValue(_ path: String, line: Int, key: String, wanted: String) -> IntakeError {
        IntakeError(
            code: "profile.bad-value", message: "cannot read profile '\(path)': '\(key)' needs \(wanted)",
            place: "\(path):\(line)", advice: "compare it with the example in docs/profile.md")
    }
}
