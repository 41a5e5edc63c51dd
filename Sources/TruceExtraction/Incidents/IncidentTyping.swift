import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Decides what sort of incident a trigger and the words beside it tell of.
struct IncidentTyping {
    let marks: EventMarks
    let spokenOf: SpokenOf
    let reading: Reading

    var text: TokenizedText { reading.text }

    /// The type of incident.
    func type(_ word: EventWord, isNoun: Bool, trigger: Range<Int>, clause: Range<Int>) -> IncidentType {
        if let event = eventBefore(clause, of: word) { return type(event, in: clause) }
        // What only comes along ("under cover of air strikes") does not say what the event was.
        let aside = clause.first { $0 > trigger.lowerBound && marks.contexts[$0].contains(.adjunct) }
        let core = behindMotive(of: trigger, in: clause)..<(aside ?? clause.upperBound)
        let base = type(ofMeans: word, isNoun: isNoun, trigger: trigger, clause: core)
        guard isViolent(word.eventClass) else { return base }
        // Of the dead only those beside the verb: a hospital further off is where someone was brought.
        let victims =
            word.eventClass == .killing
            ? max(core.lowerBound, trigger.lowerBound - 6)..<min(core.upperBound, trigger.upperBound + 8) : core
        let isOfTroops = marks.has([.ground, .military], in: victims)
        if hits(.aid, in: victims) || spokenOf.aid && !isOfTroops && hits(.perhapsAid, in: victims) {
            return .attackOnAid
        }
        if hits(.medical, in: victims) { return .attackOnMedical }
        return base
    }

    /// "Crowds angered by air strikes stormed the mission": where a clause goes on behind what moved its doers, before the
    /// verb that tells what they did.
    private func behindMotive(of trigger: Range<Int>, in clause: Range<Int>) -> Int {
        let motive = (clause.lowerBound..<trigger.lowerBound).first { marks.contexts[$0].contains(.motive) }
        guard let motive else { return clause.lowerBound }
        let events = marks.triggers(in: motive..<min(trigger.lowerBound, motive + Self.longestMotive))
        return min(trigger.lowerBound, events.last?.tokens.upperBound ?? motive)
    }

    /// How far behind "angered by" the event may stand, in tokens.
    private static let longestMotive = 8

    /// "The convoy attack, which killed nine": the noun right before a relative clause that tells what came of it.
    func eventBefore(_ clause: Range<Int>, of word: EventWord) -> EventMarks.Trigger? {
        guard word.eventClass == .killing || word.eventClass == .destruction,
            ["which", "that"].contains(text.lower[clause.lowerBound])
        else { return nil }
        let sentence = text.sentences[text.sentenceOfToken[clause.lowerBound]].tokens
        let before = max(sentence.lowerBound, clause.lowerBound - Self.reachBack)..<clause.lowerBound
        return marks.triggers(in: before).last { $0.words.contains { $0.form == .noun && $0.eventClass != .killing } }
    }

    private func type(_ event: EventMarks.Trigger, in clause: Range<Int>) -> IncidentType {
        let noun = event.words.first { $0.form == .noun } ?? event.words[0]
        let phrase = max(0, event.tokens.lowerBound - Self.reachBack)..<event.tokens.upperBound
        let sentence = text.sentences[text.sentenceOfToken[event.tokens.lowerBound]].tokens
        return type(noun, isNoun: true, trigger: event.tokens, clause: phrase.clamped(to: sentence))
    }

    /// How far before a relative clause its noun may stand, in tokens.
    private static let reachBack = 3

