import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Who and what is taken, and how much of it.
extension IncidentSupport {
    /// "Captured an officer", "two guards were seized": people, and no ground.
    func takesPeople(_ trigger: Range<Int>, before: Range<Int>, after: Range<Int>) -> Bool {
        let word = text.lower[trigger.lowerBound]
        guard word.hasPrefix("capt") || word.hasPrefix("seiz") else { return false }
        if isPassive(trigger) {
            return marks.has(.person, in: before.suffix(5))
        }
        return marks.has(.person, in: after.prefix(4))
    }

    /// "Took 20 people hostage", "seized dozens of hostages", "were held captive".
    func takesCaptives(_ trigger: Range<Int>, before: Range<Int>, after: Range<Int>) -> Bool {
        let word = text.lower[trigger.lowerBound]
        guard word.hasPrefix("t") || word.hasPrefix("seiz") else { return false }
        return marks.has(.captive, in: after.prefix(8))
    }

    /// "Burned six vehicles", "seized four bases": what is counted was done.
    func counts(_ kind: EventThing, in range: Range<Int>) -> Bool {
        range.contains { index in
            !marks.things[index].isDisjoint(with: kind)
                && (max(range.lowerBound, index - 4)..<index).contains {
                    index - $0 <= 2 && facts.reading.language.universalTag($0) == "NUM"
                        || Self.many.contains(text.lower[$0])
                }
        }
    }

    private static let many: Set<String> = ["dozens", "scores", "hundreds", "thousands", "several"]

    /// "Over 70 officers were taken hostage", "detained 20 students".
    func countsTaken(near trigger: Range<Int>, in clause: Range<Int>) -> Bool {
        let around = max(clause.lowerBound, trigger.lowerBound - 6)..<min(clause.upperBound, trigger.upperBound + 6)
        return counts([.person, .captive], in: around)
            || facts.figures(in: around).contains { facts.reading.evidence.figures[$0].category == .detained }
    }
}
