import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Judges whether a cue speaks of a truce where it stands.
extension ProvisionFinder {
    /// Whether a cue speaks of a truce here.
    func speaks(
        _ cue: ProvisionVocabulary.Cue, at words: Range<Int>, in clause: Range<Int>, sentence: Int
    ) -> Bool {
        let bounds = text.sentences[sentence].tokens.clamped(to: Clauses.around(clause))
        // "the Russian-brokered truce" tells of a truce, not of its making.
        if words.lowerBound > bounds.lowerBound, text.lower[words.lowerBound - 1] == "-" { return false }
        // "may want", "must have been": a guess, not a duty.
        let next = words.upperBound < bounds.upperBound ? text.lower[words.upperBound] : ""
        // "The truce was supposed to have stopped the raids" tells what it provides.
        if next == "have", cue.bearer != .subject || cue.near != .document { return false }
        if next == "be", cue.kind == .obligation, cue.near == .around, !isOrdered(words) { return false }
        let previous = words.lowerBound > bounds.lowerBound ? text.lower[words.lowerBound - 1] : ""
        if previous == "may" || previous == "might" || previous == "not" { return false }
        // "Mediators keep both sides committed to the deal": nobody undertakes anything.
        let isKept = (max(bounds.lowerBound, words.lowerBound - 4)..<words.lowerBound).contains {
            reading.knowledge.truceContext.has(.keeping, text.lower[$0])
        }
        if isKept, text.lower[words.lowerBound] == "committed" { return false }
        switch cue.near {
        case .truce:
            if !truce.namesTruce(in: nearest(clause, to: words)) {
                // "It will come into force at dawn."
                guard cue.kind == .term,
                    isSaidOfTruce(words, in: clause, asObject: true) || isOfOneInForce(words, in: clause, of: bounds)
                else { return false }
            }
        case .sentence:
            if !truce.namesTruce(in: bounds) { return false }
        case .around:
            if !namesTruceAround(clause, sentence), !continues(cue, in: clause), !isForTruce(cue, words, in: clause) {
                return false
            }
        case .document:
            break
        case .compliance:
            guard namesTruceAround(clause, sentence), commandsCompliance(words, in: clause) else { return false }
        case .subject:
            if !isSaidOfTruce(words, in: clause) { return false }
        case .instrument:
            return false
        }
        switch cue.kind {
        case .obligation where vowsWar(behind: words, in: bounds) && !isForbidden(words):
            return false
        case .obligation where isAim(words):
            return false
        case .obligation where cue.bearer == .subject && cue.near == .document:
            // "The truce was supposed to …" binds its parties.
            return truce.namesTruce(in: clause.lowerBound..<words.lowerBound)
                || !subject(before: words, in: clause).isEmpty
        case .demand where cue.bearer == .demanded:
            return isDemand(words, in: clause)
        case .demand where cue.bearer == .object:
            return isAsked(cue, words, in: clause, of: bounds)
        case .demand where cue.bearer == .addressee:
            // "Called for both sides to leave" is found by its verb, "hard for the army to hold" is nobody's demand.
            return text.lower[words.lowerBound] != "for"
                || isAddressed(words.upperBound..<clause.upperBound)
                    && !reading.knowledge.truceContext.has(.ability, previous)
        case .obligation where cue.bearer == .that && isHoped(words, in: bounds):
            return false
        case .obligation where reading.knowledge.truceContext.has(.agenda, next):
            return false
        case .obligation where cue.bearer == .subject, .demand:
            return !subject(before: words, in: clause).isEmpty
        case .obligation where cue.bearer == .parties && announcesTerms(words):
            return false
        case .obligation where cue.bearer == .parties && Self.committing.contains(text.lower[words.lowerBound]):
            // "The deal commits the army to leaving", and not "breaches of the truce committed in the north".
            return truce.namesTruce(in: clause.lowerBound..<words.lowerBound)
                && !commanded(in: words.upperBound..<clause.upperBound).isEmpty
        case .obligation where cue.bearer == .parties && aimsAtTruce(words, in: clause):
            return false
        case .obligation where cue.bearer == .parties:
            return cue.near == .subject || truce.namesTruce(in: clause.lowerBound..<words.lowerBound)
                || isSaidOfTruce(words, in: clause)
        case .term where isUnknown(words, in: clause):
            return false
        case .term where cue.bearer == .subject && cue.near == .truce:
            // "The raids have ended the truce": nobody has said so.
            return !subject(before: words, in: clause).isEmpty
        case .conclusion where isSought(words) || endsTruce(words, in: clause):
            return false
        case .conclusion where cue.bearer == .parties:
            // "The truce that ended the war"
            return isSaidOfTruce(words, in: clause)
        case .conclusion where isAttribute(words) || previous == "be":
            // "A deal will be signed by spring": none is made yet.
            return false
        case .conclusion:
            return makesTruce(words)
                && (!facts.times(in: clause).isEmpty || !facts.actors(in: clause).isEmpty || namesSide(clause))
        default:
            return true
        }
    }

