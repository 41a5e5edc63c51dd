import TruceEvidence
import TruceKnowledge
import TruceText

extension DocumentEvidence {
    /// Gives something that was read another value; its words stay as they are.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - index: Its place among its kind.
    ///   - value: The value, of a property that the kind has.
    /// - Returns: The value as it was read, nil where there was none, and the new one.
    mutating func correct(
        _ kind: Subject.Kind, _ index: Int, to value: DecidedValue
    ) -> (before: String?, after: String)? {
        switch (kind, value) {
        case (.figure, .count(let low, let high)): correctCount(of: index, low: low, high: high)
        case (.figure, .what(let category)): correctCategory(of: index, category)
        case (.time, .date(let date)): correctTime(index, date)
        case (.place, .place(let name, let north, let east)): correctPlace(index, name, north, east)
        case (.statement, .names(let names)): names.first.map { correctSpeaker(of: index, $0) }
        case (.claim, .names(let names)): names.first.map { correctHolder(ofClaim: index, $0) }
        case (.provision, .names(let names)): correctBearers(of: index, names)
        case (.status, .status(let status)): correctStatus(of: index, status)
        case (.actor, .names(let names)): names.first.map { correctName(of: index, $0) }
        case (.document, .date(let date)): correctPublication(date)
        case (.document, .names(let names)): names.first.map { correctOutlet($0) }
        case (.document, .status(let status)): correctStatus(status)
        default: nil
        }
    }

    // MARK: - Numbers, times, places

    private mutating func correctCount(of index: Int, low: Int, high: Int?) -> (String?, String) {
        let before = figures[index].boundsInWords
        figures[index].low = low
        figures[index].high = high
        figures[index].best = low == high ? low : nil
        figures[index].rule = "decision.correct"
        return (before, figures[index].boundsInWords)
    }

    private mutating func correctCategory(of index: Int, _ category: Figure.Category) -> (String?, String) {
        let before = figures[index].category.rawValue
        figures[index].category = category
        figures[index].rule = "decision.correct"
        return (before, category.rawValue)
    }

    private mutating func correctTime(_ index: Int, _ date: TemporalValue) -> (String?, String) {
        let time = times[index]
        // As a whole date it is counted from nothing, so no document that is dated later moves it.
        times[index] = TimeExpression(
            span: time.span, form: .absolute(date), value: date, anchor: .none, minuteOfDay: time.minuteOfDay,
            dayPart: time.dayPart, zone: time.zone, isDeadline: time.isDeadline, reason: "set right by a decision",
            rule: "decision.correct")
        times = Self.chained(times)
        return (time.value?.iso, date.iso)
    }

    private mutating func correctPlace(
        _ index: Int, _ name: String, _ north: Double?, _ east: Double?
    ) -> (String?, String) {
        let before = places[index]
        places[index] = before.corrected(to: name, latitude: north, longitude: east, country: before.country)
        return (before.name, places[index].name)
    }

    // MARK: - Names

    /// Puts a quotation, and what stands in it and was held by the same speaker, into another mouth.
    private mutating func correctSpeaker(of index: Int, _ name: String) -> (String?, String) {
        let before = quotations[index].speaker
        let said = quotations[index].span
        func given(_ holders: [Holder]) -> [Holder] {
            guard let first = holders.first, first.role != .author else {
                return [Holder(name: name, span: nil, role: .speaker)] + holders
            }
            return [Holder(name: name, span: first.span, role: .speaker)] + holders.dropFirst()
        }
        /// The same for what is told inside the words that were said.
        func retold(_ holders: [Holder], at span: TextSpan) -> [Holder] {
            guard said.contains(span), let before, holders.first?.name == before.name else { return holders }
            return given(holders)
        }
        quotations[index].holders = given(quotations[index].holders)
        quotations[index].rule = "decision.correct"
        for claim in claims.indices { claims[claim].holders = retold(claims[claim].holders, at: claims[claim].span) }
        for figure in figures.indices {
            figures[figure].holders = retold(figures[figure].holders, at: figures[figure].span)
        }
        for status in statusStatements.indices {
            statusStatements[status].holders = retold(
                statusStatements[status].holders, at: statusStatements[status].span)
        }
        for provision in provisions.indices {
            provisions[provision].holders = retold(provisions[provision].holders, at: provisions[provision].span)
        }
        for mention in incidents.indices {
            incidents[mention].holders = retold(incidents[mention].holders, at: incidents[mention].span)
            incidents[mention].blamed = incidents[mention].blamed.map { blame in
                guard let by = retold([blame.by], at: blame.span).first else { return blame }
                return IncidentMention.Blame(by: by, on: blame.on, span: blame.span)
            }
        }
        return (before?.name, name)
    }

    private mutating func correctHolder(ofClaim index: Int, _ name: String) -> (String?, String) {
        let before = claims[index].holders.first
        let holder = Holder(name: name, span: before?.span, role: .speaker)
        claims[index].holders = [holder] + claims[index].holders.dropFirst()
        claims[index].rule = "decision.correct"
        return (before?.name, name)
    }

