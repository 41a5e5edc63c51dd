import TruceEvidence

extension Composer {
    /// Talks, calls, meetings, visits and sessions: those held, then those planned, asked for, refused or cancelled.
    func contactSection() -> PageSection {
        let parts: [(caption: Label, events: [ContactEvent])] = [
            ("Told as having been", record.contacts.filter { $0.status == .done }),
            ("Planned, asked for, refused, cancelled or not held", record.contacts.filter { $0.status != .done }),
        ]
        let tables = parts.compactMap { part -> Piece? in
            let ordered = part.events.enumerated().sorted {
                let left = $0.element.date?.firstDayNumber ?? Int.max
                let right = $1.element.date?.firstDayNumber ?? Int.max
                return left != right ? left < right : $0.offset < $1.offset
            }
            let rows = ordered.compactMap { contactRow($0.element) }
            guard !rows.isEmpty else { return nil }
            return .table(PageTable(caption: part.caption, columns: Self.contactColumns, rows: rows))
        }
        return PageSection(
            "channel", "The channel",
            lead: "Talks, calls, meetings, visits and sessions of those who fight, mediate and vouch for a truce.",
            pieces: tables, nothing: "The documents tell of no talks, calls or meetings.")
    }

    /// The columns of ``contactRow(_:)``.
    static let contactColumns: [PageTable.Column] = [
        "What", "Standing", "Who takes part", .wide("In the words of"), "About", "Where", .compact("When"),
    ]

    /// One contact with the words of each passage that tells it.
    func contactRow(_ event: ContactEvent) -> CitedRow? {
        let told = event.members.prefix(4).compactMap { member -> Wording? in
            words(member.citation).map { "\(name: member.holder): \(quote: $0)" }
        }
        let about = event.about.first.flatMap { about in about.citations.first.flatMap { words($0) } }
        return CitedRow(
            [
                "\(Vocabulary.label(event.kind))", "\(standing(of: event))",
                event.participants.isEmpty ? "nobody is named" : .names(event.participants.map(\.value)),
                told.reduce(.none) { $0.isEmpty ? $1 : $0 + " " + $1 }, about.map { "\(quote: $0)" } ?? .none,
                event.place.map { "\(name: $0.name)" } ?? .none, event.date.map { "\($0)" } ?? .none,
            ], sources: event.members.map { book.source($0.citation) })
    }

    private func standing(of event: ContactEvent) -> Label {
        event.status == .done ? "held" : Vocabulary.label(event.status)
    }

    /// What a contact is called.
    func title(of event: ContactEvent) -> Wording {
        var wording: Wording = "\(Vocabulary.label(event.kind))"
        if event.status != .done { wording = wording + " (\(Vocabulary.label(event.status)))" }
        if !event.participants.isEmpty {
            wording = wording + ": \(Wording.names(event.participants.prefix(4).map(\.value)))"
        }
        return wording
    }

    /// One contact by itself: its facts and its passages.
    func contactCard(_ event: ContactEvent) -> Card? {
        guard let heading = sentence(title(of: event), event.members.prefix(4).map(\.citation)) else { return nil }
        let participants = event.participants.compactMap { sentence("\(name: $0.value)", $0.citations) }
        let about = event.about.compactMap { about in
            about.citations.first.flatMap { words($0) }.flatMap { sentence("\(quote: $0)", about.citations) }
        }
        let place = event.place.flatMap { place in
            event.placeCitation.flatMap { sentence(Prose.place(place, country: country(of: place)), [$0]) }
        }
        let date = event.date.flatMap { sentence("\($0)", event.members.map(\.citation)) }
        let facts = [
            Fact(label: "Who takes part", sentences: participants), Fact(label: "About", sentences: about),
            Fact(label: "Where", sentences: place.map { [$0] } ?? []),
            Fact(label: "When", sentences: date.map { [$0] } ?? []),
        ].filter { !$0.sentences.isEmpty }
        let passages = event.members.compactMap { member in
            words(member.citation).flatMap { words in
                sentence("\(name: member.holder): \(quote: words)", [member.citation])
            }
        }
        return Card(
            id: event.id, heading: heading,
            pieces: (facts.isEmpty ? [] : [.facts(facts)]) + [.heading("Passages that tell of it"), .list(passages)])
    }
}
