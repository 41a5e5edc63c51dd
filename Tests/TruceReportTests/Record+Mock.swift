import TruceEvidence
import TruceTestSupport
import TruceText

/// An invented truce between invented parties, told by three invented outlets, with all that a record can hold.
extension Record {
    /// The record, rich in every section of the report.
    static var mock: Record {
        let herald = Mock.herald
        let courier = Mock.courier
        let gazette = Mock.gazette
        return Record(
            documents: [courier.evidence, gazette.evidence, herald.evidence],
            statements: Mock.statements, incidents: Mock.incidents, discrepancies: Mock.discrepancies,
            agreements: Mock.agreements, timeline: Mock.timeline, obligations: Mock.obligations,
            exchanges: Mock.exchanges,
            notices: [
                RecordNotice(
                    code: "intake.unreadable", message: "left out “scan.bin”, which holds no text", citations: []),
                RecordNotice(
                    code: "reconcile.date-settled-by-others",
                    message: "the day of publication was narrowed by what the other documents report",
                    citations: [courier.cite(2)]),
            ])
    }
}

/// A marked text with its evidence.
struct MockDocument {
    let marked: MarkedText
    let evidence: DocumentEvidence

    /// A citation of a numbered mark.
    func cite(_ number: Int) -> Citation { Citation(document: evidence.document.file, span: marked[number]) }
}

/// The invented documents and what is reconciled from them.
enum Mock {
    static func day(_ iso: String) -> TemporalValue? { CalendarDate(iso: iso).map(TemporalValue.date) }

    static func interval(_ start: String, _ end: String) -> TemporalValue? {
        guard let start = CalendarDate(iso: start), let end = CalendarDate(iso: end) else { return nil }
        return .interval(start, end)
    }

    static func document(
        _ marked: MarkedText, file: String, outlet: String, published: TemporalValue?, title: Int, furniture: Int?,
        clue: Int?, notices: [Notice] = []
    ) -> Document {
        let made = Document.made(marked.text[marked.text.span], file: file)
        let blocks = made.blocks.map { block in
            if block.span.contains(marked[title]) { return Block(span: block.span, zone: .title) }
            if let furniture, block.span.contains(marked[furniture]) {
                return Block(span: block.span, zone: .furniture)
            }
            return block
        }
        return Document(
            id: "sha256:" + String(repeating: "0", count: 60) + String(file.utf8.count % 10) + "abc", file: file,
            byteCount: marked.text.count, text: marked.text, origin: TextOrigin(source: marked.text, runs: nil),
            blocks: blocks, title: Sourced(marked.text[marked[title]], span: marked[title], basis: .text),
            outlet: Sourced(outlet, span: nil, basis: .manifest), byline: nil,
            dateline: nil,
            published: Dating(
                value: published,
                clues: [
                    Dating.Clue(
                        reason: "the text names a day", span: clue.map { marked[$0] }, value: published,
                        basis: clue == nil ? .manifest : .text)
                ]),
            captured: CalendarDate(iso: "2031-06-01").map { Sourced($0, span: nil, basis: .manifest) },
            url: "https://example.org/" + file, notices: notices)
    }

    static func speaker(_ name: String, _ span: TextSpan?) -> Holder { Holder(name: name, span: span, role: .speaker) }

    static func place(
        _ span: TextSpan, _ name: String, _ latitude: Double?, _ longitude: Double?, radius: Double = 4,
        kind: PlaceMention.Kind = .settlement
    ) -> PlaceMention {
        PlaceMention(
            span: span, name: name, key: nil, country: "SY", latitude: latitude, longitude: longitude,
            radiusKilometres: radius, kind: kind)
    }

    static func time(_ span: TextSpan, _ value: TemporalValue?) -> TimeExpression {
        TimeExpression(
            span: span, form: .reference(.past), value: value, anchor: .publication,
            reason: "counted from the day of publication")
    }

    // MARK: The Herald

