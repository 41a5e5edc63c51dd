import TruceEvidence
import TruceKnowledge
import TruceText

/// Decides which quoted stretches are speech, and which clause reports each.
struct QuotedSpeech {
    private static let gap = 30

    let speech: SpeechText
    let clauses: [ReportingClause]
    private let shape: StretchShape

    init(_ speech: SpeechText, clauses: [ReportingClause]) {
        self.speech = speech
        self.clauses = clauses
        shape = StretchShape(speech: speech)
    }

    /// The clauses in the sentence of a token.
    private func clauses(besides token: Int) -> Range<Int> {
        ReportingClause.indices(of: clauses, in: speech.sentence(of: token))
    }

    /// The speech between marks, in order of the text.
    func found() -> [FoundSpeech] {
        var result: [FoundSpeech] = []
        var last: FoundSpeech?
        for (index, stretch) in speech.stretches.enumerated() where !stretch.tokens.isEmpty {
            guard let found = found(index, stretch, after: last) else { continue }
            result.append(found)
            last = found
        }
        return result
    }

    private func found(_ index: Int, _ stretch: QuotedStretch, after last: FoundSpeech?) -> FoundSpeech? {
        let previous = last?.stretch
        if let previous, speech.stretches[previous].goesOn, previous == index - 1 {
            return FoundSpeech(
                span: stretch.content, kind: .direct, clause: last?.clause, stretch: index, continuesStretch: previous,
                rule: "quotation.next-paragraph")
        }
        let isSentence = shape.looksLikeSentence(stretch)
        let after = clauseAfter(stretch)
        if !isSentence, let after, let clause = teller(of: stretch, besides: after) {
            return FoundSpeech(
                span: stretch.content, kind: .mixed, clause: clause, stretch: index, rule: "quotation.fragment")
        }
        if let clause = after {
            let continued = continuation(of: last, to: stretch, by: clause)
            let isDirect = isSentence || (shape.beginsSentence(stretch) && shape.words(stretch) >= 3)
            return FoundSpeech(
                span: stretch.content, kind: isDirect ? .direct : .mixed, clause: clause, stretch: index,
                continuesStretch: continued, rule: "quotation.marks-before-cue")
        }
        if let (clause, isFull) = clauseBefore(stretch), clauses[clause].speaker != nil || isSentence {
            if isSentence || (isFull && shape.hasClause(stretch)) {
                let continued = continuation(of: last, to: stretch, by: clause)
                return FoundSpeech(
                    span: stretch.content, kind: .direct, clause: clause, stretch: index, continuesStretch: continued,
                    rule: "quotation.marks-after-cue")
            }
        }
        if let signer = SignedSpeech(speech: speech).signer(of: stretch), !shape.isTitleLike(stretch) {
            return FoundSpeech(
                span: stretch.content, kind: .direct, stretch: index, signer: signer, rule: "quotation.signature")
        }
        if let last, let previous, isSentence, followsDirectly(stretch, speech.stretches[previous]) {
            return FoundSpeech(
                span: stretch.content, kind: .direct, clause: last.clause, stretch: index, continuesStretch: previous,
                rule: "quotation.marks-go-on")
        }
        if !shape.isTitleLike(stretch), let clause = clauseAround(stretch) {
            return FoundSpeech(
                span: stretch.content, kind: .mixed, clause: clause, stretch: index, rule: "quotation.fragment")
        }
        if isSentence, shape.standsAlone(stretch), shape.words(stretch) >= 5 {
            return FoundSpeech(
                span: stretch.content, kind: .direct, clause: clauseNear(stretch), stretch: index,
                rule: "quotation.marks-alone")
        }
        return nil
    }

    /// Whoever tells the sentence that a fragment ends, where somebody else passes the whole on: "The minister said the
    /// raids 'were mistaken,' his office announced".
    ///
    /// - Parameter after: The clause behind the fragment, of whoever passes it on.
    private func teller(of stretch: QuotedStretch, besides after: Int) -> Int? {
        if shape.beginsSentence(stretch) { return nil }
        let first = stretch.outerTokens.lowerBound
        let before = clauses(besides: first).last { index in
            let clause = clauses[index]
            return clause.use.token < first && clause.speaker?.isShared == false && clause.use.form.act == .says
                && !clause.use.isAccording && !clause.use.form.frames.contains(.thought)
        }
        guard let before, before != after, let speaker = clauses[before].speaker,
            speaker.name != clauses[after].speaker?.name,
            speech.tree.hasVerb(in: clauses[before].end..<first)
                || first - clauses[before].end < Self.nearby || speech.tree.hasVerb(in: stretch.tokens)
        else { return nil }
        // "The army said it had left, but the envoy called it "a ruse," his office said.": a second tale beside the first.
        let between = clauses[before].end..<first
        return between.contains { [";", "but"].contains(speech.lower($0)) } ? nil : before
    }

