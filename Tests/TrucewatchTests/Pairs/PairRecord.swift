/// A record of the five reports, as far as the tests of pairs ask of its JSON.
struct PairRecord: Decodable, Sendable {
    /// One passage or value by document and code points.
    struct Place: Decodable, Sendable {
        let document: String
        let start: Int
        let end: Int

        /// The words.
        var words: String {
            let text = PairCorpus.reports.first { $0.file == document }?.text.unicodeScalars
            return text.map { String(String.UnicodeScalarView($0.dropFirst(start).prefix(end - start))) } ?? ""
        }
    }

    /// One discrepancy.
    struct Row: Decodable, Sendable {
        let dimension: String
        let reason: String
        let values: [Place]
    }

    /// A count's bounds.
    struct Bounds: Decodable, Sendable {
        let low: Int?
        let high: Int?
    }

    /// One incident.
    struct Incident: Decodable, Sendable {
        let type: String
        let date: String?
        let killed: Bounds
        let members: [Place]

        var documents: Set<String> { Set(members.map(\.document)) }
    }

    /// One statement.
    struct Statement: Decodable, Sendable {
        let speaker: String?
        let members: [Place]

        var documents: Set<String> { Set(members.map(\.document)) }
    }

    /// One accusation.
    struct Exchange: Decodable, Sendable {
        let accused: String
        let kind: String
        let agreement: String?
    }

    var discrepancies: [Row] = []
    var incidents: [Incident] = []
    var statements: [Statement] = []
    var exchanges: [Exchange] = []
}
