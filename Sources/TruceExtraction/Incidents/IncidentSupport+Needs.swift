import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// What the words of each class need beside them to tell of an event.
extension IncidentSupport {
    /// How much the words that a class of trigger needs beside it add; nil when it needs some and has none.
    func required(
        _ word: EventWord, isNoun: Bool, trigger: Range<Int>, before: Range<Int>, after: Range<Int>,
        tail: Range<Int>? = nil, sentence: Range<Int>
    ) -> Double? {
        let near = after.prefix(8)
        let clause = before.lowerBound..<after.upperBound
        switch word.eventClass {
        case .hit:
            let hasWeapon =
                marks.has([.air, .shells, .blast], in: clause) || hasOtherTrigger(clause, than: trigger)
                || followsEvent(clause)
            let target = marks.has([.aid, .perhapsAid, .medical], in: clause)
            if target { return 2 }
            let object = marks.has(.object, in: near) || isPassive(trigger) && marks.has(.object, in: before)
            if hasWeapon { return object || namesSpot(in: clause) ? 2 : 1 }
            return object && (namesSpot(in: clause) || countsPeople(in: clause)) ? 1 : nil
        case .fire where text.lower[trigger.lowerBound].hasPrefix("sh"):
            if marks.has([.air, .shells], in: clause) { return 1.5 }
            let people: EventThing = [.person, .crowd]
            let isShot = marks.has(people, in: isPassive(trigger) ? before.suffix(6) : near)
            return isShot ? 2 : marks.has(.firearms, in: clause) ? 1 : nil
        case .fire where !isNoun && marks.has(.riot, in: after.prefix(Self.volleyReach)):
            return marks.has([.ground, .crowd, .party, .person], in: before) ? 2 : 1
        case .fire:
            // What is launched stands beside the verb; further off it is only what comes along.
            if text.lower[trigger.lowerBound].hasPrefix("us") {
                return aims(trigger, after) || usesWeapon(after) ? 1.5 : nil
            }
            if Self.carrying.contains(where: text.lower[trigger.lowerBound].hasPrefix) {
                return marks.has([.air, .shells, .grenade], in: after.prefix(5)) ? 1.5 : nil
            }
            if marks.has(.grenade, in: clause) { return 1.5 }
            if !isNoun, aims(trigger, after) || lands(before, near) { return 2 }
            return marks.has([.air, .shells], in: clause) ? 1.5 : marks.has(.firearms, in: clause) ? 1 : nil
        case .fighting where describesFighters(trigger): return nil
        case .fighting:
            let around = max(clause.lowerBound, trigger.lowerBound - 5)..<min(clause.upperBound, trigger.upperBound + 7)
            // "Fighting that has killed 1,500" since some year: the war, not a day of it.
            let isWhole =
                facts.figures(in: clause).contains { facts.reading.evidence.figures[$0].scope != .incident }
                || facts.isPeriod(clause) || countsWithoutMeasure(clause)
            return (marks.has(.happening, in: around) || isSubjectOfHappening(trigger, in: clause)) && !isWhole
                ? 1 : nil
        case .gunfire:
            return marks.has([.object, .medical, .aid], in: near) ? 1 : 0
        case .seize:
            // "Was taken to the hospital"
            if word.form != .noun, after.first.map({ text.lower[$0] == "to" }) ?? false { return nil }
            if takesCaptives(trigger, before: before, after: after) { return 2 }
            let reach = text.lower[trigger.lowerBound].hasPrefix("t") ? 4 : 8
            // "Took the dam back"
            let isRetaken = reach == 4 && after.prefix(6).contains { text.lower[$0] == "back" }
            if isRetaken, marks.has(.takeable, in: after.prefix(4)) { return 2 }
            if isNoun { return marks.has(.takeable, in: near) || namesSpot(in: near) ? 1.5 : nil }
            if takesPeople(trigger, before: before, after: after) || confines(trigger, after) { return 2 }
            if !hangsOnTakeable(trigger) { return nil }
            let ground = after.prefix(reach)
            let isTaken = marks.has(.takeable, in: ground) || namesSpot(in: ground)
            if isTaken, counts(.takeable, in: ground) { return 2 }
            return isTaken || isPassive(trigger) && marks.has(.takeable, in: before) ? 1 : nil
        case .intrusion:
            if isNoun { return 0 }
            let isArmed = marks.has([.ground, .military, .band, .party, .air], in: before.suffix(8))
            return isArmed && marks.has(.line, in: after.prefix(5)) ? 2 : nil
        case .dispersal:
            if word.weight == 2 { return 0.5 }
            let isCrowd =
                marks.has(.crowd, in: near) || isPassive(trigger) && marks.has(.crowd, in: before.suffix(6))
            return isCrowd ? isNoun ? 1 : 2 : nil
        case .entry where sends(trigger):
            // "Sent hundreds of troops into a border village": what is sent stands before where it goes.
            guard let into = after.prefix(10).first(where: { Self.inwards.contains(text.lower[$0]) }) else {
                return nil
            }
            let goal = (into + 1..<after.upperBound).prefix(5)
            let isArmed = marks.has([.ground, .military, .party], in: after.lowerBound..<into)
            return isArmed && (marks.has(.takeable, in: goal) || namesPlace(in: goal)) ? 2 : nil
        case .entry:
            // People and goods come into towns too: it takes forces.
            let isTaken = marks.has(.takeable, in: after.prefix(5)) || namesSpot(in: after.prefix(5))
            return isTaken && namesForces(in: before.suffix(8)) ? 2 : nil
        case .fall:
            let isTaken =
                marks.has(.takeable, in: before.suffix(8)) || namesSpot(in: before) || namesPlace(in: before.suffix(4))
            return isTaken && namesForces(in: after.prefix(8)) ? 2 : nil
        case .downing where word.weight == 1:
            let isAircraft = marks.has(.air, in: before.suffix(14)) || marks.has(.air, in: after.prefix(5))
            return isAircraft ? 2 : nil
        case .blast where !isNoun:
            return marks.has([.destructible, .object], in: after.prefix(5)) ? 1 : 0
        case .buildup:
            // "Massed tanks", "militants were massing"
            let isMassing = text.lower[trigger.lowerBound].hasSuffix("ing") && namesForces(in: before.suffix(4))
            return isMassing || marks.has(.military, in: after.prefix(4)) ? 1.5 : nil
        case .detention where word.weight == 1:
            // "Continue to be held by the militia", "is holding nine aid workers": people, and no ground or talks.
            let isBorne = isPassive(trigger) || trigger.count > 1
            let held = isBorne ? before.suffix(Self.subjectReach) : after.prefix(4)
            if !isBorne, !namesForces(in: before.suffix(8)) { return nil }
            return marks.has([.person, .captive], in: held) && !marks.has([.takeable, .channel], in: held) ? 2 : nil
        case .detention:
            return countsTaken(near: trigger, in: clause)
                || harmsSomebodyKnown(trigger, isNoun: isNoun, before: before, after: after) ? 1 : 0
        case .planting: return laysCharge(word, trigger, before: before, after: after)
        case .expulsion: return drivesOut(word, trigger, before: before, after: after)
        case .upheaval: return overthrows(word, isNoun: isNoun, trigger, before: before, after: after)
        case .killing where isDying(trigger):
            // People die of other things than war: something violent must stand beside it.
            if !hasOtherTrigger(clause, than: trigger) { return nil }
            // "Nine died in clashes": what killed them is brought in with them.
            return !isNoun && namesCause(in: near) ? namesSpot(in: clause) ? 1 : 0.5 : 0
        case .killing:
            let scope = clause.lowerBound..<(tail?.upperBound ?? clause.upperBound)
            if countsPeople(in: clause) || namesSpot(in: scope) && namesDay(in: scope) {
                if isNoun || isPassive(trigger) {
                    return harmsSomebodyKnown(trigger, isNoun: isNoun, before: before, after: after) ? 1 : 0
                }
                if marks.has([.air, .shells, .blast], in: before.suffix(6)) { return 1 }
                return namesForces(in: before.suffix(5)) && countsPeople(in: clause) ? 0.5 : 0
            }
            if harmsSomebodyKnown(trigger, isNoun: isNoun, before: before, after: after) { return 2 }
            let isDeed = !isNoun && marks.has(.person, in: after.prefix(5)) && namesForces(in: before.suffix(5))
            return isDeed ? 1.5 : nil
        case .destruction:
            if !marks.has(.destructible, in: clause) { return nil }
            if isPassive(trigger) { return 1 }
            // "Left after troops destroyed the tunnels": what something came after is a circumstance of it.
            let isAside = text.lower[clause.lowerBound] == "after"
            let isDeed = !isAside && marks.has(Self.forces.union(.air), in: before.suffix(6))
            return isDeed || counts(.destructible, in: clause) ? 2 : 1
        case .breach:
            return truce.namesTruce(in: after.prefix(6)) || truce.namesTruce(in: before)
                || isNoun && truce.namesTruce(in: sentence) ? 1.5 : nil
        case .lapse:
            return marks.has(.duty, in: near) || truce.namesTruce(in: sentence) ? 1.5 : nil
        case .obstruction:
            // "Prevented ships that carried food from docking"
            let isBarred = isLoose(trigger) && after.prefix(10).contains { text.lower[$0] == "from" }
            let held =
                marks.has([.access, .passage], in: after.prefix(isLoose(trigger) && !isBarred ? 3 : 8))
                || isPassive(trigger) && marks.has([.access, .passage], in: before)
            return held ? 1.5 : nil
        case .withdrawal where word.weight == 1 && !isNoun:
            // "ordered its troops out"
            return marks.has(.military, in: near)
                && near.contains { text.lower[$0] == "out" || text.lower[$0] == "home" }
                ? 2 : nil
        case .withdrawal where isNoun && !marks.has([.happening, .launching], in: before.suffix(6)):
            // "Discussed a withdrawal of forces": one that is only spoken of.
            return nil
        case .withdrawal:
            return marks.has(.military, in: near)
                || isPassive(trigger) && marks.has(.military, in: before.suffix(Self.subjectReach)) ? 1 : nil
        case .suspension:
            let broken =
                marks.has(.channel, in: after.prefix(5))
                || isPassive(trigger) && marks.has(.channel, in: before.suffix(Self.subjectReach))
            return broken ? 1 : nil
        case .arming:
            let isSupply = marks.has(.weapons, in: after) || marks.has(.ground, in: after.prefix(5))
            return isSupply && (truce.namesTruce(in: sentence) || facts.accuses(in: before.suffix(6))) ? 2 : nil
        case .blame:
            guard truce.tellsTrouble(in: clause) else { return nil }
            if truce.namesTruce(in: clause) { return 2.5 }
            // "blamed the rebels for its failure": the truce was named in the sentence before.
            let isItsOwn = after.contains { text.lower[$0] == "its" }
            return isItsOwn && truce.namesTruce(in: sentenceBefore(sentence)) ? 2.5 : nil
        case .groundAssault where isNoun && text.lower[trigger.lowerBound].hasPrefix("siege"):
            // "The siege of a school": that of a town is no event of a day.
            return marks.has(.building, in: near) ? 2 : nil
        case .groundAssault where word.weight == 1 && !isNoun:
            let isTaken = marks.has(.takeable, in: near) || namesSpot(in: near)
            return isTaken ? 2 : facts.actors(in: after.prefix(4)).isEmpty ? nil : 1
        case .bombardment, .attack, .groundAssault, .airStrike:
            // A verb with a known actor behind it has its victim beside it.
            if isNoun { return 0 }
            let isArmed =
                word.eventClass != .airStrike
                && marks.has([.air, .shells, .firearms, .blast, .grenade], in: clause)
            // "Pushed ahead with its post-war plans": half of a word is no post.
            let isAimed = after.prefix(5).contains { index in
                !marks.things[index].isDisjoint(with: [.object, .building])
                    && (index + 1 >= text.tokens.count || text.lower[index + 1] != "-")
            }
            return isArmed || isAimed || !facts.actors(in: after.prefix(4)).isEmpty ? 1 : 0
        default:
            return 0
        }
    }