    private mutating func correctBearers(of index: Int, _ bearers: [String]) -> (String?, String) {
        let before = provisions[index].bearers.map(\.name).joined(separator: "; ")
        let known = NameIndex(self)
        provisions[index].bearers = bearers.map { name in
            ActorReference(name: name, key: known.identity(of: name)?.key, span: nil)
        }
        provisions[index].rule = "decision.correct"
        return (before.isEmpty ? nil : before, bearers.joined(separator: "; "))
    }

    private mutating func correctName(of index: Int, _ name: String) -> (String?, String) {
        let before = actors[index]
        let known = NameIndex(self).identity(of: name)
        actors[index] = ActorMention(
            span: before.span, name: name, key: known?.key, kind: known?.kind ?? before.kind,
            country: known?.country ?? before.country, rule: "decision.correct")
        rename(before.span, to: ActorReference(name: name, key: known?.key, span: before.span))
        return (before.name, name)
    }

    /// Lets whoever stands at a span be another in every role.
    private mutating func rename(_ span: TextSpan, to actor: ActorReference) {
        func renamed(_ references: [ActorReference]) -> [ActorReference] {
            references.map { $0.span == span ? actor : $0 }
        }
        func renamed(_ holders: [Holder]) -> [Holder] {
            holders.map { $0.span == span ? Holder(name: actor.name, span: span, role: $0.role) : $0 }
        }
        for index in incidents.indices {
            incidents[index].agents = renamed(incidents[index].agents)
            incidents[index].targets = renamed(incidents[index].targets)
            incidents[index].holders = renamed(incidents[index].holders)
            incidents[index].blamed = incidents[index].blamed.map { blame in
                IncidentMention.Blame(
                    by: renamed([blame.by]).first ?? blame.by, on: blame.on.span == span ? actor : blame.on,
                    span: blame.span)
            }
        }
        for index in claims.indices {
            claims[index].against = renamed(claims[index].against)
            claims[index].holders = renamed(claims[index].holders)
        }
        for index in quotations.indices { quotations[index].holders = renamed(quotations[index].holders) }
        for index in figures.indices { figures[index].holders = renamed(figures[index].holders) }
        for index in provisions.indices { provisions[index].bearers = renamed(provisions[index].bearers) }
        for index in statusStatements.indices {
            statusStatements[index].holders = renamed(statusStatements[index].holders)
        }
    }

    // MARK: - The truce and the document

    private mutating func correctStatus(of index: Int, _ status: TruceStatus) -> (String?, String) {
        let before = statusStatements[index].status
        statusStatements[index].status = status
        statusStatements[index].rule = "decision.correct"
        return (before.rawValue, status.rawValue)
    }

    private mutating func correctStatus(_ status: TruceStatus) -> (String?, String) {
        let before = self.status
        self.status = status
        return (before.rawValue, status.rawValue)
    }

    private mutating func correctPublication(_ date: TemporalValue) -> (String?, String) {
        let before = document.published
        let clue = Dating.Clue(reason: "set right by a decision", span: nil, value: date, basis: .decision)
        self = redated(to: date, clue: clue)
        return (before.value?.iso, date.iso)
    }

    private mutating func correctOutlet(_ name: String) -> (String?, String) {
        let before = document.outlet?.value
        document.outlet = Sourced(name, span: nil, basis: .decision)
        return (before, name)
    }
}

extension Figure {
    /// The bounds as decisions write them: `12`, `10-14`, `10+`.
    var boundsInWords: String {
        let low = low ?? 0
        guard let high else { return "\(low)+" }
        return low == high ? String(low) : "\(low)-\(high)"
    }
}

extension PlaceMention {
    /// The same words for another place: the one of that name in the country, else the largest of that name; with a
    /// point, what lies there.
    func corrected(to name: String, latitude: Double?, longitude: Double?, country: String?) -> PlaceMention {
        if let latitude, let longitude {
            return PlaceMention(
                span: span, name: name, key: nil, country: country, latitude: latitude, longitude: longitude,
                radiusKilometres: 5, kind: .settlement, rule: "decision.correct")
        }
        let known = Gazetteer.embedded.places(named: NameFolding.fold(name))
        let best = known.min { left, right in
            let isNear = (left.country == country, right.country == country)
            if isNear.0 != isNear.1 { return isNear.0 }
            return left.population != right.population ? left.population > right.population : left.row < right.row
        }
        guard let best else {
            return PlaceMention(
                span: span, name: name, key: nil, country: country, latitude: nil, longitude: nil,
                radiusKilometres: radiusKilometres, kind: kind, rule: "decision.correct")
        }
        return PlaceMention(
            span: span, name: best.name, key: best.key, country: best.country, latitude: best.latitude,
            longitude: best.longitude, radiusKilometres: best.radiusKilometres, kind: best.mentionKind,
            rule: "decision.correct")
    }
}
