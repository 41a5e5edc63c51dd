import TruceEvidence
import TruceText

/// Compares the days and places that the members of one incident give.
struct IncidentCircumstances: Sendable {
    let corpus: Corpus

    /// All drafts.
    func drafts(of incidents: [Incident]) -> [DiscrepancyDraft] {
        incidents.filter { $0.members.count > 1 }.flatMap { incident in
            [days(of: incident), places(of: incident), looseDays(of: incident)].compactMap { $0 }
        }
    }

    private func days(of incident: Incident) -> DiscrepancyDraft? {
        var values: [Discrepancy.Value] = []
        var days: [String: Set<Int>] = [:]
        for member in incident.members {
            guard let document = corpus.index(of: member.document), let index = member.mention else { continue }
            let evidence = corpus.documents[document]
            let mention = evidence.incidents[index]
            guard let time = mention.time, evidence.times.indices.contains(time), let day = evidence.times[time].value,
                day.isDay,
                TimedPassage.sentence(around: mention.span, in: evidence.document.text).contains(
                    evidence.times[time].span)
            else { continue }
            days[member.document, default: []].insert(day.firstDayNumber)
            values.append(
                Discrepancy.Value(
                    value: day.iso, holder: corpus.holderName(mention.holders, in: document),
                    citation: corpus.citation(document, evidence.times[time].span)))
        }
        // Documents differ when no day is common to all; what one document says of two days is for its reader.
        guard days.count > 1, let first = days.values.first,
            days.values.reduce(first, { $0.intersection($1) }).isEmpty
        else { return nil }
        let all = days.values.joined()
        let spread = (all.max() ?? 0) - (all.min() ?? 0)
        return DiscrepancyDraft(
            dimension: .date, about: "day: " + incident.label, values: values,
            reason: spread == 1 ? .differentClock : .conflict,
            explanation: spread == 1
                ? "the days follow one another: a night or a time zone lies between them"
                : "the days lie \(spread) days apart", incident: incident.id)
    }

    /// Where one document gives the day and another only says that it was some days later.
    private func looseDays(of incident: Incident) -> DiscrepancyDraft? {
        var loose: [Discrepancy.Value] = []
        var exact: [Discrepancy.Value] = []
        for member in incident.members {
            guard let document = corpus.index(of: member.document), let index = member.mention else { continue }
            let evidence = corpus.documents[document]
            let mention = evidence.incidents[index]
            let own = mention.time ?? evidence.times.firstIndex { mention.span.contains($0.span) }
            guard let own, evidence.times.indices.contains(own) else { continue }
            let time = evidence.times[own]
            func value(_ words: String) -> Discrepancy.Value {
                Discrepancy.Value(
                    value: words, holder: corpus.holderName(mention.holders, in: document),
                    citation: corpus.citation(document, time.span))
            }
            switch time.form {
            case .reference, .few, .past:
                loose.append(value(corpus.words(document, time.span)))
            default:
                if let day = time.value, day.isDay { exact.append(value(day.iso)) }
            }
        }
        let tellers = Set(exact.map(\.citation.document))
        guard !loose.isEmpty, !tellers.isEmpty, loose.contains(where: { !tellers.contains($0.citation.document) })
        else {
            return nil
        }
        return DiscrepancyDraft(
            dimension: .date, about: "day: " + incident.label, values: loose + exact, reason: .compatibleBounds,
            explanation: "the looser words leave room for the day that the others give", incident: incident.id)
    }

    private func places(of incident: Incident) -> DiscrepancyDraft? {
        var found: [(place: PlaceMention, value: Discrepancy.Value)] = []
        for member in incident.members {
            guard let document = corpus.index(of: member.document), let index = member.mention else { continue }
            let evidence = corpus.documents[document]
            let mention = evidence.incidents[index]
            // A place carried over from another sentence is a guess, not what the passage says.
            guard let place = evidence.place(mention.place), place.kind == .settlement, !place.isMetonym,
                TimedPassage.sentence(around: mention.span, in: evidence.document.text).contains(place.span)
            else { continue }
            found.append(
                (
                    place,
                    Discrepancy.Value(
                        value: place.name, holder: corpus.holderName(mention.holders, in: document),
                        citation: corpus.citation(document, place.span))
                ))
        }
        var farthest = 0.0
        for (position, one) in found.enumerated() {
            for other in found.dropFirst(position + 1) {
                guard let distance = Distance.between(one.place, other.place) else { continue }
                // Within the reach of the coarser name ("near the city") the two do not differ.
                let reach = max(25, one.place.radiusKilometres, other.place.radiusKilometres)
                if distance > reach { farthest = max(farthest, distance) }
            }
        }
        guard farthest > 0 else { return nil }
        return DiscrepancyDraft(
            dimension: .place, about: "place: " + incident.label, values: found.map(\.value), reason: .notComparable,
            explanation: "the places lie up to \(Int(farthest)) km apart; one may name the spot, the other the"
                + " nearest city", incident: incident.id)
    }
}
