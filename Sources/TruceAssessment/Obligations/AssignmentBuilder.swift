import TruceEvidence
import TruceText

/// Says of each incident under which agreement it falls, on what that rests, and what is doubtful about it.
struct AssignmentBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex
    private let exemptions: [String: [Exemption]]
    /// The agreements whose first and last day are known.
    private let bounded: [Agreement]

    /// The incidents of which someone decided the agreement.
    private let decided: Set<String>

    /// By folded name of a place, the zone of the profile that holds it.
    private let zones: [String: String]

    /// Prepares for a record with its exemptions.
    init(record: Record, index: RecordIndex, profile: Profile) {
        self.record = record
        self.index = index
        exemptions = Dictionary(grouping: record.exemptions, by: \.agreement)
        bounded = record.agreements.filter { ($0.inForce ?? $0.date) != nil && $0.ended != nil }
        zones = Dictionary(
            profile.zones.flatMap { zone in zone.places.map { (NameFolding.fold($0), zone.name) } },
            uniquingKeysWith: { first, _ in first })
        let assigning = Set(
            record.decisions.filter { $0.outcome == .applied && $0.decision.field == DecidedField.agreement.rawValue }
                .map(\.decision.id))
        decided =
            assigning.isEmpty
            ? [] : Set(record.incidents.filter { !assigning.isDisjoint(with: $0.decisions) }.map(\.id))
    }

    /// The assignments, in the order of the incidents.
    func assignments() -> [AgreementAssignment] {
        var days = Days()
        return record.incidents.map { assignment(of: $0, &days) }
    }

    /// What follows from when something happened alone, found once for all that happened then.
    private struct Days {
        /// How far it lies from the nearest agreement.
        var nearest: [TemporalValue: String?] = [:]
        /// The agreements that were in force, as far as both their days are known.
        var inForce: [TemporalValue: [Agreement]] = [:]
    }

    private func assignment(of incident: Incident, _ days: inout Days) -> AgreementAssignment {
        let agreement = index.agreement(incident.agreement)
        let exempt = agreement.flatMap { exemptTarget(of: incident, under: $0.id) }
        if decided.contains(incident.id) {
            return AgreementAssignment(
                incident: incident.id, agreement: agreement?.id, basis: .decided, doubts: [], exemptTarget: exempt,
                zone: zone(of: incident))
        }
        var doubts: [String] = []
        guard let agreement else {
            if let date = incident.date {
                let nearest = days.nearest[date] ?? nearest(to: date)
                days.nearest[date] = .some(nearest)
                if let nearest { doubts.append(nearest) }
            }
            return AgreementAssignment(
                incident: incident.id, agreement: nil, basis: .none, doubts: doubts, exemptTarget: nil,
                zone: zone(of: incident))
        }
        guard let date = incident.date else {
            doubts.append("no report says when it happened")
            return AgreementAssignment(
                incident: incident.id, agreement: agreement.id, basis: .reportsAreAbout, doubts: doubts,
                exemptTarget: exempt,
                zone: zone(of: incident))
        }
        if !date.isDay { doubts.append("only \(date.iso) is known of its day") }
        if let start = agreement.inForce ?? agreement.date, start.overlaps(date) {
            doubts.append("it happened on the day on which the truce began, and the hour is not compared")
        }
        if let end = agreement.ended, end.overlaps(date) {
            doubts.append("it happened on the day on which the truce ended, and the hour is not compared")
        }
        if agreement.ended == nil { doubts.append("no report dates the end of the truce") }
        let inForce = days.inForce[date] ?? bounded.filter { covers($0, date) }
        days.inForce[date] = inForce
        let others = inForce.filter { $0.id != agreement.id }
        if !others.isEmpty {
            doubts.append("in force at the same time: " + others.map(\.label).joined(separator: ", "))
        }
        return AgreementAssignment(
            incident: incident.id, agreement: agreement.id, basis: .inForceThen, doubts: doubts, exemptTarget: exempt,
            zone: zone(of: incident))
    }

    /// The zone that holds its place, by the gazetteer's name or the words of a passage.
    private func zone(of incident: Incident) -> String? {
        guard !zones.isEmpty, let place = incident.place else { return nil }
        if let zone = zones[NameFolding.fold(place.name)] { return zone }
        guard let citation = incident.placeCitation, let document = index.places[citation.document] else { return nil }
        return zones[NameFolding.fold(record.documents[document].words(citation.span))]
    }

    /// Whether an agreement was in force at a time, as far as both its days are known.
    private func covers(_ agreement: Agreement, _ date: TemporalValue) -> Bool {
        guard let start = agreement.inForce ?? agreement.date, let end = agreement.ended else { return false }
        return start.firstDayNumber <= date.lastDayNumber && date.firstDayNumber <= end.lastDayNumber
    }

    /// How far before or after the nearest agreement it lies.
    private func nearest(to date: TemporalValue) -> String? {
        var nearest: (days: Int, isBefore: Bool, label: String)?
        for agreement in record.agreements {
            guard let start = agreement.inForce ?? agreement.date else { continue }
            let isBefore = date.lastDayNumber < start.firstDayNumber
            let days: Int
            if isBefore {
                days = start.firstDayNumber - date.lastDayNumber
            } else if let end = agreement.ended, date.firstDayNumber > end.lastDayNumber {
                days = date.firstDayNumber - end.lastDayNumber
            } else {
                continue
            }
            if nearest.map({ days < $0.days }) ?? true { nearest = (days, isBefore, agreement.label) }
        }
        return nearest.map { "\($0.days) days \($0.isBefore ? "before the start" : "after the end") of \($0.label)" }
    }

    /// A group outside the truce among whom the passages have hit.
    private func exemptTarget(of incident: Incident, under agreement: String) -> String? {
        guard let exempt = exemptions[agreement] else { return nil }
        for member in incident.members {
            guard let document = index.places[member.document], let mention = member.mention else { continue }
            for target in record.documents[document].incidents[mention].targets {
                let side = index.names[document].side(of: target)
                if let group = exempt.first(where: { $0.side == side }) { return group.group }
            }
        }
        return nil
    }
}