    private static let nearby = 12

    // MARK: - The clause that reports it

    /// "…," Omar Haddad said; "…", said Omar; "…" the statement said.
    private func clauseAfter(_ stretch: QuotedStretch) -> Int? {
        var next = stretch.outerTokens.upperBound
        while next < speech.text.tokens.count, [",", "-", "–", "—", "."].contains(speech.lower(next)) { next += 1 }
        guard next < speech.text.tokens.count, speech.isRead[speech.text.sentenceOfToken[next]] else { return nil }
        if closesItsSentence(stretch) { return nil }
        guard sameBlock(next, stretch.outerTokens.lowerBound),
            !speech.isA(next, [.conjunction, .subordinator])
        else { return nil }
        for index in clauses(besides: next) {
            let clause = clauses[index]
            guard clause.use.token >= next, clause.use.token < next + Self.gap else { continue }
            guard clause.use.form.frames.contains(.quotation) || clause.use.form.frames.contains(.clause) else {
                continue
            }
            if clause.use.isAccording { return clause.use.token == next ? index : nil }
            let start = clause.start
            let touches = start <= next + 1 || (start < next + 4 && speech.isA(next, [.determiner, .title, .role]))
            guard touches || speaksAfterAdverbial(next, start), clause.use.form.tense != .gerund || start == next else {
                return nil
            }
            // «…». Omar said: «…» belongs to what follows.
            if shape.endsSentence(stretch), !isComma(stretch), introduces(clause) { return nil }
            return index
        }
        return nil
    }

    /// "Called it a “stunt”. Omar said …": a fragment at the end of a sentence is not the next one's.
    private func closesItsSentence(_ stretch: QuotedStretch) -> Bool {
        guard !shape.beginsSentence(stretch), !shape.looksLikeSentence(stretch), !isComma(stretch) else { return false }
        let end = stretch.outerTokens.upperBound
        return speech.lower(end) == "." || stretch.tokens.last.map { speech.lower($0) == "." } ?? false
    }

    private func isComma(_ stretch: QuotedStretch) -> Bool {
        speech.lower(stretch.outerTokens.upperBound - 2) == "," || speech.lower(stretch.outerTokens.upperBound) == ","
    }

    /// "…," the minister of defence, Omar Haddad, told: only the words of one long phrase lie between.
    private func speaksAfterAdverbial(_ next: Int, _ start: Int) -> Bool {
        guard start > next, start - next < 12 else { return false }
        return (next..<start).allSatisfy { !speech.isQuoted($0) && speech.lower($0) != "," && speech.cues[$0] == nil }
            && speech.isA(next, [.preposition, .adverb, .time])
    }

    private func introduces(_ clause: ReportingClause) -> Bool {
        let sentence = speech.sentence(of: clause.use.token)
        var index = clause.end
        while index < min(sentence.upperBound + 1, clause.end + 10), index < speech.text.tokens.count {
            if speech.isQuoted(index) { return true }
            if speech.lower(index) == ":" { return true }
            if speech.lower(index) == "." { return false }
            index += 1
        }
        return false
    }

