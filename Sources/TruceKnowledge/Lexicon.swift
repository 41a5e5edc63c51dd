/// A table of words embedded in the program: tab-separated UTF-8 with a header line, `#` comments.
package struct Lexicon: Sendable {
    /// The column names of the header line.
    package let columns: [String]
    /// The rows; each has one field for every column.
    package let rows: [[String]]

    /// Reads the embedded table of this name; empty when there is none (a test makes sure that there is).
    package init(named name: String) {
        guard let bytes = Resource.bytes(named: name) else {
            self.init(text: "")
            return
        }
        self.init(text: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a table from its text. Short rows are filled up with empty fields.
    package init(text: String) {
        var header: [String] = []
        var rows: [[String]] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if header.isEmpty {
                header = fields
                continue
            }
            while fields.count < header.count { fields.append("") }
            rows.append(fields)
        }
        columns = header
        self.rows = rows
    }

    /// The fields of one column, row by row; empty when there is no such column.
    package func column(_ name: String) -> [String] {
        guard let index = columns.firstIndex(of: name) else { return [] }
        return rows.map { $0[index] }
    }
}
