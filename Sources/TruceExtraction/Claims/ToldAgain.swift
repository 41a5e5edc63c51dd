import TruceEvidence
import TruceKnowledge
import TruceText

/// Finds who is named for an attack after it was told: "The raids were carried out by the front", "the minister believed
/// that Arda fired them".
struct ToldAgain {
    /// What one passage says of an attack told before.
    struct Account {
        /// Who says it.
        let holder: Holder
        /// Whom they name.
        let agents: [ActorReference]
        /// The passage.
        let span: TextSpan
    }

    /// How many words for deeds of one sentence are looked at.
    private static let mostTriggers = 12
    /// How many sentences and incidents back an attack may have been told.
    private static let sentences = 8
    private static let incidents = 8

    let reading: Reading
    let culprits: CulpritFinder
    let link: IncidentLink
    let quoted: QuotedAround
    let clauses: ClauseTeller

    /// The accounts by the incidents that they are about, in order of the text.
    ///
    /// - Parameters:
    ///   - author: The document's own voice.
    ///   - actors: Tells names of one side from others.
    func accounts(inVoiceOf author: Holder, _ actors: ClaimActors) -> [Int: [Account]] {
        let doers = reading.evidence.incidents.map { culprits.culprits(of: $0) }
        var found: [Int: [Account]] = [:]
        for (number, sentence) in reading.text.sentences.enumerated() where reading.zones[number] == .paragraph {
            for trigger in reading.events.triggers(in: sentence.tokens).prefix(Self.mostTriggers) {
                guard let first = trigger.tokens.first, link.told(in: trigger.tokens) == nil,
                    let telling = telling(trigger.tokens, first, trigger.words, author)
                else { continue }
                let before = link.before(first, within: Self.sentences).suffix(Self.incidents)
                let known = before.last { !doers[$0].isEmpty }
                let same = known.flatMap { incident in
                    let isOne = telling.agents.contains { agent in
                        doers[incident].contains { actors.isSame(agent.name, $0) || isOneOf(agent, $0) }
                    }
                    return isOne ? incident : nil
                }
                if telling.agents.isEmpty {
                    // "said that the jets had fired": whoever was named with the attack.
                    guard let known, telling.holder.role != .author else { continue }
                    found[known, default: []].append(telling.naming(doers[known]))
                } else if let same {
                    if telling.holder.role != .author { found[same, default: []].append(telling) }
                } else if link.namesDefiniteDeed(at: first),
                    let pointed = link.incident(about: trigger.tokens, at: first), doers[pointed].isEmpty
                {
                    found[pointed, default: []].append(telling)
                    for other in before where other != pointed && doers[other].isEmpty && isAll(first, other, telling) {
                        found[other, default: []].append(telling)
                    }
                }
            }
        }
        return found
    }

    /// "a soldier" of the soldiers told of before: a noun without a name that ends the name of the others.
    private func isOneOf(_ doer: ActorReference, _ known: ActorReference) -> Bool {
        if let own = doer.key, let key = known.key { return ClaimActors.side(own) == ClaimActors.side(key) }
        guard let last = known.name.split(separator: " ").last?.lowercased(),
            let own = doer.name.split(separator: " ").last?.lowercased()
        else { return false }
        return last == own || last == own + "s"
    }

    /// "The agency said the attacks were carried out by the front": each of those that the agency told of.
    private func isAll(_ noun: Int, _ incident: Int, _ telling: Account) -> Bool {
        guard telling.holder.role != .author, reading.text.lower[noun].hasSuffix("s") else { return false }
        return quoted.innermost(around: reading.evidence.incidents[incident].trigger)?.speaker?.name
            == telling.holder.name
    }

    /// What a passage tells that points back to an attack or tells it again in somebody's words.
    private func telling(
        _ trigger: Range<Int>, _ first: Int, _ words: [EventWord], _ author: Holder
    ) -> Account? {
        let span = reading.text.span(trigger)
        // "the army's raids" only says whose they are; "the raids by the army" tells who flew them.
        let isNoun = link.namesDefiniteDeed(at: first) && isBrought(trigger)
        let isKilling =
            words.contains { Self.killings.contains($0.eventClass) && $0.form != .noun } && hitsSomebodyKnown(trigger)
        guard isNoun || isKilling || words.contains(where: { Self.blows.contains($0.eventClass) && $0.form != .noun })
        else { return nil }
        let teller = quoted.innermost(around: span)?.speaker ?? clauses.holder(of: span)
        // The document's own voice points to the deed; who is quoted may tell it anew.
        guard isNoun || teller != nil else { return nil }
        let deed = culprits.deed(of: IncidentMention(span: span, trigger: span, type: .other))
        guard deed.isBlameworthy, !deed.isNegated, !deed.isSpeakersOwn, !deed.agents.isEmpty || deed.pointsBack else {
            return nil
        }
        return Account(holder: teller ?? author, agents: deed.agents, span: span)
    }

    /// Deeds of which one report tells twice rather than of two: blows, and not what comes of them.
    private static let blows: Set<EventWord.Class> = [
        .airStrike, .strike, .bombardment, .shelling, .attack, .hit,
    ]

    private static let killings: Set<EventWord.Class> = [.killing, .gunfire, .fire]

    /// "shot him", "killed the man", "shot my son": somebody who was told of before.
    private func hitsSomebodyKnown(_ trigger: Range<Int>) -> Bool {
        let next = reading.lower(trigger.upperBound)
        return ["him", "her", "them", "the", "my", "our", "his"].contains(next)
            && reading.text.sentenceOfToken[trigger.lowerBound]
                == reading.text.sentenceOfToken[min(trigger.upperBound, reading.text.tokens.count - 1)]
    }

    /// Whether "by" brings the doer behind a deed: "the raids were carried out by", "the assault by".
    private func isBrought(_ trigger: Range<Int>) -> Bool {
        let end = reading.text.sentences[reading.text.sentenceOfToken[trigger.lowerBound]].tokens.upperBound
        let behind = reading.text.lower[trigger.upperBound..<min(end, trigger.upperBound + Self.reach)]
        return behind.prefix { $0 != "," }.contains("by")
    }

    private static let reach = 6
}

extension ToldAgain.Account {
    /// The same words about other doers.
    fileprivate func naming(_ agents: [ActorReference]) -> Self { Self(holder: holder, agents: agents, span: span) }
}