    private static let committing: Set<String> = [
        "commits", "committed", "commit", "binds", "obligates", "obligated", "compels",
    ]

    /// "A deal intended to bring a truce": no more than that there is to be one.
    private func aimsAtTruce(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        let context = reading.knowledge.truceContext
        guard words.contains(where: { context.has(.intent, text.lower[$0]) }) else { return false }
        let behind = words.upperBound..<clause.upperBound
        let aim = behind.prefix(Self.aimReach)
        if truce.namesTruceProperly(in: aim) { return true }
        // "Aimed at ending the civil war", and not "meant to halt the fighting to let both sides swap prisoners".
        let strife = aim.first { context.has(.strife, text.lower[$0]) }
        guard let strife, (words.lowerBound..<strife).contains(where: { context.has(.ending, text.lower[$0]) }) else {
            return false
        }
        return !(strife + 1..<max(strife + 1, clause.upperBound - 1)).contains {
            text.lower[$0] == "to" && tree.isBare($0 + 1)
        }
    }

    /// How far behind "intended to" the truce may stand that is intended, in tokens.
    private static let aimReach = 8

    /// "The priority is to protect civilians": what somebody aims at binds nobody.
    private func isAim(_ words: Range<Int>) -> Bool {
        guard words.count == 2, text.lower[words.lowerBound + 1] == "to",
            ["is", "was", "are", "were"].contains(text.lower[words.lowerBound])
        else { return false }
        return (max(0, words.lowerBound - 4)..<words.lowerBound).contains {
            reading.knowledge.truceContext.has(.aim, text.lower[$0])
        }
    }

    /// Whether a clause names a side by a mere word for it: "the new government has declared a truce with rebels".
    private func namesSide(_ clause: Range<Int>) -> Bool {
        clause.contains { reading.knowledge.truceContext.has(.side, text.lower[$0]) }
    }

    /// "Promised to crush the rebels", "pledged to keep fighting": no duty of a truce.
    private func vowsWar(behind words: Range<Int>, in bounds: Range<Int>) -> Bool {
        let context = reading.knowledge.truceContext
        let behind = words.upperBound..<min(bounds.upperBound, words.upperBound + 3)
        guard let next = behind.first else { return false }
        if context.has(.warfare, text.lower[next]) { return true }
        return context.has(.goingOn, text.lower[next])
            && behind.dropFirst().contains {
                context.has(.warlike, text.lower[$0]) || context.has(.warfare, text.lower[$0])
            }
    }

    private func isForbidden(_ words: Range<Int>) -> Bool { words.contains { text.lower[$0] == "not" } }

    /// "The deal stipulates several provisions": what they are comes later.
    private func announcesTerms(_ words: Range<Int>) -> Bool {
        guard let object = tree.object(of: tree.head(of: words)), object >= words.upperBound else { return false }
        return reading.knowledge.truceContext.has(.heading, tree.lemma(object))
    }

    /// "The recently signed truce" tells of a truce that was made before.
    private func isAttribute(_ words: Range<Int>) -> Bool {
        words.count == 1 && reading.language.relation(words.lowerBound) == "amod"
            && truce.namesTruce(in: words.upperBound..<min(text.tokens.count, words.upperBound + 4))
    }

    /// "The guns must be withdrawn": a passive by which a side keeps a truce is a duty, unlike "that must be a mistake".
    private func isOrdered(_ words: Range<Int>) -> Bool {
        let language = reading.language
        return (words.upperBound + 1..<min(text.tokens.count, words.upperBound + 4)).contains { token in
            language.treebankTag(token) == "VBN"
                && reading.knowledge.truceContext.has(.compliance, language.lemma(token))
        }
    }

    /// Whether what a verb tells of making is a truce: "a bomb struck a crowd" makes none.
    private func makesTruce(_ words: Range<Int>) -> Bool {
        let verb = tree.head(of: words)
        guard let object = tree.object(of: verb), object > verb else { return true }
        return tree.phrase(of: object).contains { truce.namesTruce(in: $0..<$0 + 1) }
    }

    /// "Efforts to reach a truce", "hopes of reaching a truce": none is made yet.
    private func isSought(_ words: Range<Int>) -> Bool {
        let before = max(0, words.lowerBound - Self.soughtReach)..<words.lowerBound
        guard let last = before.last, ["to", "of", "at", "for"].contains(text.lower[last]) else { return false }
        return before.contains { reading.knowledge.truceContext.has(.attempt, text.lower[$0]) }
    }

    /// How far before "to reach" it may stand that it is only tried, in tokens.
    private static let soughtReach = 4

    /// "Declared an end to its truce", "declared the truce over": none is made.
    private func endsTruce(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        let marks = truce.marks(in: words.lowerBound..<min(clause.upperBound, words.upperBound + 1))
        return marks.contains { mark in mark.words.contains { $0.event == .declaredOver } }
            || declaredEnd.isTold(by: words, in: clause)
    }

