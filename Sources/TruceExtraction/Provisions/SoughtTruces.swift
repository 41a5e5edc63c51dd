import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds the truce that a document tells is only looked for: "envoys met to press for a ceasefire", "talks to broker a
/// truce". Where a truce has been made, what is tried beside it says nothing of what binds anybody.
struct SoughtTruces {
    let finder: ProvisionFinder

    private var reading: Reading { finder.reading }
    private var text: TokenizedText { reading.text }
    private var context: TruceContext { reading.knowledge.truceContext }

    /// What a sentence tells of such a truce, clause by clause.
    func provisions(ofSentence sentence: Int) -> [ProvisionFinder.Found] {
        let tokens = text.sentences[sentence].tokens
        guard finder.truce.namesTruceProperly(in: tokens) else { return [] }
        return Clauses.cut(text, sentence: sentence).compactMap { clause in
            guard let words = seeking(in: clause), !isVain(clause) else { return nil }
            return finder.sought(words, in: clause)
        }
    }

    /// The words by which a clause looks for a truce: from the verb to the truce's name.
    private func seeking(in clause: Range<Int>) -> Range<Int>? {
        for name in clause where finder.truce.namesTruceProperly(in: name..<name + 1) {
            let near = max(clause.lowerBound, name - Self.reach)..<name
            guard let verb = near.last(where: { context.has(.seeking, text.lower[$0]) }),
                (verb + 1..<name).allSatisfy({ describes($0) }), isOpen(verb, in: clause)
            else { continue }
            return verb..<name + 1
        }
        return nil
    }

    /// How far before its name a truce is looked for, in tokens.
    private static let reach = 7

    /// Whether a token between the verb and the truce only leads to it or says what kind it is.
    private func describes(_ token: Int) -> Bool {
        if ["for", "out", "a", "an", "-", "of", "kind", "some"].contains(text.lower[token]) { return true }
        // "To discuss the truce": there is one.
        if text.lower[token] == "the" { return false }
        return ["ADJ", "NOUN", "PROPN", "NUM", "ADV", "DET", "X"].contains(reading.language.universalTag(token))
            && text.tokens[token].kind != .mark && text.tokens[token].kind != .quote
    }

    /// Whether a verb tells of what is only tried: behind "to", in "-ing", or by its own sense with "for".
    private func isOpen(_ verb: Int, in clause: Range<Int>) -> Bool {
        if text.lower[verb].hasSuffix("ing") || text.lower[verb + 1] == "for" { return true }
        let before = max(clause.lowerBound, verb - 3)..<verb
        return before.contains { text.lower[$0] == "to" }
    }

    /// "Efforts to broker a truce have failed", "it would undermine efforts to reach a truce": nobody looks for it there.
    private func isVain(_ clause: Range<Int>) -> Bool {
        finder.truce.marks(in: clause).contains { mark in
            mark.words.contains { [.collapsed, .violated, .strained].contains($0.status) }
        }
    }
}
