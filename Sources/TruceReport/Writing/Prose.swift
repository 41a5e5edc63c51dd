import TruceEvidence

/// The wording of the report's sentences, all in one place so that neutrality can be read and tested here.
///
/// Every sentence says who says it; none says in the report's own voice what happened. What is said stands in the past
/// tense, which fits one speaker and many.
enum Prose {
    // MARK: Agreements and status

    /// Who is bound.
    static func parties(_ names: [String]) -> Wording { "\(Wording.names(names))" }

    /// One clause: who must act, the words, the condition, the deadline, who stated it.
    static func provision(
        bearers: [String], words: String, condition: String?, deadline: TemporalValue?, holder: String
    ) -> Wording {
        var wording: Wording = bearers.isEmpty ? "" : "\(Wording.names(bearers)): "
        wording = wording + "\(quote: words)"
        if let condition { wording = wording + ", on the condition \(quote: condition)" }
        if let deadline { wording = wording + ", by \(deadline)" }
        return wording + " (\(name: holder))"
    }

    /// The last that is said of a truce.
    static func latest(_ entry: TimelineEntry, agreement: String?) -> Wording {
        let subject: Wording = agreement.map { "\(phrase: $0.capitalizedFirst)" } ?? "The truce"
        let what = status(entry)
        return "\(subject): \(what), \(entry.date), according to \(name: entry.holder)."
    }

    /// What an entry of the timeline says: the event, the status that follows from it, or both.
    static func status(_ entry: TimelineEntry) -> Wording {
        guard let event = entry.event else { return "\(Vocabulary.label(entry.status))" }
        if entry.status == .notMentioned { return "\(Vocabulary.label(event))" }
        return "\(Vocabulary.label(event)) (\(Vocabulary.label(entry.status)))"
    }

    // MARK: Incidents

    /// The heading of an incident: what the reports tell of.
    static func heading(of incident: Incident) -> Wording { "\(phrase: incident.label.capitalizedFirst)" }

    /// What one holder says about who did something.
    ///
    /// - Parameters:
    ///   - account: What is said, and by whom.
    ///   - actors: Whom the words name.
    ///   - isOwnVoice: Whether the holder is the document itself. Telling who did something in passing is not an
    ///     accusation, and is not called one.
    ///   - words: The words, where they are to stand in the sentence.
    static func account(_ account: Account, actors: [String], isOwnVoice: Bool, words: String?) -> Wording {
        var wording: Wording
        switch account.stance {
        case .blames:
            let accused = actors.isEmpty ? "an actor that the words do not name" : Wording.names(actors)
            wording =
                actors == [account.holder]
                ? "\(name: account.holder) named itself as responsible"
                : isOwnVoice
                    ? "\(name: account.holder), in its own voice, named \(accused) as responsible"
                    : "\(name: account.holder) blamed \(accused)"
        case .denies: wording = "\(name: account.holder) denied it"
        case .admits: wording = "\(name: account.holder) admitted it"
        case .reports:
            // Whom a report names as the one who did it, without an accusation, is part of its account.
            wording = "\(name: account.holder) reported it"
            if !actors.isEmpty { wording = wording + " and named \(Wording.names(actors))" }
        }
        if let words { wording = wording + ": \(quote: words)" }
        return wording + "."
    }

    /// Where an incident happened and how well that is known.
    static func place(_ place: PlaceMention, country: String?) -> Wording {
        var wording: Wording = "\(name: place.name)"
        if let country, country != place.name { wording = wording + " (\(value: country))" }
        if let latitude = place.latitude, let longitude = place.longitude {
            let point = NumberWords.decimal(latitude, places: 2) + ", " + NumberWords.decimal(longitude, places: 2)
            wording = wording + ", about \(value: point)"
            if place.radiusKilometres >= 1 {
                wording = wording + ", give or take \(value: NumberWords.decimal(place.radiusKilometres, places: 0)) km"
            }
        } else {
            wording = wording + ", not located"
        }
        return wording
    }

    /// Bounds over several figures.
    static func bounds(_ bounds: Incident.Bounds) -> Wording { range(low: bounds.low, high: bounds.high, best: nil) }

