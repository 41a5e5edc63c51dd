import TruceEvidence
import TruceText

/// Actors and places under all their names, and why these are held to stand for one.
extension Site {
    /// Those whom most documents name first; equal ones in the record's order.
    func mostNamed<Element>(_ elements: [Element], _ documents: (Element) -> Int) -> [Element] {
        elements.enumerated().map { (offset: $0.offset, element: $0.element, documents: documents($0.element)) }
            .sorted { $0.documents != $1.documents ? $0.documents > $1.documents : $0.offset < $1.offset }
            .map(\.element)
    }

    func actor(_ actor: NamedActor) -> SiteEntry? {
        var said: [(Label, Wording)] = [("What", "\(value: actor.kind.rawValue.replacing("_", with: " "))")]
        if let country = actor.country { said.append(("Country", "\(value: country)")) }
        let spoken = speakers.first { speaker in actor.names.contains { $0.name == speaker.name } }
        if let spoken {
            let key = SiteAddresses.key(ofSpeaker: spoken.name)
            said.append(("Statements", "\(link: "\(spoken.statements.count)", to: "speaker-" + key)"))
        }
        return entry(
            key: SiteAddresses.key(ofName: actor.key), part: "actor-", name: actor.name, said: said, actor.names,
            actor.joins, .actor, documents: actor.documents, json: sections.actor(actor))
    }

    func placename(_ place: NamedPlace) -> SiteEntry? {
        var said: [(Label, Wording)] = [("What", "\(value: place.place.kind.rawValue)")]
        if let country = place.place.country { said.append(("Country", "\(value: country)")) }
        if let latitude = place.place.latitude, let longitude = place.place.longitude {
            let north = NumberWords.decimal(latitude, places: 3)
            let east = NumberWords.decimal(longitude, places: 3)
            let radius = NumberWords.decimal(place.place.radiusKilometres, places: 0)
            said.append(("Where", "\(value: "\(north), \(east), within \(radius) km")"))
        }
        return entry(
            key: SiteAddresses.key(ofName: place.key), part: "placename-", name: place.place.name, said: said,
            place.names, place.joins, .place, documents: place.documents, json: sections.place(place))
    }

    private func entry(
        key: String, part: String, name: String, said: [(Label, Wording)], _ names: [NameUse], _ joins: [NameJoin],
        _ kind: Subject.Kind, documents: Int, json: JSONValue
    ) -> SiteEntry? {
        let citations = names.compactMap(\.citations.first)
        guard let heading = composer.sentence("\(name: name)", Array(citations.prefix(3))) else { return nil }
        let facts = said.compactMap { label, wording in
            composer.sentence(wording, Array(citations.prefix(1))).map { Fact(label: label, sentences: [$0]) }
        }
        let page = page(
            Card(
                id: key, heading: heading,
                pieces: [.facts(facts), .table(composer.nameTable(names))] + composer.joinPieces(joins, citations)))
        // A name is decided of by the first passage that has it: what it stands for is the same in the others.
        let passages = names.flatMap { use in
            self.passages(kind, use.citations.prefix(1).map { ($0.document, $0.span) }).map {
                SitePassage(subject: $0.subject, words: use.name)
            }
        }
        return SiteEntry(
            id: key, title: ("\(name: name)" as Wording).plainText, json: json.with("address", key),
            row: row(
                composer.nameRow("\(link: name, to: part + key)", names, joins, reports: documents),
                Composer.nameColumns), page: page, passages: passages)
    }
}
