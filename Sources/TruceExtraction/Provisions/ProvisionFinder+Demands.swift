import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Judges whether somebody is asked for something that has to do with a truce.
extension ProvisionFinder {
    /// Whether words of asking ask those who fight for something.
    func isAsked(
        _ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, in clause: Range<Int>, of bounds: Range<Int>
    ) -> Bool {
        if words.upperBound < bounds.upperBound, text.lower[words.upperBound] == "to" { return false }
        // "Called for a meeting of the council to discuss the raids": what is called for stands right behind.
        let reach =
            text.lower[words.upperBound - 1] == "for" ? Self.callReach : clause.upperBound - words.upperBound
        let asked = words.upperBound..<min(clause.upperBound, words.upperBound + reach)
        let wording = AskedFor(reading: reading)
        let isClear =
            cue.near == .compliance || wording.remedy(behind: words, in: clause) != nil
            || wording.subjunctive(behind: words, in: clause, facts.actorIndex) != nil
        // "Calling on the army to keep its word under the truce", "by compelling the army to leave": whoever is asked is
        // named, whoever asks need not be.
        let isAddressed = !commanded(in: words.upperBound..<clause.upperBound).isEmpty
        let hasAddressee = cue.near == .compliance && isAddressed
        if reading.language.treebankTag(words.lowerBound) == "VBG", !isClear, !truce.namesTruce(in: asked),
            !isAddressed || !truce.namesTruce(in: bounds)
        {
            return false
        }
        // "The agreement calls for …" provides.
        return concernsTruce(asked) && !isInquiry(asked) && !isSaidOfTruce(words, in: clause)
            && (hasAddressee || hasAsker(before: words, in: clause))
    }

    /// "The resolution calls for", "families appealed for": whoever asks need be no actor that is known.
    func hasAsker(before words: Range<Int>, in clause: Range<Int>) -> Bool {
        !subject(before: words, in: clause).isEmpty
            || (clause.lowerBound..<words.lowerBound).contains {
                reading.knowledge.truceContext.has(.asker, text.lower[$0])
            }
    }

    /// "Called for an inquiry into the raids": what is asked for is no part of a truce.
    func isInquiry(_ asked: Range<Int>) -> Bool {
        !truce.namesTruce(in: asked)
            && asked.prefix(Self.callReach).contains { reading.knowledge.truceContext.has(.inquiry, text.lower[$0]) }
    }

    /// Whether what is asked for has to do with a truce: "to free the hostages", not "to recognise the election".
    func concernsTruce(_ asked: Range<Int>) -> Bool {
        truce.namesTruce(in: asked)
            || asked.contains { reading.knowledge.truceContext.has(.matter, text.lower[$0]) }
    }

    /// Whether a demand tells those who fight to do something, so that in a report on a truce it is made for its sake: "called on
    /// the army to halt its raids", "demanded the capital rein in its ally".
    func isForTruce(_ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, in clause: Range<Int>) -> Bool {
        cue.kind == .demand
            && (commandsCompliance(words, in: clause)
                || AskedFor(reading: reading).subjunctive(behind: words, in: clause, facts.actorIndex) != nil)
    }

    /// "Ordered the army to hold its fire", not "ordered the army to attack".
    func commandsCompliance(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        // "Had to respect": the words bring their own "to".
        let first = text.lower[words.upperBound - 1] == "to" ? words.upperBound - 1 : words.upperBound
        let near = first..<min(clause.upperBound, words.upperBound + Self.orderReach)
        guard let to = near.first(where: { text.lower[$0] == "to" }) else { return false }
        let verb = (to + 1..<clause.upperBound).first { !["ADV", "PUNCT"].contains(reading.language.universalTag($0)) }
        guard let verb else { return false }
        let context = reading.knowledge.truceContext
        let isForbidden = text.lower[to - 1] == "not"
        if context.has(isForbidden ? .hostile : .compliance, text.lower[verb]) { return true }
        // "It was necessary to continue the truce"
        let object = tree.object(of: verb)
        return !isForbidden && context.has(.upkeep, text.lower[verb])
            && (object.map { truce.namesTruce(in: $0..<$0 + 1) } ?? false)
    }

    /// How far behind "called for" it may stand what is called for, in tokens.
    private static let callReach = 6

    /// How far behind an order its "to" may stand, in tokens.
    static let orderReach = 10

    /// Whether what follows "insists that" is asked for: "that it be lifted", not "that the truce is holding".
    func isDemand(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        guard text.lower[words.upperBound - 1] == "that" else { return true }
        let after = words.upperBound..<clause.upperBound
        return after.contains { tree.isBare($0) || Self.asking.contains(text.lower[$0]) }
    }

    /// Words with which what is asked for stands in a clause of its own.
    private static let asking: Set<String> = ["must", "should", "be", "shall", "needs", "need"]

    private var tree: ClauseTree { ClauseTree(reading) }
}