    /// Bounds as words: "61 or more", "up to 40", "20", "20 to 60".
    static func range(low: Int?, high: Int?, best: Int?) -> Wording {
        switch (low, high) {
        case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): best.map { "about \($0)" } ?? "no bounds"
        }
    }

    /// A moment: a day, with the hour where it is known.
    static func moment(_ moment: TruceClock.Moment) -> Wording {
        let day: Wording = "\(TemporalValue.date(moment.day))"
        guard let minute = moment.minute else { return day }
        func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }
        return day + " at \(value: two(minute / 60) + ":" + two(minute % 60))"
    }

    /// What coders of conflict data would write for one category; nil where no rule gives a number.
    static func coding(_ coding: CasualtyEntry.Coding) -> Wording? {
        var parts: [Wording] = []
        if let acled = coding.acled { parts.append("ACLED \(acled)") }
        if let ucdp = coding.ucdp { parts.append("UCDP \(Self.ucdp(ucdp))") }
        if let airwars = coding.airwars {
            parts.append("Airwars \(range(low: airwars.low, high: airwars.high, best: nil))")
        }
        guard !parts.isEmpty else { return nil }
        return
            "\(Vocabulary.label(coding.category)) as coders would write it: \(Wording.enumeration(parts, last: ", "))"
    }

    /// A low, a best and a high estimate; an open one is said to be open.
    static func ucdp(_ coding: FatalityCoding) -> Wording {
        .enumeration([coding.low, coding.best, coding.high].map { $0.map { "\($0)" } ?? "open" }, last: ", ")
    }

    /// Who reports an incident, each ultimate source once.
    static func origins(_ origins: [Origin]) -> Wording {
        let names = Wording.names(origins.map(\.name))
        return origins.count == 1
            ? "One source only: \(names)." : "\(origins.count) sources: \(names)."
    }

    /// A passage in its own words.
    static func passage(words: String, outlet: String) -> Wording { "\(quote: words) (\(name: outlet))" }

    /// One figure with who gives it.
    static func figure(quantity: String, who: String?, category: Figure.Category, holder: String, isHedged: Bool)
        -> Wording
    {
        var wording: Wording = "\(Vocabulary.label(category)): \(quote: quantity)"
        if let who, !quantity.lowercased().contains(who.lowercased()) { wording = wording + " (\(quote: who))" }
        wording = wording + ", according to \(name: holder)"
        return wording + (isHedged ? ", and it is marked as uncertain." : ".")
    }

    /// What the date of a document rests on; a value that the reason names already is not said twice.
    static func clue(_ clue: Dating.Clue) -> Wording {
        let reason: Wording = "\(phrase: clue.reason.capitalizedFirst)"
        guard let value = clue.value, !reason.plainText.contains(DateWords.text(value)) else { return reason }
        return reason + ": \(value)"
    }

    // MARK: Discrepancies, statements, obligations, exchanges

    /// Why values differ, in one sentence.
    static func explanation(_ discrepancy: Discrepancy) -> Wording {
        "\(phrase: discrepancy.explanation.capitalizedFirst)."
    }

    /// One version of a statement.
    static func version(words: String, outlet: String, quotation: Quotation?) -> Wording {
        let manner: Wording
        switch quotation?.kind {
        case .indirect?: manner = ", in indirect speech"
        case .mixed?: manner = ", quoted in part"
        case .direct?, nil: manner = ""
        }
        return "\(quote: words) (\(name: outlet)\(manner))"
    }

    /// What someone says of the keeping of an obligation.
    static func assessment(_ assessment: Obligation.Assessment, words: String?) -> Wording {
        let by: Wording = assessment.bearer.map { " by \(name: $0)" } ?? ""
        let wording: Wording =
            (assessment.isKept
                ? "\(name: assessment.holder) said that it was kept"
                : "\(name: assessment.holder) said that it was broken") + by
        return wording + (words.map { ": \(quote: $0)." } ?? ".")
    }

    /// An accusation.
    static func accusation(_ exchange: Exchange, words: String?) -> Wording {
        let wording: Wording = "\(name: exchange.accuser) accused \(name: exchange.accused)"
        return wording + (words.map { ": \(quote: $0)." } ?? ".")
    }

    /// An answer to an accusation.
    static func answer(_ answer: Exchange.Answer, words: String?) -> Wording {
        var wording: Wording = "\(name: answer.holder) \(Vocabulary.verb(answer.stance))"
        if let days = answer.daysAfter, days > 0 {
            wording = wording + (days == 1 ? ", one day later" : ", \(days) days later")
        }
        return wording + (words.map { ": \(quote: $0)." } ?? ".")
    }
}

extension Wording {
    /// Names as an enumeration.
    static func names(_ names: [String]) -> Wording { .enumeration(names.map { "\(name: $0)" }) }
}

extension String {
    /// The text with its first character in upper case; one that begins with the name of a file stays as it is.
    var capitalizedFirst: String {
        let first = prefix { $0 != " " }
        return first.dropLast().contains(".") ? self : prefix(1).uppercased() + dropFirst()
    }
}
