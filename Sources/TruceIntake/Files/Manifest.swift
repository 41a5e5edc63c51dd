import SwiftCSV
import TruceEvidence
import TruceText

/// What the person who collected the articles knows about them: the `manifest.csv` beside them.
struct Manifest {
    /// The name that a manifest has.
    static let fileName = "manifest.csv"

    private static let columns = ["file", "outlet", "published", "captured", "url", "language"]

    /// What each row says, by file name and then by column; empty values are left out.
    let entries: [String: [String: String]]
    /// Rows and columns that could not be used.
    let failures: [IntakeError]

    /// Reads the manifest of a folder; nil when it has none.
    static func inFolder(_ folder: String) -> Manifest? {
        let path = folder == "." ? fileName : folder == "/" ? "/" + fileName : folder + "/" + fileName
        guard PathWalk.exists(path) else { return nil }
        do throws(IntakeError) {
            return Manifest(try SettingsFile.text(path), path: path)
        } catch {
            return Manifest(entries: [:], failures: [error])
        }
    }

    /// A folder without a manifest.
    static let empty = Manifest(entries: [:], failures: [])

    private init(entries: [String: [String: String]], failures: [IntakeError]) {
        self.entries = entries
        self.failures = failures
    }

    /// Reads a manifest.
    init(_ text: SourceText, path: String) {
        var entries: [String: [String: String]] = [:]
        var failures: [IntakeError] = []
        guard let csv = try? CSV<Enumerated>(string: text[text.span], delimiter: .comma, loadColumns: false) else {
            self.init(entries: [:], failures: [.manifestBroken(path, fact: "it is not comma-separated text")])
            return
        }
        let rows = [csv.header] + csv.rows
        let header = csv.header.map { Self.trimmed($0).lowercased() }
        guard let fileColumn = header.firstIndex(of: "file") else {
            self.init(entries: [:], failures: [.manifestBroken(path, fact: "its header line has no column 'file'")])
            return
        }
        for (index, name) in header.enumerated() where !Self.columns.contains(name) {
            let nearest = Spelling.nearest(to: name, among: Self.columns)
            failures.append(
                .manifestRow(
                    path, line: 1, fact: "column \(index + 1) is called '\(name)', which is not known",
                    advice: nearest.map { "did you mean '\($0)'?" }
                        ?? "the columns known are \(Self.columns.joined(separator: ", "))"))
        }
        for (index, row) in rows.enumerated().dropFirst() {
            if row.allSatisfy({ Self.trimmed($0).isEmpty }) { continue }
            let line = index + 1
            guard row.count == header.count else {
                failures.append(
                    .manifestRow(
                        path, line: line, fact: "it has \(row.count) fields, and the header line \(header.count)",
                        advice: "put fields that hold a comma between double quotes"))
                continue
            }
            let file = Self.trimmed(row[fileColumn])
            if file.isEmpty || entries[file] != nil {
                failures.append(
                    .manifestRow(
                        path, line: line,
                        fact: file.isEmpty ? "it names no file" : "it names '\(file)' for the second time",
                        advice: "give each file one row"))
                continue
            }
            var check = Fields(basis: .manifest)
            var values: [String: String] = [:]
            for (name, cell) in zip(header, row) where name != "file" {
                let value = Self.trimmed(cell)
                if !value.isEmpty { values[name] = value }
                if let fact = check.set(name, to: value) {
                    failures.append(
                        .manifestRow(
                            path, line: line, fact: fact, advice: "write dates as yyyy-mm-dd, yyyy-mm or yyyy"))
                }
            }
            entries[file] = values
        }
        self.init(entries: entries, failures: failures)
    }

    static func trimmed(_ string: String) -> String {
        let text = SourceText(string)
        return text[text.trimmed(text.span)]
    }
}
