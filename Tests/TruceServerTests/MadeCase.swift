import Foundation
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceStore
import TruceTestSupport

@testable import TruceServer

/// Text that would do harm if any page let it through as markup.
enum Hostile {
    static let script = "<script>alert('x')</script>"
    static let image = "\"><img src=x onerror=alert(1)>"
    static let turned = "\u{202E}desrever\u{202C}"
}

/// An invented truce in an invented valley, told by three invented outlets, with hostile text where it fits.
enum MadeCase {
    /// The record.
    static var record: Record {
        Assessor.assessed(Reconciler.record(of: documents, profile: Profile()), profile: Profile())
    }

    /// A store that holds the record's rows.
    static func store(in folder: TemporaryFolder, _ record: Record = MadeCase.record) throws -> RecordStore {
        let store = try RecordStore(folder.url.appendingPathComponent("case.truce").path, creates: true)
        let rows = Derivation.rows(of: record)
        try store.derive(items: rows.items, facts: rows.facts, as: try store.present(reader: "test"))
        return store
    }

    static var documents: [DocumentEvidence] { [herald, courier, gazette] }

    private static var herald: DocumentEvidence {
        var made = MadeEvidence(
            """
            Shells fall on ⟦1:Varnholt⟧ \(Hostile.script)

            Shells hit a market in Varnholt on ⟦2:3 May 2031⟧, ⟦3:killing 12 people⟧, ⟦4:the Northern Council⟧ said. \
            ⟦5:Shells hit a market in Varnholt⟧.

            “⟦6:We keep to every word of the truce⟧,” said Ilse \(Hostile.image) Brandt.

            ⟦7:The truce is in force⟧. ⟦8:The council must open the road by 9 May 2031⟧ to let ⟦9:aid⟧ pass.

            ⟦10:The council blamed the Southern Army⟧.
            """, file: "herald.txt", published: "2031-05-04", outlet: "Herald \(Hostile.turned)", hasTitle: true)
        let day = made.day(2, "2031-05-03")
        let place = made.place(1, latitude: 48.2, longitude: 16.4)
        let figure = made.figure(3, low: 12, high: 12, best: 12, place: place, time: day, by: "the Northern Council")
        let incident = made.incident(
            5, .shelling, place: place, time: day,
            blamed: [
                IncidentMention.Blame(
                    by: made.speaker("Northern Council"),
                    on: ActorReference(name: "Southern Army", key: "group:south", span: nil), span: made.marked[10])
            ], figures: [figure])
        made.quote(6, by: "Ilse \(Hostile.image) Brandt", time: day)
        made.claim(
            10, .accuses, by: "Northern Council",
            against: [ActorReference(name: "Southern Army", key: "group:south", span: nil)], incident: incident)
        made.status(7, .inForce, time: day)
        made.provision(8, .obligation, bearers: [made.actor(4)])
        made.evidence.contacts = [
            ContactMention(
                span: made.marked[8], trigger: made.marked[9], kind: .talks, status: .planned,
                participants: [made.actor(4)], place: place),
            ContactMention(
                span: made.marked[1], trigger: made.marked[2], kind: .call, status: .done,
                participants: [made.actor(4)], about: made.marked[9], place: place, time: day),
        ]
        made.evidence.access = [
            AccessMention(
                span: made.marked[8], trigger: made.marked[9], kind: .wayOpened, status: .demanded,
                actors: [made.actor(4)], goods: [AccessMention.Goods(kind: .aid, span: made.marked[9])], place: place),
            AccessMention(
                span: made.marked[1], trigger: made.marked[2], kind: .blocked, status: .done, place: place, time: day),
        ]
        return made.evidence
    }

    private static var courier: DocumentEvidence {
        var made = MadeEvidence(
            """
            Market hit

            On ⟦1:3 May 2031⟧ ⟦2:shells struck the market of Varnholt⟧ in ⟦3:Varnholt⟧; ⟦4:at least 20 people died⟧.

            ⟦5:The Southern Army denied it⟧. ⟦6:The truce has collapsed⟧, its general said.
            """, file: "courier.txt", published: "2031-05-05", outlet: "Courier", hasTitle: true)
        let day = made.day(1, "2031-05-03")
        let place = made.place(3, latitude: 48.2, longitude: 16.4)
        let figure = made.figure(4, low: 20, place: place, time: day)
        let incident = made.incident(
            2, .shelling, place: place, time: day,
            denials: [IncidentMention.Denial(by: made.speaker("Southern Army"), span: made.marked[5])],
            figures: [figure])
        made.claim(5, .denies, by: "Southern Army", incident: incident)
        made.status(6, .collapsed, time: day, by: "the general")
        return made.evidence
    }

    private static var gazette: DocumentEvidence {
        var made = MadeEvidence(
            """
            Words kept

            “⟦1:We keep to every word of the truce⟧,” ⟦2:Ilse Brandt⟧ said on ⟦3:3 May 2031⟧.

            A convoy hit near ⟦4:Oberau⟧: ⟦5:Rockets hit an aid convoy at Oberau⟧. “⟦6:Nobody fired at the trucks⟧,” \
            ⟦7:the Southern Army⟧ said of ⟦8:the Northern Council⟧.
            """, file: "gazette.txt", published: "2031-05-05", outlet: "Gazette", hasTitle: true)
        let day = made.day(3, "2031-05-03")
        made.quote(1, by: "Ilse \(Hostile.image) Brandt", time: day)
        let place = made.place(4, latitude: 48.6, longitude: 16.9, radius: 12)
        made.incident(5, .attackOnAid, place: place, time: day)
        made.quote(6, by: "Southern Army", time: day)
        made.name(7, key: "group:south", kind: .armedGroup)
        made.name(8, key: "group:north", kind: .body)
        return made.evidence
    }
}
