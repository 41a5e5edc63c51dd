import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Decides what sort of incident a trigger and the words beside it tell of.
struct IncidentTyping {
    let marks: EventMarks
    let speaksOfAid: Bool
    let speaksOfAircraft: Bool
    let reading: Reading

    private var text: TokenizedText { reading.text }
    /// Whether the document speaks of shells and of no aircraft, so that a bare "bombardment" is one of guns.
    private var speaksOnlyOfShells: Bool { !speaksOfAircraft && marks.things.contains { $0.contains(.shells) } }

    /// The type of incident.
    func type(_ word: EventWord, isNoun: Bool, trigger: Range<Int>, clause: Range<Int>) -> IncidentType {
        // What only comes along ("under cover of air strikes") does not say what the event was.
        let aside = clause.first { $0 > trigger.lowerBound && marks.contexts[$0].contains(.adjunct) }
        let core = clause.lowerBound..<(aside ?? clause.upperBound)
        let base = type(ofMeans: word, trigger: trigger, clause: core)
        guard isViolent(word.eventClass) else { return base }
        // Of the dead only those beside the verb: a hospital further off is where someone was brought.
        let victims =
            word.eventClass == .killing
            ? max(core.lowerBound, trigger.lowerBound - 6)..<min(core.upperBound, trigger.upperBound + 8) : core
        let isOfTroops = marks.has([.ground, .military], in: victims)
        if hits(.aid, in: victims) || speaksOfAid && !isOfTroops && hits(.perhapsAid, in: victims) {
            return .attackOnAid
        }
        if hits(.medical, in: victims) { return .attackOnMedical }
        return base
    }

    private func type(ofMeans word: EventWord, trigger: Range<Int>, clause: Range<Int>) -> IncidentType {
        let hasAir = marks.has(.air, in: clause)
        let hasShells = marks.has(.shells, in: clause)
        switch word.eventClass {
        case .airStrike:
            if !fallsFromAir(word, trigger) { return .other }
            // "a bombing" by a car or by a man on foot.
            let others = clause.filter { !trigger.contains($0) }
            let planes = others.contains { marks.things[$0].contains(.air) }
            return !planes && marks.has(.blast, in: clause) ? .other : .airStrike
        case .strike where text.lower[trigger.lowerBound].hasPrefix("raid"):
            // Who speaks of no aircraft at all means a raid on the ground.
            let before = max(clause.lowerBound, trigger.lowerBound - 1)..<trigger.lowerBound
            let isOnFoot = before.contains { Self.onFoot.contains(text.lower[$0]) }
            return isOnFoot || !speaksOfAircraft ? .groundAssault : .airStrike
        case .strike: return hasShells && !hasAir ? .shelling : .airStrike
        case .bombardment where !hasAir && !hasShells: return speaksOnlyOfShells ? .shelling : .airStrike
        case .bombardment: return hasAir ? .airStrike : .shelling
        case .shelling:
            // "aerial and artillery bombardment": the planes are the worse of the two.
            let before = max(clause.lowerBound, trigger.lowerBound - 2)..<trigger.lowerBound
            return marks.has(.air, in: before) ? .airStrike : .shelling
        case .fire: return hasAir ? .airStrike : hasShells ? .shelling : .other
        case .attack where marks.has([.grenade, .firearms], in: clause) && !hasAir:
            // "Attacked the post with grenades and rifles": whoever does that stands before it.
            return .groundAssault
        case .attack, .hit, .destruction, .killing:
            if let means = means(beside: trigger, in: clause) { return means }
            if hasAir { return .airStrike }
            if hasShells { return .shelling }
            if marks.has(.blast, in: clause) { return .other }
            return word.eventClass == .attack && marks.has(.ground, in: clause) ? .groundAssault : .other
        case .groundAssault, .fighting: return .groundAssault
        case .seize: return takesPeople(trigger) ? .detention : .groundAssault
        case .ambush: return .ambush
        case .detention: return .detention
        case .breach, .lapse, .obstruction, .arming, .blame: return .violationUnspecified
        case .gunfire where hasShells && !marks.has(.firearms, in: clause): return .shelling
        case .gunfire, .downing, .blast, .withdrawal, .suspension, .none: return .other
        }
    }

