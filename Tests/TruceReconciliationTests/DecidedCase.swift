import TruceEvidence
import TruceTestSupport
import TruceText

/// A small case on which people decide: reports of one attack, and decisions about them.
enum DecidedCase {
    /// A report of one attack with its dead, its quotation and its truce.
    static func report(_ file: String, day: String = "2021-05-04", killed: Int = 12) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:\(killed) soldiers⟧ near ⟦2:Marun⟧ ⟦3:then⟧⟧, and ⟦6:⟦7:Ardan⟧ did it⟧."
                + " “⟦5:The \(file) road is open to all of us⟧,” he said.",
            file: file, published: "2021-05-09", outlet: "Paper \(file)")
        let place = made.place(2, latitude: 35, longitude: 40)
        let figure = made.figure(4, who: "soldiers", low: killed, high: killed, best: killed)
        let state = made.name(7, key: "state:AR", kind: .state, country: "AR")
        made.incident(
            1, .airStrike, place: place, time: made.day(3, day), targets: [made.actor(4)],
            blamed: [.init(by: made.speaker("Mara Linde"), on: state, span: made.marked[6])],
            figures: [figure])
        made.claim(6, .accuses, by: "Mara Linde", against: [state], incident: 0)
        made.quote(5, by: "Mara Linde")
        return made.evidence
    }

    /// A decision of someone who read both.
    static func decided(
        _ kind: Decision.Kind, _ subjects: [Subject], field: String? = nil, value: String? = nil, when: Int = 1
    ) -> Decision {
        Decision(kind, subjects, field: field, value: value, who: "Mara Linde", when: when, why: "read both")
    }
}

extension DocumentEvidence {
    /// How a decision names the first thing of a kind.
    func subject(_ kind: Subject.Kind) -> Subject {
        let span =
            switch kind {
            case .document: TextSpan(0, 0)
            case .incident: incidents[0].span
            case .statement: quotations[0].span
            case .actor: actors[0].span
            case .place: places[0].span
            case .time: times[0].span
            case .figure: figures[0].span
            case .claim: claims[0].span
            case .provision: provisions[0].span
            case .status: statusStatements[0].span
            }
        return Subject(kind, at: span, of: document)
    }
}
