import TruceEvidence
import TruceKnowledge
import TruceModels
import TruceText

/// Finds what one sentence provides beside its first provision: further things that are asked for, items of a list, what
/// follows from an exemption.
extension ProvisionFinder {
    /// "The truce leaves out the front, meaning the army keeps the right to strike it": what the clause goes on to say of
    /// others, from the word before those whom it names.
    func consequence(behind best: Match, of matches: [Match]) -> (match: Match, start: Int)? {
        guard best.cue.kind == .exemption,
            let match = matches.first(where: {
                $0.cue.kind == .consequence && $0.words.lowerBound > best.words.upperBound
            }),
            let start = (best.words.upperBound..<match.words.lowerBound).first(where: {
                Self.resulting.contains(text.lower[$0])
            })
        else { return nil }
        return (match, start + 1)
    }

    /// Words that open what follows from a clause.
    private static let resulting: Set<String> = ["meaning", "so", "leaving", "thus"]

    /// The provision that a cue opens, in as many parts as its clause names things that are asked for or provided: "calls for
    /// an end to the raids and the release of all captives".
    func enumerated(
        _ match: Match, clause: Range<Int>, beside place: Int?, of clauses: [Range<Int>]
    ) -> [Found] {
        let asked = AskedFor(reading: reading)
        let lists = match.cue.kind == .demand || match.cue.kind == .obligation && match.cue.bearer == .parties
        guard lists, let noun = asked.remedy(behind: match.words, in: clause),
            case let others = asked.further(beside: noun, in: clause), let second = others.first
        else { return [make(match, clause: clause, beside: place, of: clauses)] }
        let first = make(match, clause: clause.lowerBound..<second.start, beside: place, of: clauses)
        let ends = others.dropFirst().map(\.start) + [clause.upperBound]
        return [first]
            + zip(others, ends).map { other, end in
                let doers = doers(of: other.noun, in: other.start..<end).map(commonNames.named)
                return part(trimmed(other.start..<end), of: first.provision, bearers: doers.isEmpty ? nil : doers)
            }
    }

    /// What a list goes on to tell behind semicolons: "urged the council to send monitors; open the roads; and feed the
    /// town".
    func listed(behind found: [Found], in sentence: Range<Int>) -> [Found] {
        let marks = sentence.filter { text.lower[$0] == ";" }
        guard let last = found.last?.provision, last.kind == .demand || last.kind == .obligation,
            let open = marks.first(where: { text.tokens[$0].span.start >= last.span.end }),
            text.tokens[open].span.start - last.span.end <= Self.longestGap
        else { return [] }
        let items = marks.filter { $0 >= open }
        let ends = items.dropFirst() + [sentence.upperBound]
        return zip(items, ends).compactMap { mark, end in
            let item = trimmed(mark + 1..<max(mark + 2, min(end, sentence.upperBound)))
            return isItem(item) ? part(item, of: last, bearers: nil) : nil
        }
    }

    /// How many bytes may stand between a provision and the semicolon behind it.
    private static let longestGap = 2
    /// The fewest tokens of an item of a list, and how many of them may not tell of a time of their own.
    private static let shortestItem = 3
    private static let headOfItem = 8

    /// Whether some words between semicolons go on with a list rather than tell something for themselves.
    private func isItem(_ words: Range<Int>) -> Bool {
        words.count >= Self.shortestItem
            && !words.prefix(Self.headOfItem).contains {
                ["VBD", "VBZ", "VBP", "MD"].contains(reading.language.treebankTag($0))
            }
    }

    /// A further part of a provision, which binds the same unless it names others.
    private func part(_ words: Range<Int>, of first: Provision, bearers: [ActorReference]?) -> Found {
        let times = facts.times(in: words)
        let deadline = times.first { reading.evidence.times[$0].isDeadline }
        let span = text.span(words)
        return Found(
            provision: Provision(
                span: span, kind: first.kind, bearers: bearers ?? first.bearers, action: span, deadline: deadline,
                times: times.filter { $0 != deadline }, holders: first.holders, rule: first.rule),
            event: event(in: words), timeCount: times.count)
    }
}
