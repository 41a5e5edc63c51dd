package import TruceEvidence
import TruceText

extension IncidentMention {
    /// The mention with more that is said of who did it.
    fileprivate func adding(_ blames: [Blame]) -> IncidentMention {
        let new = blames.filter { new in
            !blamed.contains { $0.by.name == new.by.name && $0.on.name == new.on.name }
        }
        return with(agents: agents, blamed: blamed + new, denials: denials, admissions: admissions)
    }

    /// The mention with those as doers whom the report itself, in its own voice, names where it first tells of such attacks.
    fileprivate func following(_ lead: IncidentMention) -> IncidentMention {
        let blames = lead.blamed.filter { $0.by.role == .author }
        return with(agents: lead.agents, blamed: blames, denials: denials, admissions: admissions)
    }

    /// The mention as one of the deeds that another tells together: whoever did those did it.
    fileprivate func asPart(of series: IncidentMention) -> IncidentMention {
        with(
            agents: series.agents, blamed: series.blamed, denials: denials + series.denials, admissions: admissions)
    }

    /// The mention with what people are named for in another telling of the same deed: who blames whom for it, denies
    /// or admits it. What the report says there in its own voice stays there.
    fileprivate func sharing(_ other: IncidentMention) -> IncidentMention {
        let blames = other.blamed.filter { new in
            new.by.role != .author && !blamed.contains { $0.by.name == new.by.name && $0.on.name == new.on.name }
        }
        let denials = other.denials.filter { new in !self.denials.contains { $0.by.name == new.by.name } }
        let admissions = other.admissions.filter { new in !self.admissions.contains { $0.by.name == new.by.name } }
        return with(
            agents: agents, blamed: blamed + blames, denials: self.denials + denials,
            admissions: self.admissions + admissions)
    }
}

/// Brings claims and incidents together: who blames whom for an incident, who denies or admits it.
package enum BlameReader {
    /// The document's incidents, each with the blame, denials and admissions that claims and passages give.
    package static func incidentsWithBlame(in reading: Reading) -> [IncidentMention] {
        incidentsWithBlame(in: reading, SpeechText(reading))
    }

    /// The same, where it is known already what can be speech.
    static func incidentsWithBlame(in reading: Reading, _ speech: SpeechText) -> [IncidentMention] {
        let blame = BlameGathering(reading, speech)
        let telling = RepeatedTelling(reading)
        let first = reading.evidence.incidents.indices.map { telling.shared(blame.incident($0)) }
        let held = HeldOverTelling(reading: reading, incidents: first, actors: ClaimActors(speech))
        let told = first.indices.map { first[$0].adding(held.blames(of: $0) + blame.inHeadline(of: $0, first[$0])) }
        let same = SameDeed(reading, speech, told)
        let series = PartOfSeries(reading: reading, incidents: told)
        return told.indices.map { index in
            if let whole = series.whole(of: index) { return told[index].asPart(of: told[whole]) }
            let shared = same.others(of: index).reduce(told[index]) { $0.sharing(told[$1]) }
            return same.lead(to: index).map { shared.following(told[$0]) } ?? shared
        }
    }
}
