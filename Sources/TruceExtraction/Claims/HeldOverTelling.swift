import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Lets whoever told of an attack go on telling in the next sentence: "The army shelled the port, the monitor said. It
/// also hit the market." "Shells on another quarter killed one."
struct HeldOverTelling {
    let reading: Reading
    let incidents: [IncidentMention]
    let actors: ClaimActors

    /// The blame that goes over from the sentence before to an incident; empty where that goes on about something else.
    func blames(of index: Int) -> [IncidentMention.Blame] {
        let mention = incidents[index]
        guard index > 0, !mention.isBackground, let here = reading.sentence(at: mention.trigger), goesOn(mention, here)
        else { return [] }
        let earlier = incidents[..<index].suffix(Self.reach).filter { earlier in
            reading.sentence(at: earlier.trigger) == here - 1 && earlier.type == mention.type && !earlier.isBackground
        }
        let told = earlier.flatMap(\.blamed).filter { $0.by.role != .author }
        guard !told.isEmpty, Set(told.map(\.by.name)).count == 1,
            mention.holders.allSatisfy({ $0.name == told[0].by.name }),
            mention.blamed.allSatisfy({ $0.by.role == .author })
        else { return [] }
        if mention.agents.isEmpty { return isLeftOpen(mention) ? told : [] }
        let isSame = mention.agents.allSatisfy { agent in told.contains { actors.isSame(agent.name, $0.on) } }
        return isSame ? mention.agents.map { told[0].naming($0) } : []
    }

    /// Whether a passage leaves open who did it: "attacks on another town", "17 others were wounded", not "they wounded".
    private func isLeftOpen(_ mention: IncidentMention) -> Bool {
        guard mention.type == .airStrike || mention.type == .shelling else { return false }
        return reading.text.tokens(in: mention.trigger).contains { token in
            reading.language.universalTag(token) == "NOUN"
                || reading.dependents[token].contains { reading.language.relation($0).hasSuffix(":pass") }
        }
    }

    /// How many incidents back the sentence before is looked for.
    private static let reach = 3

    /// Whether a passage goes on with more of the same: "also", "another", "17 others".
    private func goesOn(_ mention: IncidentMention, _ sentence: Int) -> Bool {
        let tokens = reading.text.sentences[sentence].tokens
        let start = reading.text.tokens(in: mention.span).lowerBound
        return tokens.contains(start)
            && (start..<min(tokens.upperBound, start + Self.opening)).contains {
                reading.knowledge.blame.contains(reading.text.lower[$0], .further)
            }
    }

    /// How many tokens at the beginning of a passage show that it goes on.
    private static let opening = 7
}

extension IncidentMention.Blame {
    /// The same words about another doer.
    fileprivate func naming(_ actor: ActorReference) -> Self { Self(by: by, on: actor, span: span) }
}
