package import TruceEvidence
import TruceText

/// Finds reported speech with its speaker and cue.
package enum QuotationReader {
    /// All of them, in order of the text.
    package static func quotations(in reading: Reading) -> [Quotation] {
        let speech = SpeechText(reading)
        return quotations(in: reading, speech, ReportingClause.clauses(in: speech))
    }

    /// All of them, where it is known already what can be speech and which clauses report it.
    static func quotations(in reading: Reading, _ speech: SpeechText, _ clauses: [ReportingClause]) -> [Quotation] {
        let quoted = QuotedSpeech(speech, clauses: clauses).found()
        let indirect = indirectSpeech(speech, clauses, besides: quoted)
        var found = quoted + indirect + PostedSpeech.found(in: reading, speech)
        found.sort { $0.span < $1.span }
        return QuotationAssembly(reading, speech: speech, clauses: clauses).quotations(found)
    }

    private static func indirectSpeech(
        _ speech: SpeechText, _ clauses: [ReportingClause], besides quoted: [FoundSpeech]
    ) -> [FoundSpeech] {
        var quoted = quoted
        quoted.sort { $0.span < $1.span }
        // Words in marks that stand by themselves were given to the clause next to them, which reports its own, too.
        let directClauses = Set(
            quoted.filter { $0.kind == .direct && $0.rule != "quotation.marks-alone" }.compactMap(\.clause))
        let reader = IndirectSpeech(speech: speech, clauses: clauses)
        var result: [FoundSpeech] = []
        for index in clauses.indices where !directClauses.contains(index) {
            guard let found = reader.found(index) else { continue }
            if saysNoMore(found, than: quoted) { continue }
            if let beginning = reader.beginning(of: found) { result.append(beginning) }
            result.append(found)
        }
        return withoutAsides(result, clauses)
    }

    /// Leaves out what someone demanded, denied or accused inside the words of another, and what one says of one's own
    /// words ("they said they doubted that"): the words around say it already.
    private static func withoutAsides(_ found: [FoundSpeech], _ clauses: [ReportingClause]) -> [FoundSpeech] {
        func speaker(_ one: FoundSpeech) -> String? { one.clause.flatMap { clauses[$0].speaker?.name } }
        var around: (end: Int, speaker: String?) = (0, nil)
        return found.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }.filter { one in
            if one.span.end <= around.end {
                let isOwn = around.speaker != nil && speaker(one) == around.speaker
                // "criticised the law, which he said would free criminals": the second says more than the first.
                return (!isOwn || one.rule == "quotation.relative") && one.rule != "quotation.object"
            }
            around = (one.span.end, speaker(one))
            return true
        }
    }

    /// Whether the content is little more than the words in marks that it holds, or lies inside them.
    private static func saysNoMore(_ found: FoundSpeech, than quoted: [FoundSpeech]) -> Bool {
        var inside: [FoundSpeech] = []
        var next = quoted.partitioningIndex { $0.span.end > found.span.start }
        while next < quoted.count, quoted[next].span.start < found.span.end {
            inside.append(quoted[next])
            next += 1
        }
        if inside.contains(where: { $0.kind == .direct }) { return true }
        let covered = inside.reduce(0) { $0 + $1.span.count }
        return covered > 0 && found.span.count < covered * 2 + 60
    }
}
