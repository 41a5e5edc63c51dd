import TruceEvidence
import TruceReport
import TruceStore
import TruceText

/// The words of documents as rows for the search: every block that is no furniture, and every piece of evidence.
struct FactRows {
    private let record: Record
    private let incidents: [String: [Int: String]]
    private let statements: [String: [Int: String]]
    private let figures: [String: [Int: String]]
    private let agreements: [String: [Int: String]]

    /// The rows of a record, made one document at a time, each identity once.
    ///
    /// - Parameter key: The lasting key of an agreement by its name in the record.
    static func all(_ record: Record, key: (String) -> String) -> AnySequence<DerivedFact> {
        let rows = FactRows(record, key: key)
        var seen: Set<String> = []
        let documents = record.documents.filter { seen.insert($0.document.id).inserted }
        return AnySequence(documents.lazy.flatMap(rows.facts))
    }

    private init(_ record: Record, key: (String) -> String) {
        self.record = record
        var incidents: [String: [Int: String]] = [:]
        var figures: [String: [Int: String]] = [:]
        for incident in record.incidents {
            for member in incident.members {
                if let mention = member.mention { incidents[member.document, default: [:]][mention] = incident.key }
            }
            for figure in incident.killed.figures + incident.injured.figures {
                figures[figure.document, default: [:]][figure.figure] = incident.key
            }
        }
        var statements: [String: [Int: String]] = [:]
        for statement in record.statements {
            for member in statement.members {
                statements[member.document, default: [:]][member.quotation] = statement.key
            }
        }
        var agreements: [String: [Int: String]] = [:]
        for agreement in record.agreements {
            for provision in agreement.provisions {
                agreements[provision.document, default: [:]][provision.provision] = key(agreement.id)
            }
        }
        self.incidents = incidents
        self.statements = statements
        self.figures = figures
        self.agreements = agreements
    }

    private func facts(_ evidence: DocumentEvidence) -> [DerivedFact] {
        let maker = FactMaker(evidence)
        let file = evidence.document.file
        func item(_ kind: String, _ ids: [String: [Int: String]], _ index: Int?) -> String? {
            index.flatMap { ids[file]?[$0] }.map { kind + ":" + $0 }
        }
        var facts = evidence.document.blocks.filter(\.mayBearEvidence).map { maker.fact($0.zone.rawValue, $0.span) }
        for (index, quotation) in evidence.quotations.enumerated() {
            facts.append(
                maker.fact(
                    "quotation", quotation.span, as: .statement, holders: quotation.holders, time: quotation.time,
                    item: item("statement", statements, index)))
        }
        for (index, mention) in evidence.incidents.enumerated() {
            facts.append(
                maker.fact(
                    "incident", mention.span, as: .incident, holders: mention.holders,
                    about: mention.targets.first?.name,
                    place: mention.place, time: mention.time, item: item("incident", incidents, index)))
        }
        for claim in evidence.claims {
            let mention = claim.incident.flatMap {
                evidence.incidents.indices.contains($0) ? evidence.incidents[$0] : nil
            }
            facts.append(
                maker.fact(
                    "claim", claim.span, as: .claim, holders: claim.holders, about: claim.against.first?.name,
                    stance: claim.stance.rawValue, place: mention?.place, time: mention?.time,
                    item: item("incident", incidents, claim.incident)))
        }
        for (index, figure) in evidence.figures.enumerated() {
            facts.append(
                maker.fact(
                    "figure", figure.span, as: .figure, holders: figure.holders,
                    about: figure.who ?? figure.category.rawValue,
                    place: figure.place, time: figure.time, item: item("incident", figures, index)))
        }
        for (index, provision) in evidence.provisions.enumerated() {
            facts.append(
                maker.fact(
                    "provision", provision.span, as: .provision, holders: provision.holders,
                    about: provision.bearers.first?.name,
                    time: provision.deadline, item: item("agreement", agreements, index)))
        }
        for status in evidence.statusStatements {
            facts.append(
                maker.fact(
                    "status", status.span, as: .status, holders: status.holders,
                    about: status.status == .notMentioned ? nil : status.status.rawValue.replacing("_", with: " "),
                    time: status.time))
        }
        // In the order of the text, so that one document's rows lie together in its order.
        return facts.compactMap { $0 }.enumerated().sorted {
            $0.element.range.lowerBound != $1.element.range.lowerBound
                ? $0.element.range.lowerBound < $1.element.range.lowerBound : $0.offset < $1.offset
        }.map(\.element)
    }
}

/// Makes the rows of one document.
private struct FactMaker {
    private let evidence: DocumentEvidence
    private let positions: SourcePositions
    private let outlet: String

    init(_ evidence: DocumentEvidence) {
        self.evidence = evidence
        positions = SourcePositions(evidence.document)
        outlet = evidence.document.outlet?.value ?? evidence.document.file
    }

    /// A row for words of the document; nil when there are none.
    func fact(
        _ kind: String, _ span: TextSpan, as subject: Subject.Kind? = nil, holders: [Holder] = [], about: String? = nil,
        stance: String? = nil,
        place: Int? = nil, time: Int? = nil, item: String? = nil
    ) -> DerivedFact? {
        guard !span.isEmpty, span.end <= evidence.document.text.count else { return nil }
        let position = positions.position(of: span)
        let holder = holders.first { $0.role != .author }?.name ?? outlet
        let located = place.flatMap { evidence.places.indices.contains($0) ? evidence.places[$0].name : nil }
        let day = time.flatMap { evidence.times.indices.contains($0) ? evidence.times[$0].value : nil }
            .flatMap { CalendarDate(dayNumber: $0.firstDayNumber)?.iso }
        return DerivedFact(
            document: evidence.document.id, kind: kind, range: position.start..<max(position.start, position.end),
            words: evidence.words(span), holder: holder, about: about, stance: stance, place: located,
            day: day, item: item, subject: subject.map { Subject($0, at: span, of: evidence.document).description })
    }
}