    /// Omar said: "…"; Omar told the station, "…"; Omar said that "…".
    ///
    /// - Returns: The clause, and whether what stands between lets a full clause follow.
    private func clauseBefore(_ stretch: QuotedStretch) -> (Int, Bool)? {
        let first = stretch.outerTokens.lowerBound
        guard first > 0 else { return nil }
        let previous = first - 1
        let sentence = speech.text.sentenceOfToken[first]
        let before = speech.text.sentenceOfToken[previous]
        let candidates =
            Array(clauses(besides: first))
            + (before != sentence && speech.lower(previous) == ":" ? Array(clauses(besides: previous)) : [])
        let near = candidates.filter { clauses[$0].use.token < first && first - clauses[$0].use.token < Self.gap }
        guard let index = near.max(by: { clauses[$0].use.token < clauses[$1].use.token }) else { return nil }
        let clause = clauses[index]
        let between = clause.use.after..<max(clause.use.after, first)
        guard !between.contains(where: { speech.isQuoted($0) }) else { return nil }
        let word = speech.lower(previous)
        let frames = clause.use.form.frames
        guard frames.contains(.quotation) || frames.contains(.clause) else { return nil }
        if word == ":" { return (index, true) }
        let onlyAdverbials = between.allSatisfy { token in
            speech.isA(token, [.time, .adverb, .preposition, .determiner, .document, .subordinator])
                || speech.lower(token) == "," || !speech.isWord(token) || speech.isManner(token)
                || speech.isCapital(token) || clause.use.form.frames.contains(.addressee)
                || (clause.speaker?.tokens.contains(token) ?? false)
        }
        guard onlyAdverbials else { return nil }
        let isFull = (word == "," || word == "that" || previous < clause.end) && shape.words(stretch) >= 15
        return (index, isFull)
    }

    /// A clause in the same sentence whose content the fragment belongs to.
    private func clauseAround(_ stretch: QuotedStretch) -> Int? {
        let first = stretch.outerTokens.lowerBound
        var best: Int?
        for index in clauses(besides: first) {
            let clause = clauses[index]
            guard clause.speaker != nil, !clause.use.form.frames.contains(.thought) else { continue }
            if isPact(clause.use) {
                // "said the group had agreed to an 'offer'": the words are those of whoever says so.
                let isTold = best.map { clauses[$0].use.form.act == .says } ?? false
                if clause.use.token < first, !isTold { best = nil }
            } else if clause.use.token < first {
                if best == nil || !clause.use.isAccording { best = index }
            } else if best == nil, clause.isTrailing(in: speech) {
                best = index
            }
        }
        return best
    }

    /// Whether a word tells of an undertaking rather than of speech: "agreed to", "agreed on".
    private func isPact(_ use: CueUse) -> Bool {
        guard use.form.frames.isDisjoint(with: [.quotation, .object, .infinitive]) else { return false }
        return ["on", "to"].contains(speech.lower(use.after))
    }

    /// Who speaks near a sentence in marks that stands by itself: the clause before it in the block, else after.
    private func clauseNear(_ stretch: QuotedStretch) -> Int? {
        let sentence = speech.text.sentenceOfToken[stretch.outerTokens.lowerBound]
        for number in [sentence - 1, sentence + 1] {
            guard speech.text.sentences.indices.contains(number),
                let index = clauses(besides: speech.text.sentences[number].tokens.lowerBound).last,
                clauses[index].speaker?.isPerson == true
            else {
                continue
            }
            let token = clauses[index].use.token
            if sameBlock(token, stretch.outerTokens.lowerBound) { return index }
            // A paragraph that is all quotation is said by whoever spoke in the one before.
            if number < sentence, blocksApart(token, stretch.outerTokens.lowerBound) == 1 { return index }
        }
        return nil
    }

    // MARK: - Speech that goes on

    private func continuation(of last: FoundSpeech?, to stretch: QuotedStretch, by clause: Int) -> Int? {
        guard let last, let previous = last.stretch, last.clause == clause, last.kind == .direct else { return nil }
        let between = speech.stretches[previous].outerTokens.upperBound..<stretch.outerTokens.lowerBound
        return between.count < Self.gap ? previous : nil
    }

    /// Whether nothing but the clause that reports the one before stands between two stretches.
    private func followsDirectly(_ stretch: QuotedStretch, _ previous: QuotedStretch) -> Bool {
        let end = previous.outerTokens.upperBound
        let start = stretch.outerTokens.lowerBound
        guard start >= end, start - end <= 40, sameBlock(start, previous.outerTokens.lowerBound) else { return false }
        let sentences = speech.text.sentenceOfToken[max(end, 0)]...speech.text.sentenceOfToken[start]
        return sentences.count <= 2
    }

    private func blocksApart(_ left: Int, _ right: Int) -> Int {
        speech.blockOfSentence[speech.text.sentenceOfToken[right]]
            - speech.blockOfSentence[speech.text.sentenceOfToken[left]]
    }

    private func sameBlock(_ left: Int, _ right: Int) -> Bool {
        speech.blockOfSentence[speech.text.sentenceOfToken[left]]
            == speech.blockOfSentence[speech.text.sentenceOfToken[right]]
    }
}
