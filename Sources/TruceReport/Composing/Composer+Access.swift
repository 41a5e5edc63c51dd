import TruceEvidence

extension Composer {
    /// What happened to aid and access, then what is planned, asked for, threatened or refused.
    func accessSection() -> PageSection {
        let parts: [(caption: Label, events: [AccessEvent])] = [
            ("Told as having happened", record.access.filter { $0.status == .done }),
            ("Planned, asked for, threatened, refused or not done", record.access.filter { $0.status != .done }),
        ]
        let tables = parts.compactMap { part -> Piece? in
            let rows = accessByDate(part.events).compactMap(accessRow)
            guard !rows.isEmpty else { return nil }
            return .table(PageTable(caption: part.caption, columns: Self.accessColumns, rows: rows))
        }
        return PageSection(
            "access", "Aid access",
            lead: """
                Convoys, crossings, permits, evacuations, water and electricity. What is only planned, asked for, \
                threatened or refused stands apart and counts for nothing that happened.
                """, pieces: tables, nothing: "The documents tell nothing of aid access.")
    }

    /// By day, those without one at the end.
    func accessByDate(_ events: [AccessEvent]) -> [AccessEvent] {
        events.enumerated().sorted {
            let left = $0.element.date?.firstDayNumber ?? Int.max
            let right = $1.element.date?.firstDayNumber ?? Int.max
            return left != right ? left < right : $0.offset < $1.offset
        }.map(\.element)
    }

    /// The columns of ``accessRow(_:)``.
    static let accessColumns: [PageTable.Column] = [
        "What", "Standing", .wide("In the words of"), "Who acts", "Numbers", "Where", .compact("When"),
    ]

    /// One event of access with the words of each passage that tells it.
    func accessRow(_ event: AccessEvent) -> CitedRow? {
        let told = event.members.prefix(Self.mostPassages).compactMap { member -> Wording? in
            words(member.citation).map { "\(name: member.holder): \(quote: $0)" }
        }
        var numbers: [Wording] = []
        for counted in event.amounts {
            guard let words = words(counted.citation) else { continue }
            let number: Wording = "\(quote: words)"
            if !numbers.contains(number) { numbers.append(number) }
        }
        return CitedRow(
            [
                "\(Vocabulary.label(event.kind))", "\(Vocabulary.label(event.status))",
                told.reduce(.none) { $0.isEmpty ? $1 : $0 + " " + $1 },
                event.actors.isEmpty ? .none : .names(event.actors.map(\.value)),
                numbers.isEmpty ? .none : .enumeration(numbers, last: " and "),
                event.place.map { "\(name: $0.name)" } ?? .none, event.date.map { "\($0)" } ?? .none,
            ], sources: event.members.map { book.source($0.citation) })
    }

    /// What an event of access is called.
    func title(of event: AccessEvent) -> Wording {
        var wording: Wording = "\(Vocabulary.label(event.kind))"
        if event.status != .done { wording = wording + " (\(Vocabulary.label(event.status)))" }
        if let place = event.place { wording = wording + ", \(name: place.name)" }
        return wording
    }

    /// One event of access by itself: its facts and its passages.
    func accessCard(_ event: AccessEvent) -> Card? {
        guard let heading = sentence(title(of: event), event.members.prefix(4).map(\.citation)) else { return nil }
        func fact(_ label: Label, _ values: [Cited<String>]) -> Fact? {
            let sentences = values.compactMap { sentence("\(phrase: $0.value)", $0.citations) }
            return sentences.isEmpty ? nil : Fact(label: label, sentences: sentences)
        }
        let goods = event.goods.map { Cited($0.value.rawValue, $0.citations) }
        let numbers = event.amounts.compactMap { counted in
            words(counted.citation).flatMap { words in
                sentence("\(quote: words) (\(name: counted.holder))", [counted.citation])
            }
        }
        let place = event.place.flatMap { place in
            event.placeCitation.flatMap { sentence(Prose.place(place, country: country(of: place)), [$0]) }
        }
        let date = event.date.flatMap { sentence("\($0)", event.members.map(\.citation)) }
        let facts = [
            date.map { Fact(label: "When", sentences: [$0]) }, place.map { Fact(label: "Where", sentences: [$0]) },
            fact("Who acts", event.actors), fact("What", goods), fact("For whom", event.recipients),
            numbers.isEmpty ? nil : Fact(label: "Numbers", sentences: numbers),
        ].compactMap { $0 }
        let passages = event.members.compactMap { member in
            words(member.citation).flatMap { words in
                sentence("\(name: member.holder): \(quote: words)", [member.citation])
            }
        }
        return Card(
            id: event.id, heading: heading,
            pieces: (facts.isEmpty ? [] : [.facts(facts)]) + [.heading("Passages that tell of it"), .list(passages)])
    }

    /// So many passages of one event stand in a row.
    private static let mostPassages = 4
}
