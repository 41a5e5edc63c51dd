import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

extension ProvisionFinder {
    /// Those who must act.
    func bearers(
        _ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, _ clause: Range<Int>
    ) -> [ActorReference] {
        let before = clause.lowerBound..<words.lowerBound
        let after = words.upperBound..<clause.upperBound
        let bound: [ActorReference]
        switch cue.bearer {
        case .subject where cue.kind == .demand:
            // "Turned down a plea to the army to hold its fire", "rejected a plea to hold their fire".
            let addressed = addressed(by: after)
            let governor = tree.verb(governing: tree.head(of: words)).flatMap { $0 < words.lowerBound ? $0 : nil }
            let refuser = governor.map { $0..<$0 + 1 } ?? words
            bound = addressed.isEmpty ? subject(before: refuser, in: clause) : addressed
        case .subject, .possessor:
            bound = subject(before: words, in: clause)
        case .addressee:
            bound = text.lower[words.lowerBound] == "for" ? commanded(in: after) : addressed(by: after)
        case .object where cue.kind == .demand && asked(of: words, in: clause) != nil:
            bound = asked(of: words, in: clause) ?? []
        case .object:
            let to = after.first { text.lower[$0] == "to" }
            let named = standing(in: after.lowerBound..<(to ?? after.upperBound)).map(\.reference)
            // "Wants talks with Norway and the withdrawal of its troops": the first is asked.
            bound = to == nil ? Array(named.prefix(1)) : named
        case .by:
            let by = after.first { text.lower[$0] == "by" } ?? after.lowerBound
            let isBehind = text.lower[words.upperBound - 1] == "by" || by > after.lowerBound
            bound =
                isBehind
                ? standing(in: by..<after.upperBound).map(\.reference) : subject(before: words, in: clause)
        case .with:
            if let between = after.prefix(3).first(where: { text.lower[$0] == "between" }) {
                bound = names.pair(in: between + 1..<min(after.upperBound, between + 14))
                break
            }
            let endsWithPartner = text.lower[words.upperBound - 1] == "with"
            let partner =
                endsWithPartner
                ? words.upperBound - 1 : after.first { text.lower[$0] == "with" || text.lower[$0] == "by" }
            // "Breaking a truce signed last week": whoever stands before that did not sign it.
            let isParticiple =
                words.lowerBound > clause.lowerBound
                && truce.namesTruce(in: words.lowerBound - 1..<words.lowerBound + 1)
            let own = isParticiple || standing(in: before).isEmpty ? [] : subject(before: words, in: clause)
            bound =
                own + (partner.map { standing(in: $0..<min(after.upperBound, $0 + 10)).map(\.reference) } ?? [])
        case .that:
            let isPronoun = after.first.map { Self.pronouns.contains(text.lower[$0]) } ?? false
            // "Under the deal signed in Geneva, rebels …": what a preposition governs does not act.
            let behind = standing(in: after.lowerBound..<min(after.upperBound, after.lowerBound + 10)).filter {
                !names.isGoverned($0.tokens, from: words.lowerBound)
            }
            // "Left the town under a deal with the army": both made it.
            let partner = after.first.map { text.lower[$0] == "with" } ?? false ? standing(in: after.prefix(6)) : []
            bound =
                isPronoun || behind.isEmpty
                ? subject(before: words, in: clause) + partner.prefix(1).map(\.reference)
                : Array(behind.prefix(1).map(\.reference))
        case .demanded:
            let behind = standing(in: after.lowerBound..<min(after.upperBound, after.lowerBound + 5))
            return Array(behind.prefix(1).map(\.reference))
        case .named:
            if after.contains(where: { text.lower[$0] == "both" }) {
                let sentence = text.sentences[text.sentenceOfToken[words.lowerBound]].tokens
                bound = Array(standing(in: sentence.lowerBound..<words.lowerBound).prefix(2).map(\.reference))
            } else {
                let stop = after.first { Self.aims.contains(text.lower[$0]) } ?? after.upperBound
                bound = Array(standing(in: after.lowerBound..<stop).prefix(2).map(\.reference))
            }
        case .between:
            let between = clause.first { text.lower[$0] == "between" }
            bound = between.map { names.pair(in: $0 + 1..<min(clause.upperBound, $0 + 14)) } ?? []
        case .all:
            return [TruceParties.unnamed]
        case .parties:
            let commanded = cue.kind == .obligation ? commanded(in: after) : []
            let told = cue.kind == .obligation ? told(behind: words, in: clause) : []
            bound = !commanded.isEmpty ? commanded : !told.isEmpty ? told : pair(in: after)
        }
        // "The two sides agreed" where other words say who they are.
        let named = bound.map(names.binding).reduce(into: [ActorReference]()) { list, one in
            if !list.contains(where: { $0.name == one.name && $0.key == one.key }) { list.append(one) }
        }
        let isNameless = named.allSatisfy(names.isNameless)
        guard isNameless, named.isEmpty || parties.areNamed else { return named.map(commonNames.named) }
        return isOpen(cue, words, clause) ? [TruceParties.unnamed] : parties.references.map(commonNames.named)
    }