    /// What another word of the clause says of the means of an attack ("killed in shelling").
    private func means(beside trigger: Range<Int>, in clause: Range<Int>) -> IncidentType? {
        for other in marks.triggers(in: clause) where other.tokens != trigger {
            for word in other.words {
                switch word.eventClass {
                case .airStrike:
                    return hasBlast(in: clause) || !fallsFromAir(word, other.tokens) ? .other : .airStrike
                case .strike where word.form == .noun:
                    let isRaid = text.lower[other.tokens.lowerBound].hasPrefix("raid")
                    if isRaid, !speaksOfAircraft { return .groundAssault }
                    return marks.has(.shells, in: other.tokens) ? .shelling : .airStrike
                case .shelling: return .shelling
                case .groundAssault, .fighting: return .groundAssault
                default: break
                }
            }
        }
        return nil
    }

    /// Whether a word for bombs means bombs from the air: where no text speaks of aircraft, a "bombing" is one by hand.
    private func fallsFromAir(_ word: EventWord, _ trigger: Range<Int>) -> Bool {
        guard trigger.count == 1, word.form == .noun, !speaksOfAircraft else { return true }
        return !text.lower[trigger.lowerBound].hasPrefix("bombing")
    }

    private func hasBlast(in clause: Range<Int>) -> Bool {
        marks.has(.blast, in: clause) && !marks.has(.air, in: clause)
    }

    private func isViolent(_ eventClass: EventWord.Class) -> Bool {
        switch eventClass {
        case .airStrike, .strike, .bombardment, .shelling, .attack, .hit, .fire, .ambush, .gunfire, .blast, .killing:
            true
        case .destruction, .groundAssault, .fighting, .seize, .detention, .downing, .breach, .lapse, .obstruction,
            .withdrawal,
            .suspension, .arming, .blame, .none:
            false
        }
    }

    private static let onFoot: Set<String> = ["commando", "police", "night", "ground", "border", "cattle", "army"]

    private static let towards: Set<String> = [
        "to", "in", "at", "from", "into", "inside", "through", "near", "outside", "beside", "around",
    ]

    /// Whether it is people that a verb says were taken.
    private func takesPeople(_ trigger: Range<Int>) -> Bool {
        guard let verb = trigger.first else { return false }
        let relation = reading.language.relation(verb)
        let object =
            relation.hasPrefix("acl") && reading.language.treebankTag(verb) == "VBN"
            ? reading.language.head(verb)
            : reading.dependents[verb].first { ["obj", "nsubj:pass"].contains(reading.language.relation($0)) }
        return object.map { marks.things[$0].contains(.person) } ?? false
    }

    /// Whether a token belongs to the subject of a verb of saying: "hospitals reported", "the civil defence said".
    private func speaks(_ index: Int) -> Bool {
        // "…, medics and Northern media said": where the tree goes wrong, what stands between is names and nouns.
        let behind = index + 1..<min(text.tokens.count, index + Self.longestSource)
        let next = behind.first { !Self.inSource.contains(reading.language.universalTag($0)) }
        if let next, reading.knowledge.speechCues.form(text.lower[next]) != nil { return true }
        var token = index
        for _ in 0..<3 {
            guard let head = reading.language.head(token) else { return false }
            let relation = reading.language.relation(token)
            if relation == "nsubj" { return reading.knowledge.speechCues.form(text.lower[head]) != nil }
            guard ["compound", "amod", "flat", "nmod:poss", "conj"].contains(relation) else { return false }
            token = head
        }
        return false
    }

    /// How long those may be who say something, in tokens.
    private static let longestSource = 7
    private static let inSource: Set<String> = ["NOUN", "PROPN", "ADJ", "CCONJ"]

    private static let sourcing: Set<String> = ["said", "told", "reported", "say", "says", "confirmed", "according"]

    /// Whether aid or medics are hit, rather than the ones who tell it or the place where the hurt are brought.
    private func hits(_ kind: EventThing, in clause: Range<Int>) -> Bool {
        for index in clause where marks.things[index].contains(kind) {
            let before = max(clause.lowerBound, index - 3)..<index
            let after = index + 1..<min(index + 3, max(index + 1, clause.upperBound))
            let isGoal = kind == .medical && before.contains { Self.towards.contains(text.lower[$0]) }
            let isSource = after.contains { Self.sourcing.contains(text.lower[$0]) } || speaks(index)
            if !isGoal, !isSource { return true }
        }
        return false
    }
}
