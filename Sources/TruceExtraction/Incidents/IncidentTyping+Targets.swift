import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Who or what was hit or taken, in so far as it decides the type.
extension IncidentTyping {
    /// "An attack on two buses", "attacked the patrol": what is on the road.
    func hitsTraffic(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let end = min(clause.upperBound, trigger.upperBound + Self.longestObject)
        for index in trigger.upperBound..<max(trigger.upperBound, end) {
            if marks.things[index].contains(.roadTarget) { return true }
            let tag = reading.language.universalTag(index)
            guard Self.inObject.contains(tag) || Self.against.contains(text.lower[index]) else { return false }
        }
        return false
    }

    /// "An attack on an army base": who attacks it comes on foot, unless the report speaks of aircraft or shells.
    func hitsGuarded(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        if spokenOf.aircraft || spokenOf.shellsOnly { return false }
        let end = min(clause.upperBound, trigger.upperBound + Self.longestObject)
        return marks.has(.guarded, in: trigger.upperBound..<max(trigger.upperBound, end))
    }

    /// How far behind an attack what is hit may stand, in tokens.
    static let longestObject = 6
    private static let inObject: Set<String> = ["DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON"]
    private static let against: Set<String> = ["on", "against", "-", "\u{2019}s"]

    /// "The planes opened fire", "gunfire by helicopters", but not "opened fire at the planes".
    func comesFromAir(_ trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        if marks.has(.air, in: max(clause.lowerBound, trigger.lowerBound - 4)..<trigger.lowerBound) { return true }
        let next = trigger.upperBound
        guard next < clause.upperBound, ["by", "from"].contains(text.lower[next]) else { return false }
        return marks.has(.air, in: next..<min(clause.upperBound, next + 4))
    }

    /// "The president was surrounded in his home"
    func confines(_ trigger: Range<Int>) -> Bool {
        let end = text.sentences[text.sentenceOfToken[trigger.lowerBound]].tokens.upperBound
        let after = trigger.upperBound..<min(end, trigger.upperBound + Self.longestObject)
        return after.count > 2 && reading.language.treebankTag(after.lowerBound + 1) == "PRP$"
            && ["in", "inside", "at"].contains(text.lower[after.lowerBound]) && marks.has(.object, in: after)
    }

    /// Whether it is people that a verb says were taken.
    func takesPeople(_ trigger: Range<Int>) -> Bool {
        guard let verb = trigger.first else { return false }
        let sentence = text.sentences[text.sentenceOfToken[verb]].tokens
        let near = trigger.upperBound..<max(trigger.upperBound, min(sentence.upperBound, trigger.upperBound + 8))
        if marks.has(.captive, in: near), !marks.has(.takeable, in: near.prefix(4)) { return true }
        let relation = reading.language.relation(verb)
        let object =
            relation.hasPrefix("acl") && reading.language.treebankTag(verb) == "VBN"
            ? reading.language.head(verb)
            : reading.dependents[first(of: verb)].first {
                ["obj", "nsubj:pass"].contains(reading.language.relation($0))
            }
        guard let object else { return false }
        // "Captured Orsk, the provincial capital": what the name is that was taken for a person's.
        if object + 1 < sentence.upperBound, text.lower[object + 1] == ",",
            marks.has(.takeable, in: object + 2..<min(sentence.upperBound, object + 2 + Self.longestObject))
        {
            return false
        }
        if isPerson(object) { return true }
        // "Dozens of hostages", "170 guests and staff"
        let parts =
            [object] + reading.dependents[object].filter { ["nmod", "conj"].contains(reading.language.relation($0)) }
        return parts.contains { marks.things[$0].contains(.person) }
    }

    /// The verb that opens a row of verbs: "went out and were seized and killed".
    private func first(of verb: Int) -> Int {
        guard reading.language.relation(verb) == "conj", let head = reading.language.head(verb),
            !reading.dependents[verb].contains(where: { reading.language.relation($0) == "obj" })
        else { return verb }
        return head
    }

    /// Whether a token ends the name of a person.
    private func isPerson(_ token: Int) -> Bool {
        let names = reading.language.names
        let next = names.partitioningIndex { $0.tokens.upperBound > token }
        return next < names.endIndex && names[next].tokens.contains(token) && names[next].kind == .person
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
    func hits(_ kind: EventThing, in clause: Range<Int>) -> Bool {
        for index in clause where marks.things[index].contains(kind) {
            let before = max(clause.lowerBound, index - 3)..<index
            let after = index + 1..<min(index + 3, max(index + 1, clause.upperBound))
            // "Brought to the hospital", but "shot at the ambulances".
            let isGoal =
                kind == .medical
                && before.contains { token in
                    Self.towards.contains(text.lower[token])
                        && !marks.triggers(in: max(0, token - 1)..<token).contains { $0.tokens.contains(token) }
                }
            // "Killed 30 people, including two medics": some of those who were hit, and not what was aimed at.
            if before.contains(where: { Self.amongOthers.contains(text.lower[$0]) }) { continue }
            let isSource = after.contains { Self.sourcing.contains(text.lower[$0]) } || speaks(index)
            if !isGoal, !isSource { return true }
        }
        return false
    }

    private static let amongOthers: Set<String> = ["including", "among"]
    private static let towards: Set<String> = [
        "to", "in", "at", "from", "into", "inside", "through", "near", "outside", "beside", "around",
    ]
}
