import TruceEvidence
import TruceText

/// Lets a passage share the blame that another passage of the same document, in nearly the same words, gives by name.
///
/// A lead often tells in the document's voice what a later sentence tells with its source.
struct RepeatedTelling {
    private static let leastShared = 5

    private static let mostQuotations = 200

    private let reading: Reading
    private let reported: [(quotation: Quotation, words: Set<String>)]

    init(_ reading: Reading) {
        self.reading = reading
        var reported: [(quotation: Quotation, words: Set<String>)] = []
        for quotation in reading.evidence.quotations.prefix(Self.mostQuotations) where !quotation.holders.isEmpty {
            reported.append((quotation, Self.contentWords(quotation.span, in: reading)))
        }
        self.reported = reported
    }

    /// The mention with the blame of whoever is reported to tell the same, where only the document itself blames.
    func shared(_ mention: IncidentMention) -> IncidentMention {
        guard !mention.blamed.isEmpty, mention.blamed.allSatisfy({ $0.by.role == .author }) else { return mention }
        let words = Self.contentWords(mention.span, in: reading)
        var blamed = mention.blamed
        for (quotation, other) in reported where !quotation.span.overlaps(mention.span) && tellSame(words, other) {
            guard let holder = quotation.speaker else { continue }
            let named = Set(NameFolding.fold(reading.document.text[quotation.span]).split(separator: " "))
            for blame in mention.blamed
            where named.isSuperset(of: NameFolding.fold(blame.on.name).split(separator: " ")) {
                let shared = IncidentMention.Blame(by: holder, on: blame.on, span: quotation.passage)
                if !blamed.contains(where: { $0.by.name == holder.name && $0.on.name == blame.on.name }) {
                    blamed.append(shared)
                }
            }
        }
        return mention.with(
            agents: mention.agents, blamed: blamed, denials: mention.denials, admissions: mention.admissions)
    }

    private func tellSame(_ left: Set<String>, _ right: Set<String>) -> Bool {
        let common = left.intersection(right).count
        let fewest = min(left.count, right.count)
        return common >= Self.leastShared && common * 10 >= fewest * (common > 8 ? 5 : 6)
    }

    private static func contentWords(_ span: TextSpan, in reading: Reading) -> Set<String> {
        let tokens = reading.text.tokens(in: span)
        return Set(
            tokens.prefix(80).map { reading.text.lower[$0] }.filter {
                $0.utf8.count > 3 || $0.utf8.first.map { $0 < 0x3A } == true
            })
    }
}