    private func type(
        ofMeans word: EventWord, isNoun: Bool, trigger: Range<Int>, clause: Range<Int>
    ) -> IncidentType {
        // The bombs of "smoke bombs" fall from no plane.
        let hasAir = clause.contains { marks.things[$0].contains(.air) && !marks.things[$0].contains(.riot) }
        // The rounds of "live rounds" are no shells.
        let hasShells =
            !marks.has(.riot, in: clause)
            && clause.contains { marks.things[$0].contains(.shells) && !marks.things[$0].contains(.firearms) }
        switch word.eventClass {
        case .fire where marks.has(.riot, in: clause) && !hasAir: return .other
        case .dispersal where marks.has(.riot, in: clause): return .other
        case .airStrike:
            // "a bombing" by a car or by a man on foot, "a bomb and gun attack" by several.
            let planes = namesPlanes(beside: trigger, in: clause)
            if !planes, marks.has([.grenade, .firearms], in: clause) { return .groundAssault }
            if !planes, namesCharge(beside: trigger, in: clause) {
                return .other
            }
            return fallsFromAir(word, trigger, in: clause) ? .airStrike : .other
        case .strike where text.lower[trigger.lowerBound].hasPrefix("raid"):
            // Who speaks of no aircraft at all means a raid on the ground.
            let before = max(clause.lowerBound, trigger.lowerBound - 1)..<trigger.lowerBound
            let isOnFoot = before.contains { Self.onFoot.contains(text.lower[$0]) }
            return isOnFoot || !spokenOf.aircraft ? .groundAssault : .airStrike
        case .strike where marks.has(.shells, in: trigger):
            // "A missile strike" of those whose aircraft are spoken of comes from them.
            return spokenOf.aircraft ? .airStrike : .shelling
        case .strike: return hasShells && !hasAir ? .shelling : .airStrike
        case .bombardment where !hasAir && !hasShells: return spokenOf.shellsOnly ? .shelling : .airStrike
        case .bombardment: return hasAir ? .airStrike : .shelling
        case .shelling:
            // "aerial and artillery bombardment": the planes are the worse of the two.
            let before = max(clause.lowerBound, trigger.lowerBound - 2)..<trigger.lowerBound
            return marks.has(.air, in: before) ? .airStrike : .shelling
        case .fire: return hasAir ? .airStrike : hasShells ? .shelling : .other
        case .attack where isUnderFire(trigger) && !hasAir:
            // "Came under fire": of guns, where the report speaks of them and no rifle is named.
            return spokenOf.shells && !marks.has(.firearms, in: clause) ? .shelling : .other
        case .attack where marks.has([.grenade, .firearms], in: clause) && !hasAir:
            // "Attacked the post with grenades and rifles": whoever does that stands before it, or lies by the road.
            return hitsTraffic(trigger, in: clause) ? .ambush : .groundAssault
        case .attack, .killing, .hit, .destruction:
            if let means = means(beside: trigger, in: clause) { return means }
            if hasAir { return .airStrike }
            if hasShells { return .shelling }
            if spokenOf.shells, namesFire(before: trigger, in: clause) { return .shelling }
            let isOpen = word.eventClass == .attack || word.eventClass == .killing
            return isOpen && !marks.has(.blast, in: clause)
                ? ofAttack(word, trigger: trigger, clause: clause) : .other
        case .groundAssault where clashesWithCrowd(trigger, in: clause) && !hasShells && !hasAir: return .other
        case .groundAssault, .fighting, .entry, .fall, .dispersal: return .groundAssault
        case .seize: return takesPeople(trigger) || confines(trigger) ? .detention : .groundAssault
        case .ambush: return .ambush
        case .detention: return .detention
        case .obstruction where isOfPassage(trigger, in: clause): return .other
        case .breach, .lapse, .obstruction, .buildup, .blame, .intrusion: return .violationUnspecified
        case .arming: return namesTruce(beside: trigger) ? .violationUnspecified : .other
        case .gunfire where hasShells && !marks.has(.firearms, in: clause): return .shelling
        case .upheaval where !isNoun && marks.has([.ground, .band], in: clause.lowerBound..<trigger.lowerBound):
            return .groundAssault
        case .gunfire where comesFromAir(trigger, in: clause): return .airStrike
        case .gunfire where hitsTraffic(trigger, in: clause): return .ambush
        case .gunfire, .downing, .blast, .withdrawal, .suspension, .planting, .expulsion, .upheaval, .none:
            return .other
        }
    }

    /// What an attack of no means of its own was: on the road an ambush, by those who fight on foot an assault.
    private func ofAttack(_ word: EventWord, trigger: Range<Int>, clause: Range<Int>) -> IncidentType {
        let attacks = marks.triggers(in: clause).filter { $0.has(.attack) }
        if attacks.contains(where: { hitsTraffic($0.tokens, in: clause) }) { return .ambush }
        if attacks.contains(where: { hitsGuarded($0.tokens, in: clause) }) { return .groundAssault }
        return word.eventClass == .attack && marks.has(.ground, in: clause) ? .groundAssault : .other
    }

