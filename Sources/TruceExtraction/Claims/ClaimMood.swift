import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Reads how the words of a claim present what it is about: as a fact, as possible, as still to come, and whether they
/// say that it is not so.
struct ClaimMood {
    /// How many tokens of a content are looked at: the first clause says how the rest is meant.
    private static let reach = 60
    private static let subjects: Set<String> = ["nsubj", "nsubj:pass"]
    private static let helpers: Set<String> = ["aux", "aux:pass", "advmod", "mark", "cop", "det"]

    let reading: Reading
    let speech: SpeechText

    /// How a content is presented.
    ///
    /// - Parameters:
    ///   - content: The tokens of what is claimed.
    ///   - stance: What its holder does: what is promised, threatened or demanded is still to come.
    ///   - isHedged: Whether the text calls it uncertain.
    func modality(of content: Range<Int>, _ stance: Claim.Stance, isHedged: Bool) -> Claim.Modality {
        let words = helpers(of: content)
        if words.contains(where: { speech.isA($0, .possible) }) || isConditional(content) { return .hypothetical }
        switch stance {
        case .promises, .threatens, .demands: return .future
        case .asserts, .accuses, .denies, .admits, .counters, .doubts: break
        }
        if words.contains(where: { speech.isA($0, .future) }) { return .future }
        return isHedged ? .alleged : .fact
    }

    /// Whether a content says that something is not so.
    func isNegated(_ content: Range<Int>) -> Bool {
        helpers(of: content).contains { speech.isA($0, .negative) }
    }

    /// The words beside the main verb of a content that say how it is meant, and those before its subject ("no one").
    private func helpers(of content: Range<Int>) -> [Int] {
        guard let predicate = predicate(of: content) else { return [] }
        let own = reading.dependents[predicate]
        let subjects = own.filter { Self.subjects.contains(reading.language.relation($0)) }
        let beside = own + subjects.flatMap { reading.dependents[$0] } + subjects
        return beside.filter { token in
            content.contains(token)
                && (Self.helpers.contains(reading.language.relation(token)) || subjects.contains(token))
        }
    }

    /// Whether the main verb stands under a condition: "would strike if", "unless the siege is lifted".
    private func isConditional(_ content: Range<Int>) -> Bool {
        guard let predicate = predicate(of: content) else { return false }
        return reading.dependents[predicate].contains { clause in
            reading.language.relation(clause) == "advcl"
                && reading.dependents[clause].contains { mark in
                    reading.language.relation(mark) == "mark"
                        && reading.events.contexts[mark].contains(.hypothetical)
                }
        }
    }

    /// The word that governs the rest of a content.
    private func predicate(of content: Range<Int>) -> Int? {
        content.prefix(Self.reach).first { token in
            guard ["VERB", "AUX", "ADJ", "NOUN"].contains(reading.language.universalTag(token)) else { return false }
            return reading.language.head(token).map { !content.contains($0) } ?? true
        }
    }
}
