import TruceEvidence
import TruceKnowledge
import TruceText

/// What is fired and where it lands, what is sent, and what people die in.
extension IncidentSupport {
    /// "Fired missiles at two bases": a weapon and where it was aimed.
    func aims(_ trigger: Range<Int>, _ after: Range<Int>) -> Bool {
        guard let weapon = after.prefix(6).first(where: { !marks.things[$0].isDisjoint(with: [.air, .shells]) }) else {
            return false
        }
        return (weapon + 1..<max(weapon + 1, after.upperBound)).prefix(4).contains {
            Self.aiming.contains(text.lower[$0])
        }
    }

    /// "Used mortars near Old Ford": a weapon and where it was used.
    func usesWeapon(_ after: Range<Int>) -> Bool {
        marks.has([.air, .shells, .grenade], in: after.prefix(5)) && namesSpot(in: after)
    }

    /// "Rockets slammed into the district": what fell and what it fell on.
    func lands(_ before: Range<Int>, _ near: Range<Int>) -> Bool {
        marks.has(.shells, in: before.suffix(6)) && (marks.has(.object, in: near) || namesSpot(in: near))
    }

    private static let aiming: Set<String> = ["at", "on", "onto", "into", "against", "towards", "toward", "to", "in"]

    func sends(_ trigger: Range<Int>) -> Bool {
        Self.sending.contains(where: text.lower[trigger.lowerBound].hasPrefix)
    }

    private static let sending = ["sen", "dispatch", "parachut"]
    static let inwards: Set<String> = ["into", "across", "inside"]

    /// "In clashes", "during attacks on two posts": something violent, brought in as new and of nobody, that people died in.
    func namesCause(in near: Range<Int>) -> Bool {
        marks.triggers(in: near).contains { other in
            guard other.words.contains(where: { $0.form == .noun && $0.eventClass != .killing }),
                let cause = (near.lowerBound..<other.tokens.lowerBound).last(where: {
                    Self.causing.contains(text.lower[$0])
                })
            else { return false }
            return !(cause + 1..<other.tokens.lowerBound).contains {
                text.tokens[$0].isCapitalised || Self.known.contains(text.lower[$0])
            }
        }
    }

    /// "The strikes | which hit a market": a relative clause right behind the noun that it tells more of.
    func followsEvent(_ clause: Range<Int>) -> Bool {
        guard ["which", "that"].contains(text.lower[clause.lowerBound]), clause.lowerBound > 0,
            text.sentenceOfToken[clause.lowerBound - 1] == text.sentenceOfToken[clause.lowerBound]
        else { return false }
        let noun = marks.triggers(in: clause.lowerBound - 1..<clause.lowerBound).first
        return noun?.words.contains { $0.form == .noun } ?? false
    }

    private static let known: Set<String> = ["the", "this", "that", "these", "those"]
    private static let causing: Set<String> = ["in", "during", "from"]
}