    static let herald: MockDocument = {
        let marked = MarkedText(
            """
            ⟦1:Shells fall on Karu as the river truce frays⟧

            The truce that the Republic and the Northern Front signed on ⟦2:3 May⟧ ⟦3:is close to breaking⟧, \
            monitors said on Tuesday. ⟦4:Shells hit a market in ⟦5:Karu⟧ on ⟦6:Monday⟧ and killed ⟦7:at least 12 \
            people⟧⟧, among them ⟦8:three children⟧, said ⟦9:the River Monitors⟧.

            ⟦10:The Republic blames the Northern Front for the shelling⟧. ⟦11:“We have not fired a single round \
            since the signing,”⟧ said ⟦12:Omar Velt⟧, who speaks for the Front, and ⟦13:he denied any part in it⟧.

            Under the deal ⟦14:both sides must let aid through within 48 hours⟧, and ⟦15:the Sable Group is not \
            covered⟧. A convoy was turned back near ⟦16:Lower Denn⟧ on ⟦17:Sunday⟧. Since the war began ⟦18:more \
            than 40,000 people⟧ have died.

            ⟦19:Share this · More from the region · Sign up⟧
            """)
        let day = Mock.day("2031-05-13")
        return MockDocument(
            marked: marked,
            evidence: DocumentEvidence(
                document: document(
                    marked, file: "herald.txt", outlet: "The Herald", published: day, title: 1, furniture: 19, clue: nil
                ),
                times: [
                    time(marked[2], Mock.day("2031-05-03")), time(marked[6], Mock.day("2031-05-12")),
                    time(marked[17], Mock.day("2031-05-11")),
                ],
                places: [
                    place(marked[5], "Karu", 36.2, 37.15), place(marked[16], "Lower Denn", 35.93, 36.63, radius: 12),
                ],
                quotations: [
                    Quotation(
                        span: marked[11], kind: .direct, holders: [speaker("Omar Velt", marked[12])], cue: nil,
                        passage: marked[11])
                ],
                figures: [
                    Figure(
                        span: marked[7], quantity: marked[7], category: .killed, who: "people", low: 12, high: nil,
                        best: 12, scope: .incident, place: 0, time: 1,
                        holders: [speaker("River Monitors", marked[9])]),
                    Figure(
                        span: marked[8], quantity: marked[8], category: .killed, who: "children", low: 3, high: 3,
                        best: 3, scope: .incident, place: 0, time: 1,
                        holders: [speaker("River Monitors", marked[9])], partOf: 0),
                    Figure(
                        span: marked[18], quantity: marked[18], category: .killed, who: "people", low: 40_001,
                        high: nil, best: 40_000, scope: .warTotal),
                ],
                incidents: [
                    IncidentMention(
                        span: marked[4], trigger: marked[4], type: .shelling, place: 0, time: 1, figures: [0])
                ],
                provisions: [
                    Provision(
                        span: marked[14], kind: .obligation,
                        bearers: [
                            ActorReference(name: "Republic", key: nil, span: nil),
                            ActorReference(name: "Northern Front", key: nil, span: nil),
                        ], action: marked[14]),
                    Provision(span: marked[15], kind: .exemption, bearers: [], action: marked[15]),
                ],
                statusStatements: [
                    StatusStatement(
                        span: marked[3], status: .strained, holders: [speaker("River Monitors", marked[9])])
                ], status: .strained))
    }()

    // MARK: The Courier

    static let courier: MockDocument = {
        let marked = MarkedText(
            """
            ⟦1:Front calls market deaths a “regime” invention⟧

            ⟦2:Two days after the Karu market was hit⟧ the Front’s envoy spoke in the capital. ⟦3:“Not one shot has \
            come from us since we signed,”⟧ ⟦4:Omar Velt⟧ told reporters through an interpreter.

            ⟦5:A strike from the air on ⟦6:Karu⟧ killed ⟦7:between 9 and 15 “terrorists”⟧⟧, ⟦8:the Ministry of \
            Defence said⟧, and ⟦9:it admitted that one aircraft had been in the area⟧. ⟦10:Up to 30⟧ were hurt.

            ⟦11:The truce is over, the ministry declared on Wednesday⟧.
            """)
        let window = interval("2031-05-14", "2031-05-16")
        return MockDocument(
            marked: marked,
            evidence: DocumentEvidence(
                document: document(
                    marked, file: "courier.html", outlet: "Evening Courier", published: window, title: 1,
                    furniture: nil,
                    clue: 2,
                    notices: [
                        Notice(
                            code: "intake.manifest-contradicts-text",
                            message: "the manifest says 20 May, the text points to 14 May", span: marked[2])
                    ]), places: [place(marked[6], "Karu", 36.2, 37.15)],
                quotations: [
                    Quotation(
                        span: marked[3], kind: .direct, holders: [speaker("Omar Velt", marked[4])], cue: nil,
                        passage: marked[3])
                ],
                figures: [
                    Figure(
                        span: marked[7], quantity: marked[7], category: .killed, who: "“terrorists”", low: 9, high: 15,
                        best: nil, scope: .incident, place: 0,
                        holders: [speaker("Ministry of Defence", marked[8])], isHedged: true),
                    Figure(
                        span: marked[10], quantity: marked[10], category: .injured, who: nil, low: nil, high: 30,
                        best: 30, scope: .incident, place: 0),
                ],
                incidents: [
                    IncidentMention(span: marked[5], trigger: marked[5], type: .airStrike, place: 0, figures: [0, 1])
                ],
                statusStatements: [StatusStatement(span: marked[11], status: .collapsed, event: .declaredOver)],
                status: .collapsed))
    }()

    // MARK: A page full of markup and tricks

    /// Nothing in this document may come out as anything but the words it is.
    static let gazette: MockDocument = {
        let marked = MarkedText(
            """
            ⟦1:<script>alert(1)</script> & "Denn" | `road` *closed* [x](javascript:alert(2))⟧

            ⟦2:Fighters took ⟦3:the Denn road</p><b>⟧ on ⟦4:9 May⟧⟧, said ⟦5:</q><img src=x onerror=alert(3)>⟧. \
            ⟦6:“The \u{202E}regime\u{1B}[31m did it ](http://evil.example),”⟧ they said.
            """)
        return MockDocument(
            marked: marked,
            evidence: DocumentEvidence(
                document: document(
                    marked, file: "ga\"zette<&>|`_[1].txt", outlet: "</style><script>Gazette</script>",
                    published: Mock.day("2031-05-10"), title: 1, furniture: nil, clue: 4),
                times: [time(marked[4], Mock.day("2031-05-09"))],
                places: [place(marked[3], "Denn</text>", 35.9, 36.7, radius: 20, kind: .region)],
                quotations: [
                    Quotation(
                        span: marked[6], kind: .direct, holders: [speaker("</q><img src=x>", marked[5])], cue: nil,
                        passage: marked[6])
                ],
                incidents: [
                    IncidentMention(span: marked[2], trigger: marked[2], type: .groundAssault, place: 0, time: 0)
                ]))
    }()
}
