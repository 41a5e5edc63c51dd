import TruceEvidence
import TruceText

/// A value that was read from one document, with the rule behind it and what it says in a few words.
struct TracedValue {
    /// Where the words stand.
    let span: TextSpan
    /// The kind of value, as rules name it.
    let kind: String
    /// What produced it; nil where that is not told.
    let rule: Rule?
    /// What it says.
    let says: String

    private init(_ kind: String, _ span: TextSpan, _ rule: Rule?, _ says: String) {
        self.kind = kind
        self.span = span
        self.rule = rule
        self.says = says
    }

    /// All values of a document, kind by kind.
    static func all(in evidence: DocumentEvidence) -> [TracedValue] {
        evidence.actors.map { TracedValue("actor", $0.span, $0.rule, "actor: \($0.name)") }
            + evidence.places.map { TracedValue("place", $0.span, $0.rule, "place: \($0.name)") }
            + evidence.times.map {
                TracedValue("time", $0.span, $0.rule, "time: \($0.value?.iso ?? "open"), \($0.reason)")
            }
            + evidence.quotations.map {
                TracedValue(
                    "quotation", $0.span, $0.rule,
                    "\($0.kind.rawValue) quotation: \($0.speaker?.name ?? "nobody named")")
            }
            + evidence.figures.map { TracedValue("figure", $0.span, $0.rule, "\($0.category.rawValue): \(bounds($0))") }
            + evidence.incidents.map { TracedValue("incident", $0.span, $0.rule, "incident: \($0.type.rawValue)") }
            + evidence.access.map {
                TracedValue("access", $0.span, $0.rule, "access: \($0.kind.rawValue), \($0.status.rawValue)")
            }
            + evidence.contacts.map {
                TracedValue("contact", $0.span, $0.rule, "contact: \($0.kind.rawValue), \($0.status.rawValue)")
            }
            + evidence.claims.map {
                TracedValue("claim", $0.span, $0.rule, "claim: \(names($0.holders)) \($0.stance.rawValue)")
            }
            + evidence.provisions.map {
                let bearers = $0.bearers.map(\.name).joined(separator: "; ")
                return TracedValue(
                    "provision",
                    $0.span, $0.rule, "\($0.kind.rawValue): \(bearers.isEmpty ? "nobody named" : bearers)")
            }
            + evidence.statusStatements.map {
                let event = $0.event.map { ", " + $0.rawValue } ?? ""
                return TracedValue("status", $0.span, $0.rule, "status: \($0.status.rawValue)\(event)")
            }
    }

    private static func names(_ holders: [Holder]) -> String { holders.first?.name ?? "author" }

    /// The bounds as closed numbers; an open one is left out: "20", "61 or more", "at most 12", "10 to 15".
    private static func bounds(_ figure: Figure) -> String {
        switch (figure.low, figure.high) {
        case (let low?, let high?): low == high ? "\(low)" : "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "at most \(high)"
        case (nil, nil): "no number"
        }
    }
}