    /// "It was unclear how long the truce would last": nobody has said.
    private func isUnknown(_ words: Range<Int>, in clause: Range<Int>) -> Bool {
        (max(clause.lowerBound, words.lowerBound - Self.orderReach)..<words.lowerBound).contains {
            ["how", "whether", "unclear"].contains(text.lower[$0])
        }
    }

    /// Whether some words are said of the truce: it is named before them in the clause as their subject, or a pronoun
    /// stands for it that the sentence before or the words right before the clause tell of.
    ///
    /// - Parameter asObject: Whether the truce may also be the object of what was told before: "prolonged the truce; it
    ///   now lasts until Friday".
    func isSaidOfTruce(_ words: Range<Int>, in clause: Range<Int>, asObject: Bool = false) -> Bool {
        let sentence = text.sentences[text.sentenceOfToken[words.lowerBound]].tokens
        let predicate = tree.predicate(of: tree.head(of: words))
        let subject = tree.subjects(of: predicate).last { $0 < words.lowerBound }
        if let subject, isTruce(subject) { return true }
        let near = max(clause.lowerBound, words.lowerBound - 2)..<words.lowerBound
        if subject == nil, truce.namesTruce(in: near) { return true }
        // "The truce, which Norway brokered, grants …"
        if clause.lowerBound > sentence.lowerBound, text.lower[clause.lowerBound] == "which",
            words.lowerBound - clause.lowerBound <= Self.asideReach
        {
            let ahead = max(sentence.lowerBound, clause.lowerBound - Self.nameReach)..<clause.lowerBound
            return truce.namesTruce(in: ahead)
        }
        guard let subject, ["it", "this"].contains(text.lower[subject]), clause.lowerBound <= subject else {
            return false
        }
        let ahead = sentence.lowerBound..<clause.lowerBound
        if truce.namesTruce(in: ahead) { return tellsOfTruce(ahead, asObject) }
        guard sentence.lowerBound > 0 else { return false }
        return tellsOfTruce(text.sentences[text.sentenceOfToken[sentence.lowerBound - 1]].tokens, asObject)
    }

    /// "The truce has been broken ninety times since it came into effect": only what was agreed does, whatever else the
    /// sentence names.
    private func isOfOneInForce(_ words: Range<Int>, in clause: Range<Int>, of sentence: Range<Int>) -> Bool {
        let subject = words.lowerBound - 1
        return subject >= clause.lowerBound && text.lower[subject] == "it"
            && text.lower[words].contains { ["effect", "force"].contains($0) }
            && truce.namesTruce(in: sentence.lowerBound..<subject)
    }

    /// Whether a noun names a truce, or a part of one or what is done to it: "the first phase of the deal".
    private func isTruce(_ noun: Int) -> Bool {
        if truce.namesTruce(in: noun..<noun + 1) { return true }
        let context = reading.knowledge.truceContext
        guard context.has(.heading, tree.lemma(noun)) || context.has(.making, tree.lemma(noun)) else { return false }
        return tree.phrase(of: noun).contains { truce.namesTruce(in: $0..<$0 + 1) }
    }

    /// Whether the subject of some words is a truce, or their object.
    private func tellsOfTruce(_ tokens: Range<Int>, _ asObject: Bool) -> Bool {
        tokens.prefix(Self.asideReach).contains { token in
            let relation = reading.language.relation(token)
            return (["nsubj", "nsubj:pass"].contains(relation) || asObject && relation == "obj") && isTruce(token)
        }
    }

    /// How far before "which" the truce may be named that it stands for, and how long what it tells may be, in tokens.
    private static let nameReach = 5
    private static let asideReach = 24

    /// Whether a clause goes on with the terms that sentences before it told, in the voice of the document.
    private func continues(_ cue: ProvisionVocabulary.Cue, in clause: Range<Int>) -> Bool {
        continuesTerms && cue.kind == .obligation && facts.holders(of: clause).isEmpty
    }

    /// Whether the sentence of a clause or one beside it names a truce.
    private func namesTruceAround(_ clause: Range<Int>, _ sentence: Int) -> Bool {
        (max(0, sentence - 2)...min(text.sentences.count - 1, sentence + 1)).contains {
            truce.namesTruce(in: text.sentences[$0].tokens.clamped(to: Clauses.around(clause)))
        }
    }

    /// "Talks are expected to yield an agreement that …": nothing is agreed yet.
    private func isHoped(_ words: Range<Int>, in bounds: Range<Int>) -> Bool {
        reading.events.has(.modal, in: max(bounds.lowerBound, words.lowerBound - 6)..<words.lowerBound)
    }

    private var tree: ClauseTree { ClauseTree(reading) }

    private func nearest(_ clause: Range<Int>, to words: Range<Int>) -> Range<Int> {
        max(clause.lowerBound, words.lowerBound - 16)..<min(clause.upperBound, words.upperBound + 8)
    }
}
