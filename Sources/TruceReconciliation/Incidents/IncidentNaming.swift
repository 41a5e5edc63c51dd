import TruceEvidence

/// Calls incidents by what they were, where and when: "Air strike near Malakal, 17 May 2014".
struct IncidentNaming {
    private let corpus: Corpus

    init(_ corpus: Corpus) { self.corpus = corpus }

    /// A mention by its document's index and its own.
    typealias Mention = (document: Int, index: Int)

    /// What an incident of some mentions is called.
    func label(
        _ type: IncidentType, _ mentions: [Mention], _ place: PlaceMention?, _ date: TemporalValue?
    ) -> String {
        var label = Self.word(for: type) ?? kind(of: mentions, type).map(Self.word) ?? "Event"
        if let place {
            let preposition = place.kind == .settlement ? (place.radiusKilometres > 10 ? " near " : " at ") : " in "
            label += preposition + place.name
        }
        if let date { label += ", " + DateWords.words(date) }
        return label
    }

    /// The kind that most passages of the type give; of equals the one named first in the list of kinds.
    private func kind(of mentions: [Mention], _ type: IncidentType) -> EventKind? {
        var counts: [EventKind: Int] = [:]
        for (document, index) in mentions {
            let known = corpus.documents[document].incidents
            guard known.indices.contains(index), known[index].type == type, let kind = known[index].kind else {
                continue
            }
            counts[kind, default: 0] += 1
        }
        let most = counts.values.max() ?? 0
        return EventKind.allCases.first { most > 0 && counts[$0] == most }
    }

    /// The word for a type; nil where only the kind tells what happened.
    private static func word(for type: IncidentType) -> String? {
        switch type {
        case .airStrike: "Air strike"
        case .shelling: "Shelling"
        case .groundAssault: "Ground assault"
        case .ambush: "Ambush"
        case .attackOnAid: "Attack on aid"
        case .attackOnMedical: "Attack on a medical facility"
        case .detention: "Detention"
        case .violationUnspecified, .other: nil
        }
    }

    private static func word(_ kind: EventKind) -> String {
        switch kind {
        case .airStrike: "Air strike"
        case .droneStrike: "Drone strike"
        case .shelling: "Shelling"
        case .clash: "Clash"
        case .ambush: "Ambush"
        case .seizure: "Capture"
        case .gunfire: "Shooting"
        case .suicideBombing: "Suicide bombing"
        case .explosiveDevice: "Explosion"
        case .grenade: "Grenade attack"
        case .chemicalAttack: "Chemical attack"
        case .abduction: "Abduction"
        case .arrest: "Arrest"
        case .attack: "Attack"
        case .destruction: "Destruction"
        case .downing: "Aircraft brought down"
        case .truceBreach, .lapse: "Reported violation"
        case .aidObstructed: "Access obstructed"
        case .armsSupplied: "Weapons supplied"
        case .accusation: "Charges of violations"
        case .withdrawal: "Withdrawal"
        case .contactSuspended: "Contact broken off"
        case .truceAgreed: "Truce agreed"
        case .truceBegan: "Truce took effect"
        case .truceExtended: "Truce extended"
        case .truceOver: "Truce ended"
        }
    }
}