    /// Whether a demand leaves open whom it asks: "the council called for access" where the document names no parties of a
    /// truce, or called for a truce where it names those of no truce between two. Those who fight are asked to stop it.
    private func isOpen(_ cue: ProvisionVocabulary.Cue, _ words: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard cue.kind == .demand, cue.bearer == .object || cue.bearer == .addressee else { return false }
        let noun = AskedFor(reading: reading).remedy(behind: words, in: clause)
        if parties.areGuessed {
            return !(noun.map { reading.knowledge.truceContext.has(.ending, text.lower[$0]) } ?? false)
        }
        let asked =
            noun.map { $0..<$0 + 1 } ?? words.upperBound..<min(clause.upperBound, words.upperBound + Self.nameReach)
        return parties.references.count < 2 && truce.namesTruceProperly(in: asked)
    }

    /// How far behind the words of a demand the truce may be named that it asks for, in tokens.
    private static let nameReach = 6

    /// Those whom a point of an agreement names as the ones who act ("withdrawal of guns by both sides"); nil when it
    /// names nobody, or only "the parties".
    func doers(in body: Range<Int>) -> [ActorReference]? {
        guard let by = body.last(where: { text.lower[$0] == "by" }) else { return nil }
        let named = standing(in: by + 1..<min(body.upperBound, by + 6)).map(\.reference)
        return named.isEmpty || named.allSatisfy(names.isNameless) ? nil : named
    }

    /// Whom the sentence binds that leads to a list ("The Parties undertake to:").
    func bearers(ofLead sentence: Int) -> [ActorReference] {
        let tokens = text.sentences[sentence].tokens
        let named =
            tokens.reversed().lazy.compactMap { token -> [ActorReference]? in
                let found = reading.knowledge.provisions.cues.longest(
                    in: text.lower, at: token, limit: tokens.upperBound)
                guard let found, found.values.contains(where: { $0.kind == .obligation }) else { return nil }
                return names.subjects(before: token..<token + found.count, in: tokens)
            }.first ?? []
        return named.allSatisfy(names.isNameless) ? parties.references : named
    }

    private static let pronouns: Set<String> = ["it", "they", "he", "she", "its", "their"]
    private static let aims: Set<String> = ["to", "against", "on", "with", "for"]

