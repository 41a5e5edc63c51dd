import TruceEvidence
import TruceKnowledge
import TruceText

/// Makes quotations of what was found: holders, passage, links between the parts of one utterance.
struct QuotationAssembly {
    private let reading: Reading
    private let speech: SpeechText
    private let clauses: [ReportingClause]

    init(_ reading: Reading, speech: SpeechText, clauses: [ReportingClause]) {
        self.reading = reading
        self.speech = speech
        self.clauses = clauses
    }

    /// The quotations, in the order of what was found.
    func quotations(_ found: [FoundSpeech]) -> [Quotation] {
        var indexOfStretch: [Int: Int] = [:]
        for (index, one) in found.enumerated() {
            if let stretch = one.stretch { indexOfStretch[stretch] = index }
        }
        let repeats = RepeatedSpeech.links(in: found.map { reading.document.text[$0.span] })
        var quotations: [Quotation] = []
        var outer: [Int] = []
        for (index, one) in found.enumerated() {
            let clause = one.clause.map { clauses[$0] }
            let cue = clause.map { cueSpan($0) }
            let speaker = clause?.speaker ?? one.signer
            var passage = one.span
            if let span = speaker?.span, near(span, one.span) { passage = passage.union(span) }
            if let cue, near(cue, one.span) { passage = passage.union(cue) }
            while let last = outer.last, quotations[last].span.end <= one.span.start { outer.removeLast() }
            let around = outer.last { outside in cue.map { quotations[outside].span.contains($0) } ?? false }
            quotations.append(
                Quotation(
                    span: one.span, kind: one.kind,
                    holders: chain(holders(speaker, clause), inside: around.map { quotations[$0] }), cue: cue,
                    passage: passage, time: clause.flatMap { time(of: $0, outside: one.span) },
                    continues: one.continuesStretch.flatMap { indexOfStretch[$0] }, repeats: repeats[index],
                    body: speaker.flatMap { body(of: $0) }, rule: one.rule))
            outer.append(index)
        }
        return quotations
    }

    /// The holders of words that another quotation reports as said: its speaker passes them on.
    private func chain(_ holders: [Holder], inside outer: Quotation?) -> [Holder] {
        guard let outer, !holders.isEmpty else { return holders }
        let known = Set(holders.map(\.name))
        return holders
            + outer.holders.filter { !known.contains($0.name) }
            .map { Holder(name: $0.name, span: $0.span, role: .agency) }
    }

    /// "the army's spokesman, Omar Haddad": the body whose words the speaker's are.
    private func body(of speaker: Speaker) -> Holder? {
        guard speaker.tokens.contains(where: { speech.isA($0, .spokesperson) }) else { return nil }
        for token in speaker.tokens where speech.actorOfToken[token] >= 0 {
            let actor = speech.actors[speech.actorOfToken[token]]
            if actor.kind != .person, actor.kind != .outlet, actor.name != speaker.name {
                return Holder(name: actor.name, span: actor.span, role: .speaker)
            }
        }
        return nil
    }

    /// Who stands behind what a clause reports.
    func holders(_ clause: ReportingClause) -> [Holder] { holders(clause.speaker, clause) }

    /// The speaker, then the agencies that the sentence says pass the words on.
    private func holders(_ speaker: Speaker?, _ clause: ReportingClause?) -> [Holder] {
        guard let speaker else { return [] }
        var holders = [Holder(name: speaker.name, span: speaker.span, role: .speaker)]
        guard let clause else { return holders }
        if let agency = clause.agency, agency.name != speaker.name {
            holders.append(Holder(name: agency.name, span: agency.span, role: .agency))
        }
        if !clause.use.isAccording {
            for other in clauses[ReportingClause.indices(of: clauses, in: speech.sentence(of: clause.use.token))]
            where other.use.isAccording && !isInOtherHalf(other, of: clause) {
                if let agency = other.speaker, agency.name != speaker.name {
                    holders.append(Holder(name: agency.name, span: agency.span, role: .agency))
                }
            }
        }
        if let agency = addressedOutlet(clause), !holders.contains(where: { $0.name == agency.name }) {
            holders.append(agency)
        }
        return holders
    }

    /// "Ten died, according to the mayor, while the army said …": a source of what is set against the clause.
    private func isInOtherHalf(_ other: ReportingClause, of clause: ReportingClause) -> Bool {
        let between = min(other.end, clause.start)..<max(other.end, clause.start)
        return between.contains { token in
            ["while", "whereas"].contains(speech.lower(token))
                || (speech.lower(token) == "but" && speech.lower(token - 1) == ",")
        }
    }

    /// "told the news agency": the outlet that was told passes the words on.
    private func addressedOutlet(_ clause: ReportingClause) -> Holder? {
        guard clause.use.form.frames.contains(.addressee) else { return nil }
        let limit = speech.sentence(of: clause.use.token).upperBound
        guard let phrase = NounPhrases(speech: speech).group(startingAt: clause.use.after, notAfter: limit) else {
            return nil
        }
        let isOutlet = phrase.contains { token in
            let actor = speech.actorOfToken[token]
            if actor >= 0, speech.actors[actor].kind == .outlet { return true }
            return speech.isA(token, .outlet) && speech.isCapital(token)
        }
        guard isOutlet else { return nil }
        let span = speech.text.span(phrase)
        return Holder(name: reading.document.text.phrase(span), span: span, role: .agency)
    }

    private func cueSpan(_ clause: ReportingClause) -> TextSpan {
        speech.text.span(clause.use.token..<max(clause.use.token + 1, clause.use.after))
    }

    /// A time expression beside the cue says when it was said: "said on Tuesday".
    private func time(of clause: ReportingClause, outside content: TextSpan) -> Int? {
        let sentence = speech.text.sentences[speech.text.sentenceOfToken[clause.use.token]]
        let cue = speech.text.tokens[clause.use.token].span
        let first = cue.start - Self.timeReach
        for index in firstTime(from: first)..<reading.evidence.times.count {
            let time = reading.evidence.times[index]
            if time.span.start > cue.end + Self.timeReach { break }
            guard sentence.span.contains(time.span), !content.contains(time.span) else { continue }
            let distance = time.span.start > cue.end ? time.span.start - cue.end : cue.start - time.span.end
            if distance >= 0 { return index }
        }
        return nil
    }

    /// How many bytes may lie between a cue and the words that say when.
    private static let timeReach = 40

    private func firstTime(from offset: Int) -> Int {
        reading.evidence.times.partitioningIndex { $0.span.start >= offset }
    }

    private func near(_ left: TextSpan, _ right: TextSpan) -> Bool {
        max(left.start, right.start) - min(left.end, right.end) < 400
    }
}
