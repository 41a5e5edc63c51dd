import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceTestSupport
import TruceText

/// Two invented reports in which every field that an article can fill holds markup of its own, under the field's name.
enum HostileCase {
    /// What would run if a page let it through; the number of the bang tells the field.
    static func markup(_ field: String) -> String { "<script>\(field)()</script>\"'><img src=x onerror=\(field)()>" }

    /// The fields that must come to light on some page, so that no test passes because nothing was shown.
    static let fields = [
        "title", "outlet", "byline", "dateline", "url", "file", "standfirst", "paragraph", "caption", "post",
        "furniture",
        "quotation", "speaker", "body", "place", "agent", "target", "blamer", "blamed", "denier", "holder", "who",
        "bearer", "clause", "status", "cue", "othername",
    ]

    /// The digits that name the first report.
    static let digest = String(repeating: "a", count: 64)

    /// The record.
    static var record: Record {
        Assessor.assessed(Reconciler.record(of: [first, second], profile: Profile()), profile: Profile())
    }

    private static func reference(_ field: String) -> ActorReference {
        ActorReference(name: markup(field), key: "group:" + field, span: nil)
    }

    private static var first: DocumentEvidence {
        var made = MadeEvidence(
            """
            ⟦1:Market \(markup("title")) shelled⟧

            ⟦20:By \(markup("byline"))⟧

            ⟦21:HARL \(markup("dateline"))⟧

            Summary \(markup("standfirst")).

            ⟦2:Shells hit the market \(markup("paragraph"))⟧ of ⟦3:Harl \(markup("place"))⟧ on ⟦4:3 May 2031⟧, \
            ⟦5:killing 12⟧. ⟦6:They were blamed for it⟧. ⟦7:They denied it⟧.

            Picture \(markup("caption")).

            Post \(markup("post")).

            Menu \(markup("furniture"))

            “⟦8:We keep to every word \(markup("quotation")) of it⟧,” ⟦9:\(markup("cue"))⟧ the speaker.

            ⟦10:The truce is in force⟧. ⟦11:They must open the road \(markup("clause")) by 9 May 2031⟧.
            ⟦12:The \(markup("othername")) Front⟧ fights on.
            """, file: markup("file"), published: "2031-05-04", outlet: markup("outlet"), hasTitle: true)
        let day = made.day(4, "2031-05-03")
        let place = made.place(3, latitude: 48.2, longitude: 16.4)
        let figure = made.figure(
            5, who: markup("who"), low: 12, high: 12, best: 12, place: place, time: day, by: markup("holder"))
        let incident = made.incident(
            2, .shelling, place: place, time: day, agents: [reference("agent")], targets: [reference("target")],
            blamed: [.init(by: made.speaker(markup("blamer")), on: reference("blamed"), span: made.marked[6])],
            denials: [.init(by: made.speaker(markup("denier")), span: made.marked[7])], figures: [figure])
        made.claim(6, .accuses, by: markup("blamer"), against: [reference("blamed")], incident: incident)
        made.claim(7, .denies, by: markup("denier"), incident: incident)
        made.status(10, .inForce, time: day, by: markup("status"))
        made.provision(11, .obligation, bearers: [reference("bearer")])
        made.name(12, key: "group:agent", kind: .armedGroup)
        made.evidence.quotations.append(
            Quotation(
                span: made.marked[8], kind: .direct, holders: [made.speaker(markup("speaker"))], cue: made.marked[9],
                passage: made.marked[8], time: day, body: made.speaker(markup("body"))))
        return dressed(made)
    }

    /// The same incident told by another, so that there is something to differ about and to join.
    private static var second: DocumentEvidence {
        var made = MadeEvidence(
            """
            ⟦1:Shells struck the market of⟧ ⟦2:Harl \(markup("place"))⟧ on ⟦3:3 May 2031⟧; ⟦4:at least 20 died⟧. \
            ⟦5:The truce has collapsed⟧.
            """, file: "second.txt", published: "2031-05-05", outlet: "Second")
        let day = made.day(3, "2031-05-03")
        let place = made.place(2, latitude: 48.2, longitude: 16.4)
        made.incident(
            1, .shelling, place: place, time: day, agents: [reference("agent")],
            figures: [made.figure(4, low: 20, place: place, time: day)])
        made.status(5, .collapsed, time: day, by: markup("status"))
        return made.evidence
    }

    /// The same with what stands beside the text, and with a block of every zone.
    private static func dressed(_ made: MadeEvidence) -> DocumentEvidence {
        var evidence = made.evidence
        let (old, zones) = (evidence.document, Block.Zone.allCases)
        let blocks = old.blocks.enumerated().map { index, block in
            Block(span: block.span, zone: zones.indices.contains(index) ? zones[index] : .paragraph)
        }
        func said(_ mark: Int, _ field: String) -> Sourced<String> {
            Sourced(markup(field), span: made.marked[mark], basis: .text)
        }
        evidence.document = Document(
            id: "sha256:" + digest, file: old.file, byteCount: old.byteCount, text: old.text,
            origin: old.origin, blocks: blocks,
            title: said(1, "title"), outlet: Sourced(markup("outlet"), span: nil, basis: .manifest),
            byline: said(20, "byline"), dateline: said(21, "dateline"), published: old.published,
            url: "javascript:" + markup("url"), language: markup("language"),
            notices: old.notices)
        return evidence
    }
}
