import TruceEvidence
import TruceKnowledge
import TruceText

/// What stands beside a verb of accusation, denial or demand: whom it is directed against and what it is about.
struct AccusationFrame {
    /// The tokens that name whom it is directed against.
    var against: Range<Int>?
    /// The tokens that say what it is about.
    var about: Range<Int>?
    /// What shows whom it is directed against.
    var rule: Rule = "claim.censure"
    /// Whether each of the speakers does it to the other ("blamed one another").
    var isMutual = false

    /// Reads the frame of a reporting clause, whose content ends no later than `limit`.
    init(_ clause: ReportingClause, _ actors: ClaimActors, notAfter limit: Int) {
        let speech = actors.speech
        let start = clause.use.after
        guard start < limit else { return }
        if clause.use.isPassive {
            // "the rebels were accused of …", "the raid was blamed on …"
            rule = "claim.charge-passive"
            let on = Self.find(["on"], in: speech, from: start, to: min(limit, start + 6))
            if clause.use.form.lemma == "blame", let on {
                against = actors.coordinated(from: on + 1, notAfter: limit)
            } else if Self.isDirected(clause.use.form.act),
                let subject = NounPhrases(speech: speech).phrase(
                    endingAt: Self.beforeAuxiliaries(clause.use.token, speech),
                    notBefore: speech.sentence(of: start).lowerBound)
            {
                against = subject.head
            }
            about = start..<limit
            return
        }
        isMutual = Self.isReciprocal(speech, start)
        switch clause.use.form.lemma {
        case "blame": blame(speech, actors, start, limit)
        case "accuse":
            rule = "claim.charge-of"
            let of = Self.find(["of"], in: speech, from: start, to: limit) ?? limit
            against = actors.coordinated(from: start, notAfter: of)
            about = of + 1 < limit ? of + 1..<limit : nil
        default: general(clause, speech, actors, start, limit)
        }
        if isMutual { against = nil }
    }

    /// "blamed Y for Z" and "blamed Z on Y".
    private mutating func blame(_ speech: SpeechText, _ actors: ClaimActors, _ start: Int, _ limit: Int) {
        let reach = min(limit, start + 16)
        // "blamed the militia, which attacked on Monday, for the raid": "on" stands in what is said of the militia.
        let aside = (start..<reach).first { ["which", "who"].contains(speech.lower($0)) } ?? reach
        let on = Self.find(["on"], in: speech, from: start, to: aside)
        let reason = Self.find(["for"], in: speech, from: start, to: aside < reach ? limit : reach)
        if let on, reason.map({ on < $0 }) ?? true, !speech.isA(on + 1, .time),
            let accused = actors.coordinated(from: on + 1, notAfter: limit)
                ?? Self.owner(ofThingAt: on + 1, besides: nil, actors, notAfter: limit)
        {
            rule = "claim.blame-on"
            against = Self.owner(ofThingAt: on + 1, besides: accused, actors, notAfter: limit) ?? accused
            // "the raid, which the minister blamed on the front": about what stands before.
            about = on > start ? start..<on : nil
            isMutual = Self.isReciprocal(speech, on + 1)
            return
        }
        rule = "claim.blame-for"
        against = actors.coordinated(from: start, notAfter: reason ?? limit)
        if let reason, reason + 1 < limit { about = reason + 1..<limit }
    }

    /// "blamed the clashes on the failure of the army": the army.
    private static func owner(
        ofThingAt start: Int, besides named: Range<Int>?, _ actors: ClaimActors, notAfter limit: Int
    ) -> Range<Int>? {
        if let named, !actors.mentions(in: named).isEmpty { return nil }
        let near = start..<max(start, min(limit, start + 8))
        guard let of = near.first(where: { actors.speech.lower($0) == "of" && !actors.speech.isQuoted($0) }),
            let owner = actors.coordinated(from: of + 1, notAfter: limit), !actors.mentions(in: owner).isEmpty
        else { return nil }
        return owner
    }

    /// Whether what a verb tells of is done to its object, so that its subject undergoes it: "were accused of".
    private static func isDirected(_ act: SpeechCues.Act) -> Bool {
        switch act {
        case .accuses, .demands, .warns, .promises: true
        case .says, .announces, .describes, .denies, .admits, .doubts, .counters: false
        }
    }

    private mutating func general(
        _ clause: ReportingClause, _ speech: SpeechText, _ actors: ClaimActors, _ start: Int, _ limit: Int
    ) {
        let form = clause.use.form
        switch form.act {
        case .accuses where form.frames.contains(.object):
            let end = Self.find(["for", "as"], in: speech, from: start, to: limit) ?? limit
            against = actors.coordinated(from: start, notAfter: end).flatMap { Self.blamed(in: $0, speech) }
            about = start..<limit
        case .demands, .warns, .describes:
            // "called on the army to …", "appealed to both": the particle leads to whom it is said.
            let isTowards = form.particle.map { ["on", "upon", "to"].contains($0) } ?? false
            if form.frames.contains(.addressee) || isTowards || form.lemma == "urge" {
                against = actors.coordinated(from: start, notAfter: limit)
            }
            about = start..<limit
        default: about = start..<limit
        }
    }

    /// Whom an object makes the one at fault: "condemned Arda", "condemned Arda's raids", "condemned Ardan raids".
    ///
    /// Who stands further on in the object ("the killing of Brunish farmers") is no more than named there.
    private static func blamed(in object: Range<Int>, _ speech: SpeechText) -> Range<Int>? {
        guard let token = object.first(where: { speech.actorOfToken[$0] >= 0 }) else { return object }
        let end = max(token + 1, speech.endOfActor(token))
        if end >= object.upperBound || speech.lower(end) == "and" || speech.lower(end) == "," { return object }
        return CulpritFinder.canAct(speech.actors[speech.actorOfToken[token]]) ? token..<end : nil
    }

    private static func isReciprocal(_ speech: SpeechText, _ index: Int) -> Bool {
        let pair = (speech.lower(index), speech.lower(index + 1))
        return pair == ("one", "another") || pair == ("each", "other") || pair == ("the", "other")
    }

    private static func find(_ words: [String], in speech: SpeechText, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            let word = speech.lower(index)
            if words.contains(word), !speech.isQuoted(index) { return index }
            if word == "." || word == ";" { return nil }
            index += 1
        }
        return nil
    }

    private static func beforeAuxiliaries(_ token: Int, _ speech: SpeechText) -> Int {
        var end = token
        while end > 0, speech.isA(end - 1, [.auxiliary, .adverb]) || speech.isManner(end - 1) { end -= 1 }
        return end
    }
}

extension SpeechText {
    /// One past the last token of the actor mention at a token; the token itself where there is none.
    func endOfActor(_ token: Int) -> Int {
        guard actorOfToken.indices.contains(token), actorOfToken[token] >= 0 else { return token }
        var end = token
        while end < actorOfToken.count, actorOfToken[end] == actorOfToken[token] { end += 1 }
        return end
    }
}