    /// Those who stand before a cue as its subject.
    func subject(before words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        // "The truce was to last a week" binds its parties.
        let nouns = tree.subjects(of: tree.predicate(of: tree.head(of: words)))
        if let noun = nouns.last, noun < words.lowerBound, truce.namesTruce(in: noun..<noun + 1) {
            return parties.references
        }
        // "Heavy weapons will be withdrawn": whoever holds them. "Convoys should reach the town": whoever lets them.
        let predicate = tree.predicate(of: tree.head(of: words))
        if let noun = nouns.last, noun < words.lowerBound, names.isThing(noun),
            tree.isPassive(predicate) ? tree.agent(of: predicate) == nil : isMatter(noun)
        {
            return parties.references
        }
        if let meant = meant(before: words, subject: nouns.last), !meant.isEmpty { return meant }
        // "Residents should not return": advice to people, who are bound by nothing.
        return names.subjects(before: words, in: clause).filter { reference in
            reference.span.map { facts.actorIndex.mentions(in: $0).contains { $0.kind == .other } } != true
        }
    }

    /// "They also pledged to open the road": those whom the sentence before names as acting; nil for no pronoun.
    ///
    /// Where the sentence names somebody itself, the pronoun most likely stands for them.
    private func meant(before words: Range<Int>, subject: Int?) -> [ActorReference]? {
        let sentence = text.sentenceOfToken[words.lowerBound]
        let tokens = text.sentences[sentence].tokens
        if let subject, ["they", "it"].contains(text.lower[subject]), let teller = teller(of: words) { return teller }
        guard let subject, subject < words.lowerBound, ["they", "it", "both"].contains(text.lower[subject]),
            sentence > 0,
            standing(in: tokens.lowerBound..<words.lowerBound).isEmpty
        else { return nil }
        let named = Array(actingBefore(sentence).prefix(2))
        guard let first = named.first else { return nil }
        guard text.lower[subject] == "they", let second = named.dropFirst().first else { return [first.reference] }
        let end = first.tokens.upperBound
        let between = end..<max(end, second.tokens.lowerBound)
        let isJoined = between.count <= 4 && between.contains { text.lower[$0] == "and" }
        return isJoined ? [first.reference, second.reference] : [first.reference]
    }

    /// "The army said that it would leave": who says so of itself.
    private func teller(of words: Range<Int>) -> [ActorReference]? {
        let predicate = tree.predicate(of: tree.head(of: words))
        guard let verb = tree.governor(of: predicate), verb < words.lowerBound,
            let noun = tree.subject(of: verb), noun < verb, tree.isNoun(noun)
        else { return nil }
        let named = facts.actorIndex.actor(at: noun)
        return named.map { [$0.reference] }
    }

    /// Whom a plea is addressed to: "to the rebels to disarm", "for both sides to pull back".
    private func addressed(by after: Range<Int>) -> [ActorReference] {
        guard let first = after.first, ["to", "for", "on"].contains(text.lower[first]) else { return [] }
        let near = after.dropFirst().prefix(Self.commandReach)
        guard let to = near.first(where: { text.lower[$0] == "to" }), tree.isBare(to + 1) else { return [] }
        return standing(in: first + 1..<to).map(\.reference)
    }

    /// Those of whom a demand asks something that it names by a noun, or by a clause without "to"; empty where it leaves them
    /// open, nil for other demands.
    private func asked(of words: Range<Int>, in clause: Range<Int>) -> [ActorReference]? {
        let asked = AskedFor(reading: reading)
        if let subject = asked.subjunctive(behind: words, in: clause, facts.actorIndex) {
            return tree.conjuncts(of: subject).flatMap(names.references)
        }
        let after = words.upperBound..<clause.upperBound
        if after.contains(where: { text.lower[$0] == "between" }), !pair(in: after).isEmpty { return pair(in: after) }
        return asked.remedy(behind: words, in: clause).map { doers(of: $0, in: clause) }
    }

    /// Who is to do what a noun tells: "the withdrawal of the rebels", "the release of those held by the army"; empty where
    /// its phrase does not tell.
    func doers(of noun: Int, in clause: Range<Int>) -> [ActorReference] {
        let phrase = reading.dependents.extent(of: noun).clamped(to: clause)
        if let by = phrase.last(where: { text.lower[$0] == "by" }), let doer = tree.noun(governedBy: by) {
            return tree.conjuncts(of: doer).flatMap(names.references)
        }
        guard AskedFor(reading: reading).isLeaving(noun) else { return [] }
        let of = reading.dependents[noun].filter { ["nmod", "nmod:poss"].contains(reading.language.relation($0)) }
        return of.prefix(1).flatMap(tree.conjuncts).flatMap(names.references)
    }