    /// "Blocked the highway": roads are closed to more than the aid and the monitors that a truce lets pass.
    private func isOfPassage(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let behind = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + Self.longestObject)
        let barred = behind.first {
            !marks.things[$0].isDisjoint(with: [.access, .passage]) && !text.tokens[$0].isCapitalised
        }
        guard let barred, marks.things[barred].contains(.passage) else { return false }
        return !marks.has(.aid, in: clause) && !namesTruce(beside: trigger)
    }

    private func namesTruce(beside trigger: Range<Int>) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[trigger.lowerBound]].tokens
        return reading.truce.namesTruce(in: sentence.clamped(to: Clauses.around(trigger)))
    }

    /// What another word of the clause says of the means of an attack ("killed in shelling").
    private func means(beside trigger: Range<Int>, in clause: Range<Int>) -> IncidentType? {
        for other in marks.triggers(in: clause) where other.tokens != trigger {
            let nouns = other.words.filter { $0.form == .noun }
            let isNoun = !nouns.isEmpty && reading.language.universalTag(other.tokens.upperBound - 1) == "NOUN"
            for word in isNoun ? nouns : other.words {
                switch word.eventClass {
                case .airStrike:
                    return hasBlast(in: clause) || !fallsFromAir(word, other.tokens, in: clause) ? .other : .airStrike
                case .strike where word.form == .noun:
                    let isRaid = text.lower[other.tokens.lowerBound].hasPrefix("raid")
                    if isRaid, !spokenOf.aircraft { return .groundAssault }
                    return marks.has(.shells, in: other.tokens) && !spokenOf.aircraft ? .shelling : .airStrike
                case .shelling: return .shelling
                case .groundAssault, .fighting, .entry, .dispersal: return .groundAssault
                default: break
                }
            }
        }
        return nil
    }

    /// Whether a word for bombs means bombs from the air: where no text speaks of aircraft, a "bombing" is one by hand,
    /// and so is "a bombing", "two bombings"; what bombs a plane is on the ground too.
    private func fallsFromAir(_ word: EventWord, _ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        guard trigger.count == 1, text.lower[trigger.lowerBound].hasPrefix("bomb") else { return true }
        // "Insurgents carried out bombings": who has no planes.
        let doer = max(clause.lowerBound, trigger.lowerBound - Self.longestDoer)..<trigger.lowerBound
        let isByHand = marks.has(.band, in: doer) || doer.contains { Self.planeless.contains(text.lower[$0]) }
        if word.form == .noun { return spokenOf.bombers && !isByHand && !isOneOfMany(trigger, in: clause) }
        let isPlane = reading.dependents[trigger.lowerBound].contains {
            reading.language.relation($0) == "obj" && marks.things[$0].contains(.air)
        }
        if isPlane { return false }
        let subject = max(clause.lowerBound, trigger.lowerBound - Self.longestObject)..<trigger.lowerBound
        return spokenOf.aircraft || !spokenOf.charges && !marks.has(.band, in: subject)
    }

    /// How far before "bombings" whoever carried them out may stand, in tokens.
    private static let longestDoer = 12
    private static let planeless: Set<String> = [
        "militants", "insurgents", "extremists", "jihadists", "jihadis", "terrorists", "islamists", "guerrillas",
        "gunmen", "bombers", "attackers",
    ]

    /// "A bombing outside the mosque", "two bombings claimed by the group": one by one, at the gate of something or by
    /// somebody, with no planes beside them.
    private func isOneOfMany(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        if namesPlanes(beside: trigger, in: clause) { return false }
        let before = max(clause.lowerBound, trigger.lowerBound - 3)..<trigger.lowerBound
        let isCounted = before.contains {
            Self.articles.contains(text.lower[$0]) || reading.language.universalTag($0) == "NUM"
        }
        let behind = trigger.upperBound..<min(clause.upperBound, trigger.upperBound + 4)
        return isCounted && behind.contains { Self.onTheSpot.contains(text.lower[$0]) }
    }

    private func namesPlanes(beside trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        clause.contains { !trigger.contains($0) && marks.things[$0].contains(.air) }
    }

    /// Words behind a bombing by hand: where it went off, or who did it.
    private static let onTheSpot: Set<String> = ["outside", "at", "inside", "that", "claimed", "by"]
    private static let articles: Set<String> = ["a", "an", "another", "twin"]

    private func hasBlast(in clause: Range<Int>) -> Bool {
        marks.has(.blast, in: clause) && !marks.has(.air, in: clause)
    }

    private func isViolent(_ eventClass: EventWord.Class) -> Bool {
        switch eventClass {
        case .airStrike, .strike, .bombardment, .shelling, .attack, .hit, .fire, .ambush, .gunfire, .blast, .killing:
            true
        case .destruction, .groundAssault, .fighting, .seize, .entry, .intrusion, .dispersal, .fall, .buildup,
            .detention, .downing, .breach, .lapse, .obstruction, .withdrawal, .suspension, .arming, .blame, .planting,
            .expulsion, .upheaval, .none:
            false
        }
    }

    /// "Protesters clashed with the police": who gathers is no force.
    private func clashesWithCrowd(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let around = max(clause.lowerBound, trigger.lowerBound - 5)..<min(clause.upperBound, trigger.upperBound + 4)
        return marks.has(.crowd, in: around) || isOutcomeOfCrowd(trigger, in: clause)
    }

    /// "Clashes with the police left nine demonstrators dead"
    private func isOutcomeOfCrowd(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        marks.has(.crowd, in: trigger.upperBound..<min(clause.upperBound, trigger.upperBound + 14))
            && marks.has(.happening, in: trigger.upperBound..<clause.upperBound)
    }

    /// Whether a charge is named; the bomb in "barrel bomb attack" is none.
    private func namesCharge(beside trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        clause.contains { !(trigger.count > 1 && trigger.contains($0)) && marks.things[$0].contains(.blast) }
    }

    private func isUnderFire(_ trigger: Range<Int>) -> Bool {
        trigger.last.map { text.lower[$0] == "fire" && $0 > trigger.lowerBound && text.lower[$0 - 1] == "under" }
            ?? false
    }

    /// "Rebel fire on the district killed nine": fire of somebody, in a report that speaks of guns and no rifle.
    private func namesFire(before trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        guard !marks.has(.firearms, in: clause) else { return false }
        return (clause.lowerBound..<trigger.lowerBound).dropFirst().contains { index in
            text.lower[index] == "fire" && !marks.things[index - 1].isDisjoint(with: [.party, .ground, .military])
        }
    }

    private static let onFoot: Set<String> = ["commando", "police", "night", "ground", "border", "cattle", "army"]
}
