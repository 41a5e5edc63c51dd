import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who is named in a stretch of text: known actors, and words for a side ("the rebels").
struct SideNames {
    let text: TokenizedText
    let facts: ClauseFacts

    private var context: TruceContext { facts.reading.knowledge.truceContext }
    private var tree: ClauseTree { ClauseTree(facts.reading) }

    /// Somebody who is named.
    typealias Standing = (tokens: Range<Int>, reference: ActorReference)

    /// The actors of a range in order, words for a side among them.
    func standing(in range: Range<Int>) -> [Standing] {
        guard range.lowerBound < range.upperBound else { return [] }
        var result: [Standing] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let owner = facts.actorIndex.index(at: index) {
                let mention = facts.actorIndex.mentions[owner]
                let tokens = facts.actorIndex.tokens[owner]
                if !isCompound(tokens), !isGeneric(mention) || bearer(before: tokens.upperBound - 1) == nil {
                    result.append((tokens, government(at: tokens.upperBound - 1) ?? mention.reference))
                }
                index = max(index + 1, tokens.upperBound)
            } else {
                if context.has(.side, text.lower[index]), isOwnWord(index), bearer(before: index) == nil {
                    let reference =
                        government(at: index)
                        ?? ActorReference(name: text.word(index), key: nil, span: text.tokens[index].span)
                    result.append((index..<(index + 1), reference))
                }
                index += 1
            }
        }
        return result
    }

    /// "UN-supervised access": a name that a hyphen joins to what is done there acts on nobody; "the US-Russian deal" names
    /// two.
    private func isCompound(_ tokens: Range<Int>) -> Bool {
        let hyphen = tokens.upperBound
        guard hyphen + 1 < text.tokens.count, text.lower[hyphen] == "-", !text.tokens[hyphen].followsSpace else {
            return false
        }
        return facts.actorIndex.index(at: hyphen + 1) == nil && !text.tokens[hyphen + 1].isCapitalised
            && !context.has(.side, text.lower[hyphen + 1])
    }

    /// "The government in Juba", "authorities in Yerevan": the state whose town that is, where the document names it.
    private func government(at index: Int) -> ActorReference? {
        guard context.has(.government, text.lower[index]), index + 2 < text.tokens.count, text.lower[index + 1] == "in",
            let place = facts.places(in: index + 2..<index + 3).first,
            let country = facts.reading.evidence.places[place].country,
            let state = facts.actorIndex.mentions.first(where: { $0.kind == .state && $0.country == country })
        else { return nil }
        return state.reference
    }

    /// The two that "between" joins: the last named before "and", and the last of those right behind it.
    func pair(in range: Range<Int>) -> [ActorReference] {
        guard let and = range.first(where: { text.lower[$0] == "and" }) else { return [] }
        let end = range.first { $0 > and + 1 && !tree.isNaming($0) } ?? range.upperBound
        let first = standing(in: range.lowerBound..<and).last
        let behind = standing(in: and + 1..<end)
        let second = behind.last ?? standing(in: and + 1..<range.upperBound).first
        return [first, second].compactMap { $0?.reference }
    }

    /// Those who stand before a cue as its subject, two where "and" joins them; for a pronoun, those named before it
    /// in the sentence.
    func subject(before words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        let sentence = text.sentences[text.sentenceOfToken[words.lowerBound]].tokens
        // A cue may begin before its clause, where a clause was cut off inside it.
        for start in [min(clause.lowerBound, words.lowerBound), sentence.lowerBound] {
            let range = start..<words.lowerBound
            let all = standing(in: range)
            if all.isEmpty { continue }
            let free =
                all.lastIndex { !isGoverned($0.tokens, from: sentence.lowerBound) && !isApposition($0.tokens) }
                ?? all.count - 1
            // "Who belonged to the front, a rebel group, announced": whoever that explains stands farther ahead.
            if range.lowerBound > sentence.lowerBound, isApposition(all[free].tokens) { continue }
            let last = all[free]
            guard free > 0, all[free - 1].tokens.upperBound <= last.tokens.lowerBound else { return [last.reference] }
            let between = all[free - 1].tokens.upperBound..<last.tokens.lowerBound
            // "and his old rival Machar": a few words that describe the second may stand between.
            let isJoined =
                between.count <= 6 && between.contains { text.lower[$0] == "and" }
                && !between.contains { text.lower[$0] == "," || text.lower[$0] == "said" }
            return isJoined ? [all[free - 1].reference, last.reference] : [last.reference]
        }
        return []
    }

    private static let prepositions: Set<String> = [
        "with", "of", "to", "by", "on", "against", "from", "in", "between", "for", "at", "into", "over", "under",
        "capital",
    ]

    /// Whether a preposition stands before an actor, or a possessive behind it.
    func isGoverned(_ tokens: Range<Int>, from first: Int) -> Bool {
        if tokens.upperBound < text.tokens.count, text.lower[tokens.upperBound] == "'s" { return true }
        return (max(first, tokens.lowerBound - 2)..<tokens.lowerBound).contains {
            Self.prepositions.contains(text.lower[$0])
        }
    }

    /// "…, a rebel group, …": words that only say more of a name before them.
    private func isApposition(_ tokens: Range<Int>) -> Bool {
        // "guerrilla group": what follows may belong to it.
        let end =
            tokens.upperBound < text.tokens.count && tree.isNoun(tokens.upperBound)
            ? tokens.upperBound + 1 : tokens.upperBound
        guard end < text.tokens.count, text.lower[end] == "," else { return false }
        let before = max(0, tokens.lowerBound - Self.longestName)..<tokens.lowerBound
        guard let comma = before.last(where: { text.lower[$0] == "," }) else { return false }
        return ["a", "an"].contains(text.lower[comma + 1])
    }

    /// Whether a word for a side stands for one by itself, not as a part of a longer name.
    private func isOwnWord(_ token: Int) -> Bool {
        token + 1 >= text.tokens.count || facts.actorIndex.index(at: token + 1) == nil
            || !tree.isModifier(token, of: token + 1)
    }

    /// The subject of a cue: as the trees tell it, and as it stands before the cue where they tell of nobody or of only
    /// one of two that "and" joins.
    func subjects(before words: Range<Int>, in clause: Range<Int>) -> [ActorReference] {
        let standing = subject(before: words, in: clause)
        guard let named = grammaticalSubject(of: words) else { return standing }
        let isPartial = named.count == 1 && standing.count == 2 && standing.contains { $0.name == named[0].name }
        return isPartial ? standing : named
    }

    /// The subject of a cue as the trees tell it: all who are joined by "and", or the doer behind "by" of a passive; nil
    /// where the trees tell of none, or only of a pronoun.
    private func grammaticalSubject(of words: Range<Int>) -> [ActorReference]? {
        let predicate = tree.predicate(of: tree.head(of: words))
        if tree.isPassive(predicate), let agent = tree.agent(of: predicate) {
            let named = tree.conjuncts(of: agent).flatMap(references)
            if !named.isEmpty { return named }
        }
        guard let noun = tree.subjects(of: predicate).last(where: { $0 < words.lowerBound }) else { return nil }
        let named = tree.conjuncts(of: noun).filter { $0 < words.lowerBound }.flatMap(references)
        return named.isEmpty ? nil : named
    }

    /// Who a noun names; "the two countries" are two.
    func references(_ noun: Int) -> [ActorReference] {
        let pair = pair(meantBy: noun)
        return pair.isEmpty ? [reference(noun)].compactMap { $0 } : pair
    }

    /// "The two countries", "both powers": the two states that were named together last before it.
    private func pair(meantBy noun: Int) -> [ActorReference] {
        guard context.has(.power, text.lower[noun]), noun > 0,
            (max(0, noun - 2)..<noun).contains(where: { text.lower[$0] == "two" || text.lower[$0] == "both" })
        else { return [] }
        let index = facts.actorIndex
        let and = (max(0, noun - Self.longMemory)..<noun).last { token in
            text.lower[token] == "and" && isState(at: token - 1) && (isState(at: token + 1) || isState(at: token + 2))
        }
        guard let and, let first = index.actor(at: and - 1),
            let second = index.actor(at: and + 1) ?? index.actor(at: and + 2)
        else { return [] }
        return [first, second].map(\.reference)
    }

    private func isState(at token: Int) -> Bool { facts.actorIndex.actor(at: token)?.kind == .state }

    /// How far back two powers may have been named together, in tokens: farther than one group, for no other pair is
    /// likely to come between.
    private static let longMemory = 400

    /// Who a noun names: the actor that it belongs to, or the words of its phrase where it is a word for a side.
    private func reference(_ noun: Int) -> ActorReference? {
        if let state = government(at: noun) ?? state(describing: noun) { return state }
        if let owner = facts.actorIndex.index(at: noun) {
            let mention = facts.actorIndex.mentions[owner]
            return isGeneric(mention) ? bearer(before: noun) ?? mention.reference : mention.reference
        }
        let phrase = tree.phrase(of: noun).filter { $0 <= noun && tree.isNaming($0) }
        let first = phrase.min() ?? noun
        // A body that no list knows bears a name of several words: "the Monitoring Mission".
        let isBody = first < noun && (first...noun).allSatisfy { text.tokens[$0].isCapitalised }
        guard context.has(.side, text.lower[noun]) || isBody else { return nil }
        if let bearer = bearer(before: noun) { return bearer }
        if let group = group(meantBy: noun, from: first) { return group }
        let range = noun - first < Self.longestName ? first..<noun + 1 : noun..<noun + 1
        return ActorReference(name: words(of: range), key: nil, span: text.span(range))
    }

    /// "The Norwegian side": the state that the word before it names.
    private func state(describing noun: Int) -> ActorReference? {
        guard noun > 0, context.has(.nameless, text.lower[noun]),
            let state = facts.reading.knowledge.states.match(.adjective, in: text, at: noun - 1, limit: noun)?.state
        else { return nil }
        let known = facts.actorIndex.mentions.first { $0.kind == .state && $0.country == state.iso }
        return ActorReference(
            name: known?.name ?? state.name, key: known?.key ?? "state:" + state.iso,
            span: text.span(noun - 1..<noun + 1))
    }

    /// "The Northern Front (NF) militia": the armed group whose name stands right before the word for it.
    private func bearer(before noun: Int) -> ActorReference? {
        let last = noun > 0 && text.lower[noun - 1] == ")" ? noun - 2 : noun - 1
        guard last > 0, let actor = facts.actorIndex.actor(at: last) ?? facts.actorIndex.actor(at: max(0, last - 2)),
            actor.kind == .armedGroup, !isGeneric(actor), text.tokens[last].isCapitalised
        else { return nil }
        return actor.reference
    }

    /// Whether a mention has no name but a word for what it is.
    private func isGeneric(_ mention: ActorMention) -> Bool { mention.name == mention.name.lowercased() }

    /// "The movement", "the rebel group": the armed group that was named last before it.
    private func group(meantBy noun: Int, from first: Int) -> ActorReference? {
        guard context.has(.group, text.lower[noun]), first > 0, text.lower[first - 1] == "the" else { return nil }
        let near = max(0, first - Self.memory)..<first
        return facts.actorIndex.mentions(in: near).last { $0.kind == .armedGroup && $0.key != nil }?.reference
    }

    /// How far back a group may have been named, in tokens.
    private static let memory = 120
    private static let longestName = 5

    private func words(of range: Range<Int>) -> String {
        text.text.phrase(text.span(range))
    }

    /// Whether a noun names nobody who could act.
    func isThing(_ noun: Int) -> Bool {
        tree.isNoun(noun) && references(noun).isEmpty && facts.actorIndex.index(at: noun) == nil
    }

    /// Whom a promise by somebody binds: what a ministry undertakes binds its state.
    func binding(_ reference: ActorReference) -> ActorReference {
        guard let key = reference.key, key.hasPrefix("state:"),
            reference.name.lowercased().split(separator: " ").contains(where: { context.has(.office, String($0)) })
        else { return reference }
        let names = facts.actorIndex.mentions.filter { $0.key == key }.map(\.name)
        let shortest = names.min { ($0.count, $0) < ($1.count, $1) } ?? reference.name
        return ActorReference(name: shortest, key: key, span: reference.span)
    }

    /// Whether somebody is named only by a word that says nothing of who it is ("the parties", "each side").
    func isNameless(_ reference: ActorReference) -> Bool {
        let last = reference.name.lowercased().split(separator: " ").last.map(String.init) ?? ""
        return reference.key == nil && context.has(.nameless, last)
    }
}
