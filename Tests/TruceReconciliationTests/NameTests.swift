import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct NameTests {
    /// A document that names people, with the keys that a document gives them, and groups that no list knows.
    private func report(
        _ file: String, people: [String] = [], groups: [String] = [], key: String? = nil, country: String? = nil
    ) -> DocumentEvidence {
        let names = people + groups
        let text = names.enumerated().map { "⟦\($0.offset + 1):\($0.element)⟧ spoke. " }.joined()
        var made = MadeEvidence(text, file: file)
        for (index, name) in names.enumerated() {
            let isPerson = index < people.count
            made.evidence.actors.append(
                ActorMention(
                    span: made.marked[index + 1], name: name, key: isPerson ? "person:" + name.lowercased() : key,
                    kind: isPerson ? .person : .armedGroup, country: country))
        }
        return made.evidence
    }

    private func names(_ reports: [DocumentEvidence], _ decisions: [Decision] = []) -> [[String]] {
        Reconciler.record(of: reports, decisions: decisions).actors.map { $0.names.map(\.name).sorted() }
    }

    @Test func `spellings of given name and surname are one person`() {
        let reports = [report("a", people: ["Andrey Melnyk"]), report("b", people: ["Andrei Melnyk"])]

        let actors = Reconciler.record(of: reports).actors

        #expect(actors.map { $0.names.map(\.name) } == [["Andrei Melnyk", "Andrey Melnyk"]])
        #expect(actors[0].joins.map(\.score) == [0.9])
        #expect(actors[0].documents == 2)
    }

    @Test(arguments: [
        ("Jawed Sadari", "Javed Sadari"), ("Anwar Sadari", "Mohammad Anwar Sadari"),
        ("Abdurrahman Sadari", "Abdul Rahman Sadari"), ("Rami Abd al-Karim", "Rami Abdulkarim"),
    ])
    func `names that are spelt or shortened in another way are one person`(one: String, other: String) {
        #expect(names([report("a", people: [one]), report("b", people: [other])]).count == 1)
    }

    @Test func `a shared surname joins nobody`() {
        let reports = [
            report("a", people: ["Ali Hassan"]), report("b", people: ["Omar Hassan"]), report("c", people: ["Hassan"]),
        ]

        #expect(names(reports) == [["Ali Hassan"], ["Omar Hassan"], ["Hassan"]])
    }

    @Test func `people of two countries stay two`() {
        let reports = [
            report("a", people: ["Andrey Melnyk"], country: "AA"),
            report("b", people: ["Andrei Melnyk"], country: "BB"),
        ]

        #expect(names(reports).count == 2)
    }

    @Test func `transliterations of a group are one`() {
        let reports = [report("a", groups: ["Kataib al-Marun"]), report("b", groups: ["Kata'ib el-Maroun"])]

        #expect(names(reports).count == 1)
    }

    @Test func `what a list knows is one under all its names`() {
        let reports = [
            report("a", groups: ["River Front"], key: "group:river"), report("b", groups: ["RF"], key: "group:river"),
        ]

        #expect(names(reports) == [["RF", "River Front"]])
    }

    @Test func `a later name has the day from which it is used`() {
        var made = MadeEvidence(
            "⟦1:The ⟦2:Northern Brigades⟧ renamed themselves the ⟦3:Dawn Front⟧ ⟦4:in July⟧⟧.", file: "a")
        made.evidence.actors.append(
            ActorMention(
                span: made.marked[2], name: "Northern Brigades", key: nil, kind: .armedGroup, country: nil))
        made.evidence.actorFacts.append(
            ActorFact(
                kind: .laterName, actor: made.actor(2), value: "Dawn Front", other: nil,
                time: made.day(4, "2021-07-28"),
                span: made.marked[1], rule: "actor.renamed"))
        let reports = [made.evidence, report("b", groups: ["Dawn Front"])]

        let actors = Reconciler.record(of: reports).actors

        #expect(actors.count == 1)
        let later = actors[0].names.first { $0.name == "Dawn Front" }
        let earlier = actors[0].names.first { $0.name == "Northern Brigades" }
        #expect(later?.since?.iso == "2021-07-28")
        #expect(earlier?.until?.iso == "2021-07-28")
        #expect(actors[0].joins.first?.citations.map(\.span) == [made.marked[1]])
    }

    @Test func `a name is spelled and cited as its first reports have it, whichever of them come last`() {
        let reports = ["a", "b", "c", "d", "e"].map { file in
            report(file, groups: [file == "a" ? "Banner of Hala" : "the Banner of Hala"])
        }
        var reconciler = Reconciler()
        for last in reports.reversed() {
            reconciler.add([last])
            _ = reconciler.record()
        }

        let actor = reconciler.record().actors[0]
        #expect(actor.documents == 5)
        #expect(actor.names.map(\.name) == ["Banner of Hala"])
        #expect(actor.names[0].mentions == 5)
        #expect(actor.names[0].citations.map(\.document) == ["a", "b", "c"])

        reconciler.remove(file: "a", id: reports[0].document.id)
        let left = reconciler.record().actors[0]
        #expect(left.names.map(\.name) == ["the Banner of Hala"])
        #expect(left.names[0].citations.map(\.document) == ["b", "c", "d"])
    }

    @Test func `decisions join names and take them apart, and are undone`() {
        let reports = [report("a", people: ["Andrey Melnyk"]), report("b", people: ["Andrei Melnyk"])]
        let other = [report("a", people: ["Andrey Melnyk"]), report("b", people: ["Hassan"])]
        let apart = DecidedCase.decided(.keepApart, reports.map { $0.subject(.actor) })
        let merge = DecidedCase.decided(.merge, other.map { $0.subject(.actor) })
        let undo = DecidedCase.decided(.withdraw, [], value: apart.id, when: 2)

        #expect(names(reports, [apart]).count == 2)
        #expect(names(reports, [apart, undo]).count == 1)
        #expect(names(other).count == 2)
        #expect(names(other, [merge]) == [["Andrey Melnyk", "Hassan"]])
    }

    @Test func `two of one name are two where people say so`() {
        let reports = [report("a", people: ["Ali Hassan"]), report("b", people: ["Ali Hassan"])]
        let apart = DecidedCase.decided(.keepApart, reports.map { $0.subject(.actor) })

        #expect(names(reports).count == 1)
        #expect(names(reports, [apart]).count == 2)
    }

    @Test func `places are one by the gazetteer, unlisted ones by spelling where they lie together`() {
        func place(_ file: String, _ name: String, key: String?, east: Double) -> DocumentEvidence {
            var made = MadeEvidence("Shells fell on ⟦1:\(name)⟧.", file: file)
            made.evidence.places.append(
                PlaceMention(
                    span: made.marked[1], name: name, key: key, country: "XX", latitude: 35, longitude: east,
                    radiusKilometres: 5, kind: .settlement))
            return made.evidence
        }
        let reports = [
            place("a", "Deir Marun", key: nil, east: 40), place("b", "Dair Maroun", key: nil, east: 40.05),
            place("c", "Deir Marun", key: "geonames:1", east: 44),
        ]

        let places = Reconciler.record(of: reports).places

        #expect(places.map(\.documents) == [2, 1])
        #expect(places.map(\.key) == ["name:XX:deir marun", "geonames:1"])
    }
}