    /// The tokens of the sentence before, as far as they are within reach.
    private func sentenceBefore(_ sentence: Range<Int>) -> Range<Int> {
        let number = text.sentenceOfToken[sentence.lowerBound]
        guard number > 0 else { return sentence.lowerBound..<sentence.lowerBound }
        let tokens = text.sentences[number - 1].tokens
        return max(tokens.lowerBound, tokens.upperBound - Self.lookBack)..<tokens.upperBound
    }

    private static let lookBack = 60

    /// "Died", "perished": what people do of more than war.
    private func isDying(_ trigger: Range<Int>) -> Bool {
        Self.dying.contains(where: text.lower[trigger.lowerBound].hasPrefix)
    }

    private static let dying = ["die", "dy", "dea", "perish"]

    /// How far behind a verb what is fired at crowds or thrown by them may stand, in tokens.
    private static let volleyReach = 6

    /// How far before a verb in the passive what it is done to may stand, in tokens.
    private static let subjectReach = 6

    /// The beginnings of verbs that say nothing of what is fired unless it stands beside them.
    private static let carrying = ["launch", "unleash", "us", "fl", "thr", "toss"]

    private static let loose: Set<String> = ["den", "ref", "pre", "del", "res", "hal", "bar", "hin"]

    /// Whether a verb of hindrance is one that takes any object ("denied the claim").
    private func isLoose(_ trigger: Range<Int>) -> Bool {
        Self.loose.contains(String(text.lower[trigger.lowerBound].prefix(3)))
    }

    /// "Fighting between the rebels and the army of the north killed nine": its verb may stand far off.
    private func isSubjectOfHappening(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let language = facts.reading.language
        guard let head = language.head(trigger.upperBound - 1), clause.contains(head) else { return false }
        return marks.contexts[head].contains(.happening) && language.relation(trigger.upperBound - 1).hasPrefix("nsubj")
    }

    /// "Killed soldiers fighting the rebels": who the soldiers are, and no fighting that is told.
    private func describesFighters(_ trigger: Range<Int>) -> Bool {
        let language = facts.reading.language
        return language.relation(trigger.lowerBound).hasPrefix("acl")
            && facts.reading.dependents[trigger.lowerBound].contains { language.relation($0) == "obj" }
    }

    /// Whether those who fight are named: troops of any kind, or an actor.
    func namesForces(in range: Range<Int>) -> Bool {
        marks.has(Self.forces, in: range) || !facts.actors(in: range).isEmpty
    }

    private static let forces: EventThing = [.ground, .military, .band, .party]

    /// Whether a place of any size is named, also one that stands for those who hold it.
    private func namesPlace(in range: Range<Int>) -> Bool { !facts.places(in: range).isEmpty }
}
