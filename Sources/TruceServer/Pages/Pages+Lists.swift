import TruceEvidence
import TruceReport
import TruceStore

extension Pages {
    func incidents(_ ask: Ask) throws -> Answer {
        let shelf = try ask["of"].map { of in
            guard IncidentType(rawValue: of) != nil else {
                throw Problem.badRequest("there is no such sort of incident")
            }
            return "type/" + of
        }
        return try list(
            .incident, at: .incidents, ask, heading: "Incidents",
            lead: """
                One entry for one incident, however many passages tell of it, the latest first. That it happened and who \
                did it are kept apart.
                """,
            nothing: "The documents report no such incidents.", shelf: shelf, hasDays: true
        ) { out in
            let all = [(label: "All", address: "/incidents", isCurrent: shelf == nil)]
            out.choices(
                "Sort of incident",
                all
                    + IncidentType.allCases.map {
                        (
                            label: Words.label($0), address: "/incidents?of=" + $0.rawValue,
                            isCurrent: ask["of"] == $0.rawValue
                        )
                    })
        }
    }

    func discrepancies(_ ask: Ask) throws -> Answer {
        try list(
            .discrepancy, at: .discrepancies, ask, heading: "Where accounts differ, and why",
            lead: "The record does not choose between accounts and does not average them.",
            nothing: "No two such accounts were found to differ.", shelf: ask["of"]
        ) { out in
            if let matrix = try reader.whole(.matrix) { out.write(fragment: matrix) }
            if ask["of"] != nil { out.element("p") { $0.link("/discrepancies", "Show all") } }
        }
    }

    func figures(_ ask: Ask) throws -> Answer {
        let shelf = try ask["of"].map { of in
            guard Figure.Category(rawValue: of) != nil else { throw Problem.badRequest("there is no such category") }
            return of
        }
        return try list(
            .figure, at: .figures, ask, heading: "Figures",
            lead: """
                Each figure stands as its document gives it, the latest first. Figures of different scope are not added \
                up: a part is not added to its whole, and one document’s figure is not added to another’s.
                """,
            nothing: "The documents give no such figures.", shelf: shelf, hasDays: true
        ) { out in
            let all = [(label: "All", address: "/figures", isCurrent: shelf == nil)]
            out.choices(
                "What is counted",
                all
                    + Figure.Category.allCases.map {
                        (label: Words.label($0), address: "/figures?of=" + $0.rawValue, isCurrent: shelf == $0.rawValue)
                    })
            if shelf == nil, try ask.page() == 1, let charts = try reader.whole(.charts) { out.write(fragment: charts) }
        }
    }

    func agreements(_ ask: Ask) throws -> Answer {
        try list(
            .agreement, at: .agreements, ask, heading: "Agreements and what is owed under them",
            lead:
                "Terms stand in the words of the documents that report them; the treaty text itself may read otherwise.",
            nothing: "The documents speak of no agreement."
        ) { out in
            if let clocks = try reader.whole(.clocks) { out.write(fragment: clocks) }
            out.element("p") { $0.link("/obligations", "All obligations by their deadline") }
        }
    }

    func obligations(_ ask: Ask) throws -> Answer {
        try list(
            .obligation, at: .agreements, ask, heading: "Who owes what",
            lead: "How an obligation stands is what documents say of its keeping, never this record’s own judgement.",
            nothing: "The documents name no obligations.", hasDays: true)
    }

    func exchanges(_ ask: Ask) throws -> Answer {
        let shelf = ask["of"].flatMap { ["open", "answered"].contains($0) ? $0 : nil }
        return try list(
            .charge, at: .exchange, ask, heading: "Accusations and answers",
            lead: """
                Who accused whom of what, the latest first, and whether an answer is reported. What several documents \
                report of one charge under one agreement stands in one row.
                """,
            nothing: "The documents report no such accusations between parties.", shelf: shelf
        ) { out in
            out.choices(
                "Answered or not",
                [
                    (label: "All", address: "/exchange", isCurrent: shelf == nil),
                    (label: "No answer reported", address: "/exchange?of=open", isCurrent: shelf == "open"),
                    (label: "Answered", address: "/exchange?of=answered", isCurrent: shelf == "answered"),
                ])
        }
    }

    func statements(_ ask: Ask) throws -> Answer {
        let shelf = ask["of"] == "shared" ? "shared" : nil
        return try list(
            .statement, at: .statements, ask, heading: "What was said",
            lead:
                "Words that several documents report or translate are one statement; its versions stand side by side.",
            nothing: "The documents report no such statements.", shelf: shelf, hasDays: true
        ) { out in
            out.choices(
                "Which statements",
                [
                    (label: "All", address: "/statements", isCurrent: shelf == nil),
                    (label: "In several documents", address: "/statements?of=shared", isCurrent: shelf != nil),
                    (label: "By speaker", address: "/speakers", isCurrent: false),
                ])
        }
    }

    func speakers(_ ask: Ask) throws -> Answer {
        try list(
            .speaker, at: .statements, ask, heading: "Who speaks",
            lead: "Those who are named as speakers, by the name that the record gives, those who say most first.",
            nothing: "The documents name no speaker.")
    }

    func speaker(_ ask: Ask) throws -> Answer {
        let id = ask.part("id")
        let (item, _) = try reader.page(.speaker, id)
        return try list(
            .statement, at: .statements, ask, heading: item.title,
            lead: "What documents report this speaker to have said.",
            nothing: "Nothing.", shelf: "speaker/" + id, hasDays: true)
    }

    func actors(_ ask: Ask) throws -> Answer {
        try names(
            .actor, ask, heading: "Actors",
            lead: "Who is named, each once under all names, those whom most documents name first.",
            nothing: "The documents name nobody.")
    }

    func placenames(_ ask: Ask) throws -> Answer {
        try names(
            .placename, ask, heading: "Place names",
            lead: "Which places are named, each once under all names, those that most documents name first.",
            nothing: "The documents name no place.")
    }

    private func names(
        _ names: Site.List, _ ask: Ask, heading: String, lead: String, nothing: String
    ) throws -> Answer {
        try list(names, at: .names, ask, heading: heading, lead: lead, nothing: nothing) { out in
            out.choices(
                "Names of",
                [
                    (label: "Actors", address: "/actors", isCurrent: names == .actor),
                    (label: "Places", address: "/placenames", isCurrent: names == .placename),
                    (label: "Those who speak", address: "/speakers", isCurrent: false),
                ])
        }
    }

    func documents(_ ask: Ask) throws -> Answer {
        try list(
            .document, at: .documents, ask, heading: "Documents",
            lead: "Every document is kept byte for byte under its SHA-256. The latest first.",
            nothing: "The record holds no documents.", hasDays: true)
    }

    func notices(_ ask: Ask) throws -> Answer {
        try list(
            .notice, at: .documents, ask, heading: "What could not be read or settled",
            lead: "Remarks of the program on its own work.", nothing: "Nothing was left out.")
    }

    func map(_ ask: Ask) throws -> Answer {
        try list(
            .place, at: .map, ask, heading: "Where",
            lead: "Places of the incidents. A mark leads to the incidents at its place.",
            nothing: "No incident has a place that could be located."
        ) { out in
            if let map = try reader.whole(.map) { out.write(fragment: map) }
        }
    }

    func place(_ ask: Ask) throws -> Answer {
        let id = ask.part("id")
        let (item, _) = try reader.page(.place, id)
        return try list(
            .incident, at: .map, ask, heading: item.title, lead: "Incidents reported from here, the latest first.",
            nothing: "None.", shelf: "place/" + id, hasDays: true)
    }
}
