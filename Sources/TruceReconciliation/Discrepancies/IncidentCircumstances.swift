import TruceEvidence
import TruceText

/// Compares the days and places that the members of one incident give.
struct IncidentCircumstances: Sendable {
    let corpus: Corpus

    /// All drafts.
    func drafts(of compared: ComparedIncident) -> [DiscrepancyDraft] {
        guard compared.incident.members.count > 1 else { return [] }
        return [days(of: compared), places(of: compared), looseDays(of: compared)].compactMap { $0 }
    }

    private func days(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        var values: [Discrepancy.Value] = []
        var days: [Int: Set<Int>] = [:]
        for passage in compared.passages {
            guard let index = passage.mention else { continue }
            let document = passage.document
            let evidence = corpus.documents[document]
            let mention = evidence.incidents[index]
            guard let time = mention.time, evidence.times.indices.contains(time), let day = evidence.times[time].value,
                day.isDay,
                TimedPassage.sentence(around: mention.span, in: evidence.document.text).contains(
                    evidence.times[time].span)
            else { continue }
            days[document, default: []].insert(day.firstDayNumber)
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
    private func looseDays(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        var loose: [Discrepancy.Value] = []
        var exact: [Discrepancy.Value] = []
        for passage in compared.passages {
            guard let index = passage.mention else { continue }
            let document = passage.document
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

    private func places(of compared: ComparedIncident) -> DiscrepancyDraft? {
        let incident = compared.incident
        var found: [(place: PlaceMention, value: Discrepancy.Value)] = []
        for passage in compared.passages {
            guard let index = passage.mention else { continue }
            let document = passage.document
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
        let farthest = Self.farthest(of: found.map(\.place))
        guard farthest > 0 else { return nil }
        return DiscrepancyDraft(
            dimension: .place, about: "place: " + incident.label, values: found.map(\.value), reason: .notComparable,
            explanation: "the places lie up to \(Int(farthest)) km apart; one may name the spot, the other the"
                + " nearest city", incident: incident.id)
    }

    /// How far, in kilometres, those two places that differ lie apart which lie farthest apart; 0 where none differ.
    private static func farthest(of places: [PlaceMention]) -> Double {
        var seen: Set<Spot> = []
        let different = places.filter { seen.insert(Spot($0)).inserted }
        var farthest = 0.0
        for (position, one) in different.enumerated() {
            for other in different.dropFirst(position + 1) {
                guard let distance = Distance.between(one, other) else { continue }
                // Within the reach of the coarser name ("near the city") the two do not differ.
                let reach = max(25, one.radiusKilometres, other.radiusKilometres)
                if distance > reach { farthest = max(farthest, distance) }
            }
        }
        return farthest
    }

    /// Where a place is: passages may be many, and the spots that they name are few.
    private struct Spot: Hashable {
        let latitude: Double?
        let longitude: Double?
        let radius: Double

        init(_ place: PlaceMention) {
            latitude = place.latitude
            longitude = place.longitude
            radius = place.radiusKilometres
        }
    }
}
