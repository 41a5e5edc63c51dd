import TruceEvidence
import TruceText

extension Site {
    /// The lists of the web application.
    package enum List: String, Sendable, CaseIterable {
        case incident, discrepancy, figure, agreement, obligation, exchange, charge, statement, speaker, status,
            document, place, actor, placename, notice, access, contact

        /// The head of the table that the rows stand in; nil for lists of cards.
        package var head: HTMLFragment? {
            columns.map { columns in
                let renderer = HTMLRenderer(Composer(Record()), incidents: IncidentIndex(Record()), links: .withinPage)
                renderer.writeHead(of: columns)
                return HTMLFragment(renderer.out)
            }
        }

        var columns: [PageTable.Column]? {
            switch self {
            case .incident: Composer.incidentColumns
            case .figure: Composer.figureColumns
            case .obligation: Composer.obligationColumns
            case .charge: Composer.chargeColumns
            case .statement: Composer.statementColumns
            case .speaker: Composer.speakerColumns
            case .status: Composer.timelineColumns
            case .document: Composer.documentColumns
            case .place: Composer.placeColumns
            case .access: Composer.accessColumns
            case .contact: Composer.contactColumns
            case .actor, .placename: Composer.nameColumns
            case .discrepancy, .agreement, .notice, .exchange: nil
            }
        }
    }

    /// The entries of a list in its order, made one at a time.
    package func entries(_ list: List) -> AnySequence<SiteEntry> {
        switch list {
        case .incident: AnySequence(latestFirst(record.incidents, \.date).lazy.compactMap(incident))
        case .discrepancy: AnySequence(record.discrepancies.lazy.compactMap(discrepancy))
        case .figure: AnySequence(figures.lazy.compactMap(figure))
        case .agreement: AnySequence(record.agreements.reversed().lazy.compactMap(agreement))
        case .obligation: AnySequence(latestFirst(record.obligations, \.deadline).lazy.compactMap(obligation))
        case .exchange: AnySequence(record.exchanges.enumerated().lazy.compactMap { exchange($0.element, $0.offset) })
        case .charge: AnySequence(charges.lazy.compactMap(charge))
        case .statement: AnySequence(latestFirst(record.statements, \.date).lazy.compactMap(statement))
        case .speaker: AnySequence(speakers.lazy.compactMap(speaker))
        case .status: AnySequence(record.timeline.enumerated().lazy.compactMap { status($0.element, $0.offset) })
        case .document: AnySequence(documents.lazy.compactMap(document))
        case .place: AnySequence(places.lazy.compactMap(place))
        case .actor: AnySequence(mostNamed(record.actors, \.documents).lazy.compactMap(actor))
        case .placename: AnySequence(mostNamed(record.places, \.documents).lazy.compactMap(placename))
        case .access: AnySequence(latestFirst(record.access, \.date).lazy.compactMap(access))
        case .contact: AnySequence(latestFirst(record.contacts, \.date).lazy.compactMap(contact))
        case .notice: AnySequence(composer.runNotes().enumerated().lazy.map { notice($0.element, $0.offset) })
        }
    }

    /// By day, the latest first; those without a day at the end, equal ones in the record's order.
    func latestFirst<Element>(_ elements: [Element], _ date: (Element) -> TemporalValue?) -> [Element] {
        elements.enumerated().map { (offset: $0.offset, element: $0.element, day: date($0.element)?.firstDayNumber) }
            .sorted {
                let (left, right) = ($0.day ?? Int.min, $1.day ?? Int.min)
                return left != right ? left > right : $0.offset < $1.offset
            }.map(\.element)
    }

    /// Where else what these passages tell may be looked for: under its name in this record, and under the key that each
    /// passage would give it, so that an address from before a merger goes on leading there.
    func aliases(of id: String, _ kind: Subject.Kind, _ passages: [(file: String, span: TextSpan)]) -> [String] {
        [id]
            + passages.compactMap { file, span in
                book.evidence(ofFile: file).map { evidence in
                    ContentKey.hexadecimal(of: [Subject(kind, at: span, of: evidence.document).description])
                }
            }
    }

    /// The passages of a thing as decisions name them.
    func passages(_ kind: Subject.Kind, _ members: [(file: String, span: TextSpan)]) -> [SitePassage] {
        members.compactMap { file, span in
            book.evidence(ofFile: file).map { evidence in
                SitePassage(
                    subject: Subject(kind, at: span, of: evidence.document).description,
                    words: Excerpt.text(evidence.words(span), limit: 160))
            }
        }
    }

    /// A mark of the timeline for something with a date.
    func mark(
        _ lane: TimelineMark.Lane, _ date: TemporalValue?, _ files: [String], _ title: Wording, to address: String,
        status: TruceStatus? = nil
    ) -> TimelineMark? {
        date.map { date in
            TimelineMark(
                lane: lane, first: date.firstDayNumber, last: max(date.firstDayNumber, date.lastDayNumber),
                known: known.first(files), title: Excerpt.text(title.plainText, limit: 160),
                status: status?.rawValue, address: address)
        }
    }
}

extension TemporalValue {
    /// The first day covered.
    var firstDay: CalendarDate? { CalendarDate(dayNumber: firstDayNumber) }
}
