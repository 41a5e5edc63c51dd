import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Tells from the words around a verb whether what it tells happened, is planned, asked for, threatened, refused or only
/// supposed.
///
/// The helpers of the verb are asked first ("will be opened"), then the words that govern it, from the inside outwards
/// ("refused to agree to open"): the outermost word that is no mere going on decides.
///
/// - Complexity: climbs at most ``reach`` heads and looks at the dependents of each.
struct EventMood {
    private typealias Mood = EventMoods.Mood

    private let language: Analysis
    private let dependents: Dependents
    private let text: TokenizedText
    private let moods: EventMoods

    private static let reach = 5

    init(_ reading: Reading) {
        language = reading.language
        dependents = reading.dependents
        text = reading.text
        moods = reading.knowledge.moods
    }

    /// How it stands with what a predicate tells.
    ///
    /// - Parameter isHeadline: Whether it stands in a headline, where "to open" is a plan and nobody's order.
    func status(of predicate: Int, isHeadline: Bool = false) -> EventStatus {
        var verb = predicate
        var status = own(verb)
        for _ in 0..<Self.reach {
            guard let head = language.head(verb), text.sentenceOfToken[head] == text.sentenceOfToken[verb] else {
                if status == .done, language.treebankTag(verb) == "VB" {
                    return isInfinitive(verb) || isHeadline ? .planned : hasSubject(verb) ? .done : .demanded
                }
                return status
            }
            switch language.relation(verb) {
            case "conj" where isDependentForm(verb) && !hasSubject(verb):
                status = joined(status, own(head))
            case "xcomp", "ccomp", "advcl", "acl", "csubj", "obl", "nmod", "obj", "nsubj", "dep", "advcl:relcl":
                guard let outer = governed(verb, by: head) else { return status }
                status = joined(status, outer)
            default: return status
            }
            verb = head
        }
        return status
    }

    /// What a negation or helper beside a word says, and a condition that it stands under.
    func own(_ verb: Int) -> EventStatus {
        var isNegated = false
        var helper: Mood?
        var isSupposed = false
        for token in dependents[verb] {
            let word = text.lower[token]
            switch language.relation(token) {
            case "aux", "aux:pass", "cop":
                helper = helper ?? moods.helper(word)
                if word == "cannot" { (helper, isNegated) = (.possible, true) }
            case "advmod", "cc", "cc:preconj", "det": isNegated = isNegated || isNegative(token)
            case "mark":
                if Self.conditions.contains(word) { isSupposed = true }
                if Self.ahead.contains(word), isPresent(verb) { isSupposed = true }
            case "nsubj", "nsubj:pass", "obj":
                isNegated =
                    isNegated || Self.nobody.contains(word)
                    || dependents[token].contains {
                        language.relation($0) == "det" && Self.nobody.contains(text.lower[$0])
                    }
            default: break
            }
        }
        if isSupposed { return .supposed }
        switch helper {
        case .future: return isNegated ? .refused : .planned
        case .possible: return isNegated ? .notDone : .supposed
        case .obliged: return isNegated ? .supposed : .demanded
        default: return isNegated ? .notDone : .done
        }
    }

    /// What a governing word makes of what hangs on it; nil where it is a fact by itself.
    private func governed(_ verb: Int, by head: Int) -> EventStatus? {
        let relation = language.relation(verb)
        let isInfinitive = isInfinitive(verb)
        let isGerund = language.treebankTag(verb) == "VBG"
        let lemma = language.lemma(head)
        let outer = own(head)
        if lemma == "have", isInfinitive { return duty(head) }
        // "The first convoy to arrive" has arrived.
        if isInfinitive, relation == "acl", isSingled(head) { return nil }
        if lemma == "able" { return ability(head, outer) }
        guard let mood = moods.governor(lemma) else {
            if relation == "csubj" { return .supposed }
            return isInfinitive && relation != "ccomp" ? .supposed : nil
        }
        let isFinite = !isInfinitive && !isGerund && language.treebankTag(verb) != "VB"
        if isFinite, relation == "advcl" || relation == "acl" || mood == .through || mood == .planned { return nil }
        switch mood {
        case .through: return outer
        case .planned:
            return outer == .notDone || outer == .refused ? .refused : outer == .supposed ? .supposed : .planned
        case .demanded: return outer == .notDone ? .supposed : .demanded
        case .threatened: return .threatened
        case .refused: return outer == .notDone ? .supposed : .refused
        case .cancelled: return .cancelled
        case .notDone: return outer == .notDone ? .done : .notDone
        case .supposed: return outer == .notDone ? .notDone : .supposed
        case .denied: return .notDone
        case .future, .possible, .obliged: return nil
        }
    }

    /// "Have yet to arrive", "had to turn back", "have to open".
    private func duty(_ have: Int) -> EventStatus {
        if dependents[have].contains(where: { text.lower[$0] == "yet" }) { return .notDone }
        return language.treebankTag(have) == "VBD" ? own(have) : .demanded
    }

    /// "Were able to reach" happened; "are able to" need not have.
    private func ability(_ able: Int, _ outer: EventStatus) -> EventStatus {
        guard outer == .done else { return outer }
        let isPast = dependents[able].contains {
            language.treebankTag($0) == "VBD" || language.treebankTag($0) == "VBN"
        }
        return isPast ? .done : .supposed
    }

    /// Whether a noun is singled out as the one that did something: "the first convoy", "the only ship".
    private func isSingled(_ noun: Int) -> Bool {
        dependents[noun].contains { ["first", "second", "third", "last", "latest", "only"].contains(text.lower[$0]) }
    }

    /// What an outer word makes of an inner one: a fact takes what stands outside; what is no fact inside stays so.
    private func joined(_ inner: EventStatus, _ outer: EventStatus) -> EventStatus {
        switch (inner, outer) {
        case (_, .done): inner
        case (.done, _): outer
        case (.notDone, .refused), (.notDone, .notDone): .done
        default: outer == .planned ? inner : outer
        }
    }

    private func isNegative(_ token: Int) -> Bool {
        let word = text.lower[token]
        if Self.negations.contains(word) { return true }
        return word == "longer" && token > 0 && text.lower[token - 1] == "no"
    }

    private func isInfinitive(_ verb: Int) -> Bool {
        dependents[verb].contains { text.lower[$0] == "to" && language.relation($0) == "mark" }
    }

    private func isDependentForm(_ verb: Int) -> Bool {
        ["VB", "VBG", "VBN"].contains(language.treebankTag(verb))
            && !dependents[verb].contains { language.relation($0).hasPrefix("aux") }
    }

    private func hasSubject(_ verb: Int) -> Bool {
        dependents[verb].contains { language.relation($0).hasPrefix("nsubj") }
    }

    private func isPresent(_ verb: Int) -> Bool {
        let finite = [verb] + dependents[verb].filter { language.relation($0).hasPrefix("aux") }
        return finite.contains { ["VBZ", "VBP"].contains(language.treebankTag($0)) }
    }

    private static let negations: Set<String> = ["not", "n't", "never", "neither", "nor", "hardly", "barely"]
    private static let nobody: Set<String> = ["no", "none", "nobody", "neither", "nothing"]
    private static let conditions: Set<String> = ["if", "unless", "whether", "lest"]
    private static let ahead: Set<String> = ["until", "till", "once", "before", "when", "provided"]
}
