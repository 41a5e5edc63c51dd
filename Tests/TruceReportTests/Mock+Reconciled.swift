import TruceEvidence
import TruceTestSupport
import TruceText

/// What an invented reconciliation makes of the invented documents.
extension Mock {
    private static func figure(_ document: MockDocument, _ index: Int) -> FigureReference {
        FigureReference(
            document: document.evidence.document.file, figure: index, span: document.evidence.figures[index].span)
    }

    private static func member(_ document: MockDocument, _ number: Int) -> Incident.Member {
        Incident.Member(document: document.evidence.document.file, mention: 0, span: document.marked[number])
    }

    static var incidents: [Incident] {
        [
            Incident(
                id: "i1", label: "ground assault at Denn, 9 May 2031", type: .groundAssault,
                place: gazette.evidence.places[0], placeCitation: gazette.cite(3), date: day("2031-05-09"),
                dateCitation: gazette.cite(4), members: [member(gazette, 2)],
                accounts: [
                    Account(
                        holder: "</q><img src=x>", stance: .blames, actor: "the regime", citation: gazette.cite(6))
                ], killed: .none, injured: .none,
                origins: [Origin(name: "</style><script>Gazette</script>", citations: [gazette.cite(2)])],
                agreement: "a1", reasons: []),
            Incident(
                id: "i2", label: "shelling at Karu, 12 May 2031", type: .shelling, place: herald.evidence.places[0],
                placeCitation: herald.cite(5), date: day("2031-05-12"), dateCitation: herald.cite(6),
                members: [member(courier, 5), member(herald, 4)],
                accounts: [
                    Account(holder: "Ministry of Defence", stance: .reports, actor: nil, citation: courier.cite(8)),
                    Account(holder: "River Monitors", stance: .reports, actor: nil, citation: herald.cite(4)),
                    Account(holder: "Republic", stance: .blames, actor: "Northern Front", citation: herald.cite(10)),
                    Account(holder: "Omar Velt", stance: .denies, actor: nil, citation: herald.cite(13)),
                    Account(holder: "Ministry of Defence", stance: .admits, actor: nil, citation: courier.cite(9)),
                ],
                killed: Incident.Bounds(low: 9, high: nil, figures: [figure(courier, 0), figure(herald, 0)]),
                injured: Incident.Bounds(low: nil, high: 30, figures: [figure(courier, 1)]),
                origins: [
                    Origin(name: "Ministry of Defence", citations: [courier.cite(8)]),
                    Origin(name: "River Monitors", citations: [herald.cite(9)]),
                ], agreement: "a1",
                reasons: [
                    "both passages tell of an attack on the market of Karu", "their days lie within two of one another",
                ]),
        ]
    }

    static var statements: [Statement] {
        [
            Statement(
                id: "s1", speaker: "Omar Velt", date: day("2031-05-13"),
                members: [
                    .init(document: courier.evidence.document.file, quotation: 0, span: courier.marked[3]),
                    .init(document: herald.evidence.document.file, quotation: 0, span: herald.marked[11]),
                ], reasons: ["one speaker, and the words mean the same"],
                wordingDifferences: ["“not one shot” – “not a single round”"]),
            Statement(
                id: "s2", speaker: "</q><img src=x>", date: nil,
                members: [.init(document: gazette.evidence.document.file, quotation: 0, span: gazette.marked[6])]),
        ]
    }

    static var discrepancies: [Discrepancy] {
        [
            Discrepancy(
                id: "d1", dimension: .count, about: "killed at Karu, 12 May 2031",
                values: [
                    .init(value: "between 9 and 15", holder: "Ministry of Defence", citation: courier.cite(7)),
                    .init(value: "at least 12", holder: "River Monitors", citation: herald.cite(7)),
                ], reason: .compatibleBounds, explanation: "any number from 12 to 15 fits both", incident: "i2"),
            Discrepancy(
                id: "d2", dimension: .status, about: "the truce in the middle of May",
                values: [
                    .init(value: "over", holder: "Evening Courier", citation: courier.cite(11)),
                    .init(value: "close to breaking", holder: "River Monitors", citation: herald.cite(3)),
                ], reason: .conflict, explanation: "one says that it is over, one that it holds"),
        ]
    }

    static var agreements: [Agreement] {
        [
            Agreement(
                id: "a1", label: "river truce of May 2031", date: day("2031-05-03"), inForce: day("2031-05-04"),
                ended: nil, parties: ["Northern Front", "Republic"],
                provisions: [
                    .init(document: herald.evidence.document.file, provision: 0, span: herald.marked[14]),
                    .init(document: herald.evidence.document.file, provision: 1, span: herald.marked[15]),
                ], citations: [herald.cite(2)], documents: ["courier.html", "herald.txt"])
        ]
    }

    static var timeline: [TimelineEntry] {
        func entry(_ iso: String, _ status: TruceStatus, _ event: TruceEvent?, _ holder: String, _ citation: Citation)
            -> TimelineEntry?
        {
            day(iso).map {
                TimelineEntry(
                    date: $0, status: status, event: event, holder: holder, agreement: "a1", citation: citation)
            }
        }
        return [
            entry("2031-05-03", .inForce, .agreed, "The Herald", herald.cite(2)),
            entry("2031-05-12", .violated, nil, "Republic", herald.cite(10)),
            entry("2031-05-13", .strained, nil, "River Monitors", herald.cite(3)),
            entry("2031-05-14", .collapsed, .declaredOver, "Ministry of Defence", courier.cite(11)),
        ].compactMap { $0 }
    }

    static var obligations: [Obligation] {
        [
            Obligation(
                id: "o1", agreement: "a1", bearers: ["Republic", "Northern Front"], action: "let aid through",
                condition: nil, deadline: day("2031-05-06"), citation: herald.cite(14), standing: .claimedBroken,
                assessments: [.init(holder: "The Herald", isKept: false, citation: herald.cite(17))])
        ]
    }

    static var exchanges: [Exchange] {
        [
            Exchange(
                id: "x1", accuser: "Republic", accused: "Northern Front", accuserSide: "name:republic",
                accusedSide: "name:northern front", kinds: [.attack], accusation: herald.cite(10),
                about: "the shelling", date: nil, agreement: "a1",
                answers: [.init(holder: "Omar Velt", stance: .denies, daysAfter: 2, citation: herald.cite(13))],
                incident: "i2")
        ]
    }
}