    /// Those who act in the nearest of the sentences before one that names anybody.
    private func actingBefore(_ sentence: Int) -> [SideNames.Standing] {
        for earlier in stride(from: sentence - 1, through: max(0, sentence - Self.pronounReach), by: -1) {
            let tokens = text.sentences[earlier].tokens.prefix(Self.longestSentence)
            let acting = standing(in: tokens).filter { standing in
                let kind = standing.reference.span.flatMap { facts.actorIndex.mentions(in: $0).first?.kind }
                return kind != .other && kind != .outlet && !names.isGoverned(standing.tokens, from: tokens.lowerBound)
            }
            if !acting.isEmpty { return acting }
        }
        return []
    }

    /// How many sentences back a pronoun looks for those it stands for, and how much of each is read, in tokens.
    private static let pronounReach = 3
    private static let longestSentence = 80

    /// Whether a noun is a thing that truces are made about: guns, aid, the fighting.
    private func isMatter(_ noun: Int) -> Bool {
        reading.knowledge.truceContext.has(.matter, text.lower[noun])
    }

    /// "It is to open the way for talks between the army and the rebels": those who fight, where the clause names them.
    private func pair(in after: Range<Int>) -> [ActorReference] {
        guard let between = after.first(where: { text.lower[$0] == "between" }) else { return [] }
        let pair = names.pair(in: between + 1..<min(after.upperBound, between + 14))
        return pair.count == 2 ? pair : []
    }

    /// Whom an instrument binds by name: "the deal requires Ruritania to leave", "calls for the rebels to disarm".
    func commanded(in after: Range<Int>) -> [ActorReference] {
        let near = after.prefix(Self.commandReach)
        guard let to = near.first(where: { text.lower[$0] == "to" }),
            let verb = (to + 1..<after.upperBound).first(where: { reading.language.universalTag($0) != "ADV" }),
            tree.isBare(verb) || reading.language.treebankTag(verb) == "VBG"
        else { return [] }
        return standing(in: after.lowerBound..<to).filter { $0.tokens.upperBound >= to - 2 }.map(\.reference)
    }

    private static let commandReach = 12

    /// "For both sides to leave", and not "for the army's deal to halt the war": those who are asked stand right before "to".
    func isAddressed(_ behind: Range<Int>) -> Bool {
        guard let to = behind.prefix(Self.commandReach).first(where: { text.lower[$0] == "to" }),
            let noun = (behind.lowerBound..<to).last(where: { reading.language.universalTag($0) != "ADV" })
        else { return false }
        return !commanded(in: behind).isEmpty && !standing(in: noun..<noun + 1).isEmpty
    }

    /// "The deal stipulates that the rebels will hand over the port": those who act in the clause behind "that".
    private func told(behind words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        let last = words.upperBound - 1
        let that = text.lower[last] == "that" ? last : last + 1
        guard that + 1 < clause.upperBound, text.lower[that] == "that" else { return [] }
        let near = that + 1..<min(clause.upperBound, that + 1 + Self.commandReach)
        let verb = near.first { ["MD", "VBZ", "VBP", "VBD"].contains(reading.language.treebankTag($0)) }
        guard let verb else { return [] }
        return standing(in: near.lowerBound..<verb).filter { !names.isGoverned($0.tokens, from: near.lowerBound) }
            .map(\.reference)
    }

    private var tree: ClauseTree { ClauseTree(reading) }

    private func standing(in range: Range<Int>) -> [SideNames.Standing] { names.standing(in: range) }

    private var names: SideNames { SideNames(text: text, facts: facts) }
}
