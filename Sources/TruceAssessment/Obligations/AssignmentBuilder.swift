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
        var grounds: [Setting: Grounds] = [:]
        return record.incidents.indices.map { place in
            let id = record.incidents[place].id
            let setting = Setting(
                agreement: index.place(ofAgreement: record.incidents[place].agreement),
                date: record.incidents[place].date)
            let known = grounds[setting] ?? self.grounds(of: setting, &grounds)
            let isDecided = decided.contains(id)
            return AgreementAssignment(
                incident: id, agreement: known.agreement, basis: isDecided ? .decided : known.basis,
                doubts: isDecided ? [] : known.doubts,
                exemptTarget: known.agreement.flatMap { exemptTarget(of: place, under: $0) },
                zone: zones.isEmpty ? nil : zone(of: record.incidents[place]))
        }
    }

    /// What the grounds of an assignment follow from: they are found once for all that happened then under one agreement.
    private struct Setting: Hashable {
        /// The place of the agreement; nil for none.
        let agreement: Int?
        let date: TemporalValue?
    }

    /// On what an assignment rests, and what is doubtful about it.
    private struct Grounds {
        let agreement: String?
        let basis: AgreementAssignment.Basis
        let doubts: [String]
    }

    /// The grounds of a setting that is new.
    ///
    /// - Parameter known: Takes them.
    private func grounds(of setting: Setting, _ known: inout [Setting: Grounds]) -> Grounds {
        let found = grounds(of: setting)
        known[setting] = found
        return found
    }

    private func grounds(of setting: Setting) -> Grounds {
        guard let agreement = setting.agreement.map({ record.agreements[$0] }) else {
            let nearest = setting.date.flatMap { self.nearest(to: $0) }
            return Grounds(agreement: nil, basis: .none, doubts: nearest.map { [$0] } ?? [])
        }
        guard let date = setting.date else {
            return Grounds(
                agreement: agreement.id, basis: .reportsAreAbout, doubts: ["no report says when it happened"])
        }
        var doubts: [String] = []
        if !date.isDay { doubts.append("only \(date.iso) is known of its day") }
        if let start = agreement.inForce ?? agreement.date, start.overlaps(date) {
            doubts.append("it happened on the day on which the truce began, and the hour is not compared")
        }
        if let end = agreement.ended, end.overlaps(date) {
            doubts.append("it happened on the day on which the truce ended, and the hour is not compared")
        }
        if agreement.ended == nil { doubts.append("no report dates the end of the truce") }
        let others = bounded.filter { covers($0, date) && $0.id != agreement.id }
        if !others.isEmpty {
            doubts.append("in force at the same time: " + others.map(\.label).joined(separator: ", "))
        }
        return Grounds(agreement: agreement.id, basis: .inForceThen, doubts: doubts)
    }

    /// The zone that holds its place, by the gazetteer's name or the words of a passage.
    private func zone(of incident: Incident) -> String? {
        guard let place = incident.place else { return nil }
        if let zone = zones[NameFolding.fold(place.name)] { return zone }
        guard let citation = incident.placeCitation, let evidence = index.evidence(of: citation.document) else {
            return nil
        }
        return zones[NameFolding.fold(evidence.words(citation.span))]
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
    private func exemptTarget(of incident: Int, under agreement: String) -> String? {
        guard let exempt = exemptions[agreement] else { return nil }
        for side in index.incidents[incident].targets {
            if let group = exempt.first(where: { $0.side == side }) { return group.group }
        }
        return nil
    }
}
