import Testing
import TruceEvidence
import TruceReconciliation
import TruceTestSupport

struct AccountTests {
    private func attributions(_ documents: [DocumentEvidence]) -> [Discrepancy] {
        Reconciler.record(of: documents).discrepancies.filter { $0.kind == .attribution }
    }

    /// A strike that the accused owns to, with what another side says of it.
    private func owned(_ words: String) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:a raid by ⟦5:Arda⟧ killed ⟦4:soldiers⟧⟧. ⟦2:\(words)⟧, but ⟦3:Brun questioned the account of ⟦6:Arda⟧⟧."
                + " ⟦7:Brun⟧ said no more.", file: "a", published: "2021-05-05")
        let arda = made.name(5, key: "state:A", kind: .state, country: "AA")
        made.name(7, key: "state:B", kind: .state, country: "BB")
        let author = Holder(name: "author", span: nil, role: .author)
        let incident = made.incident(
            1, .airStrike, agents: [arda], targets: [made.actor(4)],
            blamed: [IncidentMention.Blame(by: author, on: arda, span: made.marked[1])])
        made.claim(2, .asserts, by: "Arda", incident: incident)
        made.claim(3, .doubts, by: "Brun")
        return made.evidence
    }

    @Test func `an act owned to as a mistake and doubted is a dispute about intent`() {
        let found = attributions([owned("Arda said it was a mistake")])

        #expect(found.map(\.reason) == [.conflict])
        #expect(found.first?.about.hasPrefix("whether it was meant") == true)
        #expect(found.first?.values.map(\.holder) == ["Arda", "Brun"])
    }

    @Test func `a statement that says nothing of intent is no plea`() {
        #expect(attributions([owned("Arda said it was a clear day")]).isEmpty)
    }

    @Test func `an actor beside an incident whom nobody names as its doer is in no account`() throws {
        var made = MadeEvidence(
            "⟦2:Arda⟧ said ⟦1:two jets carried out four raids⟧.", file: "a", published: "2021-05-05")
        let arda = made.name(2, key: "state:A", kind: .state, country: "AA")
        _ = made.incident(1, .airStrike, agents: [arda], holders: [made.speaker("Arda")])

        let incident = try #require(Reconciler.record(of: [made.evidence]).incidents.first)

        #expect(incident.accounts.map(\.stance) == [.reports])
        #expect(incident.accounts.first?.actor == nil)
    }

    @Test func `who denies an incident is not also said to report it`() throws {
        var made = MadeEvidence(
            "⟦3:Brun⟧ blamed ⟦4:Arda⟧. ⟦1:⟦2:Arda denied⟧ that its jets hit the depot⟧.", file: "a",
            published: "2021-05-05")
        made.name(4, key: "state:A", kind: .state, country: "AA")
        let denier = made.speaker("Arda")
        _ = made.incident(
            1, .airStrike, denials: [IncidentMention.Denial(by: denier, span: made.marked[2])], holders: [denier])

        let incident = try #require(Reconciler.record(of: [made.evidence]).incidents.first)

        #expect(incident.accounts.map(\.stance) == [.denies])
    }

    @Test func `a denial by someone who is not accused is no denial of the deed`() throws {
        var made = MadeEvidence(
            "⟦1:A raid hit the depot⟧. ⟦2:Brun⟧ ⟦5:blamed ⟦3:Arda⟧⟧. ⟦6:Arda denied it⟧. ⟦7:⟦4:Cyra⟧ dismissed the claim⟧.",
            file: "a", published: "2021-05-05")
        made.name(2, key: "state:B", kind: .state, country: "BB")
        let accused = made.name(3, key: "state:A", kind: .state, country: "AA")
        made.name(4, key: "state:C", kind: .state, country: "CC")
        let incident = made.incident(
            1, .airStrike, blamed: [IncidentMention.Blame(by: made.speaker("Brun"), on: accused, span: made.marked[5])],
            denials: [IncidentMention.Denial(by: made.speaker("Arda"), span: made.marked[6])])
        made.claim(7, .denies, by: "Cyra", incident: incident)

        let found = try #require(attributions([made.evidence]).first)

        #expect(found.values.map(\.holder) == ["Brun", "Arda"])
    }

    /// A report in which one side blames another for breaking the truce of 1 May.
    private func blame(_ accuser: String, _ accused: String, file: String, on day: String = "2021-05-01")
        -> DocumentEvidence
    {
        var made = MadeEvidence(
            "⟦5:The truce was agreed on ⟦4:a day⟧⟧. ⟦1:⟦2:\(accuser)⟧ accused ⟦3:\(accused)⟧ of breaking the truce⟧.",
            file: file, published: "2021-05-05")
        made.provision(5, .conclusion, times: [made.day(4, day)])
        made.name(2, key: "state:" + accuser, kind: .state, country: accuser)
        let target = made.name(3, key: "state:" + accused, kind: .state, country: accused)
        made.claim(1, .accuses, by: accuser, against: [target])
        return made.evidence
    }

    @Test func `sides that blame each other for one truce stand against each other`() {
        let found = attributions([blame("Arda", "Brun", file: "a"), blame("Brun", "Arda", file: "b")])

        #expect(found.map(\.about) == ["who broke the truce: Truce of May 2021"])
        #expect(found.first?.values.map(\.value) == ["Brun", "Arda"])
    }

    @Test func `two who blame one side agree`() {
        #expect(attributions([blame("Arda", "Brun", file: "a"), blame("Cyra", "Brun", file: "b")]).isEmpty)
    }

    /// A report in which a state blames an armed group of a country for breaking the truce.
    private func blameOfGroup(_ name: String, key: String, country: String, file: String) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦5:The truce was agreed on ⟦4:a day⟧⟧. ⟦1:⟦2:Arda⟧ accused the ⟦3:\(name)⟧ of breaking the truce⟧.",
            file: file, published: "2021-05-05")
        made.provision(5, .conclusion, times: [made.day(4, "2021-05-01")])
        made.name(2, key: "state:A", kind: .state, country: "AA")
        let target = made.name(3, key: key, kind: .armedGroup, country: country)
        made.claim(1, .accuses, by: "Arda", against: [target])
        return made.evidence
    }

    @Test(arguments: [("AA", 0), ("BB", 1)])
    func `rebels without a name may be any armed group of their country`(country: String, conflicts: Int) {
        let found = attributions([
            blameOfGroup("River Front", key: "group:river", country: "AA", file: "a"),
            blameOfGroup("militants", key: "rebels:" + country, country: country, file: "b"),
        ])

        #expect(found.count == conflicts)
    }

    @Test func `two armed groups of one country that have names are two`() {
        let found = attributions([
            blameOfGroup("River Front", key: "group:river", country: "AA", file: "a"),
            blameOfGroup("Hill Column", key: "group:hill", country: "AA", file: "b"),
        ])

        #expect(found.count == 1)
    }

    @Test func `who accuses others of a breach is not thereby said to have broken the truce`() {
        var made = MadeEvidence(
            "⟦5:The truce was agreed on ⟦4:a day⟧⟧. ⟦1:⟦2:Brun⟧ accuses others of breaches⟧.", file: "b",
            published: "2021-05-05")
        made.provision(5, .conclusion, times: [made.day(4, "2021-05-01")])
        let accuser = made.name(2, key: "state:Brun", kind: .state, country: "Brun")
        made.incident(1, .violationUnspecified, kind: .accusation, agents: [accuser])

        #expect(attributions([blame("Cyra", "Arda", file: "a"), made.evidence]).isEmpty)
    }

    @Test func `a state and its forces that only an adjective names are one side`() {
        func report(_ words: String, key: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:⟦6:\(words)⟧ strikes hit ⟦4:a market⟧ at ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧, ⟦7:medics said⟧", file: file,
                published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            let accused = ActorReference(name: words, key: key, span: nil)
            made.incident(
                1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)],
                blamed: [IncidentMention.Blame(by: made.speaker("medics"), on: accused, span: made.marked[7])])
            return made.evidence
        }

        #expect(
            attributions([
                report("Arda", key: "state:AA", file: "a"), report("Ardan forces", key: "forces:AA", file: "b"),
            ]).isEmpty)
    }

    @Test func `blame for two truces is not set against each other`() {
        let found = attributions([
            blame("Arda", "Brun", file: "a"), blame("Brun", "Arda", file: "b", on: "2020-11-01"),
        ])

        #expect(found.isEmpty)
    }

    @Test func `who a report says acted is no accusation by itself`() {
        func told(_ actor: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence(
                "⟦1:⟦5:\(actor)⟧ shelled ⟦4:a market⟧ at ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧", file: file, published: "2021-05-05"
            )
            let agent = made.name(5, key: "state:" + actor, kind: .state, country: actor)
            let place = made.place(2, latitude: 35, longitude: 40)
            let time = made.day(3, "2021-05-04")
            made.incident(1, .shelling, place: place, time: time, agents: [agent], targets: [made.actor(4)])
            return made.evidence
        }

        #expect(attributions([told("Arda", file: "a"), told("Brun", file: "b")]).isEmpty)
    }

    @Test func `a vague time means the day that another document gives for the incident`() {
        var vague = MadeEvidence(
            "⟦3:A few days later⟧, ⟦1:jets hit ⟦4:a relief convoy⟧ at ⟦2:Marun⟧⟧", file: "a", published: "2021-05-09")
        let later = vague.time(3, .reference(.past), anchor: .none)
        let place = vague.place(2, latitude: 35, longitude: 40)
        vague.incident(1, .attackOnAid, place: place, time: later, targets: [vague.actor(4)])
        var dated = MadeEvidence(
            "⟦1:jets hit ⟦4:a relief convoy⟧ at ⟦2:Marun⟧⟧ ⟦3:on 4 May⟧", file: "b", published: "2021-05-05")
        let spot = dated.place(2, latitude: 35, longitude: 40)
        let day = dated.day(3, "2021-05-04")
        dated.incident(1, .attackOnAid, place: spot, time: day, targets: [dated.actor(4)])

        let record = Reconciler.record(of: [vague.evidence, dated.evidence])

        #expect(record.incidents.count == 1)
        #expect(record.documents.first?.times.first?.value?.iso == "2021-05-04")
        #expect(record.documents.first?.times.first?.reason.contains("b gives") == true)
    }

    @Test func `one document that gives two numbers tells of two incidents`() {
        var made = MadeEvidence(
            "⟦1:Jets killed ⟦4:13 civilians⟧ at ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. ⟦5:Jets killed ⟦6:nine civilians⟧ there too⟧.",
            file: "a", published: "2021-05-05")
        let place = made.place(2, latitude: 35, longitude: 40)
        let time = made.day(3, "2021-05-04")
        let thirteen = made.figure(4, who: "civilians", low: 13, high: 13, best: 13)
        let nine = made.figure(6, who: "civilians", low: 9, high: 9, best: 9)
        made.incident(1, .airStrike, place: place, time: time, figures: [thirteen])
        made.incident(5, .airStrike, place: place, time: time, figures: [nine])

        #expect(Reconciler.record(of: [made.evidence]).incidents.count == 2)
    }

    @Test func `a denial that follows its accusation answers it though nothing ties it to the incident`() {
        var made = MadeEvidence(
            "⟦1:a raid hit ⟦4:a convoy⟧⟧. ⟦2:Cyra blamed ⟦5:Brun⟧⟧. ⟦3:Brun denied that its jets flew⟧.", file: "a",
            published: "2021-05-05")
        let accused = made.name(5, key: "state:B", kind: .state, country: "BB")
        made.incident(
            1, .attackOnAid, targets: [made.actor(4)],
            blamed: [IncidentMention.Blame(by: made.speaker("Cyra"), on: accused, span: made.marked[2])])
        made.claim(3, .denies, by: "Brun")

        let found = attributions([made.evidence])

        #expect(found.map(\.explanation) == ["an accusation stands against a denial"])
        #expect(found.first?.values.map(\.value).contains("denies") == true)
    }

    @Test func `swapping the sides swaps them in the record and changes nothing else`() {
        func swapped(_ text: String) -> String {
            text.replacing("Arda", with: "#").replacing("Brun", with: "Arda").replacing("#", with: "Brun")
        }
        func record(_ first: String, _ second: String) -> Record {
            Reconciler.record(of: [
                blame(first, second, file: "a"), blame(second, first, file: "b"), blame("Cyra", first, file: "c"),
            ])
        }
        let one = record("Arda", "Brun")
        let other = record("Brun", "Arda")

        #expect(one.discrepancies.isEmpty == false)
        #expect(one.discrepancies.map(\.about) == other.discrepancies.map { swapped($0.about) })
        #expect(one.discrepancies.map(\.reason) == other.discrepancies.map(\.reason))
        #expect(
            one.discrepancies.flatMap(\.values).map { $0.value + " " + $0.holder }
                == other.discrepancies.flatMap(\.values).map { swapped($0.value + " " + $0.holder) })
        #expect(one.agreements.map(\.label) == other.agreements.map { swapped($0.label) })
    }

    @Test func `words that put events beside a truce alike tie them`() {
        func told(_ text: String, file: String) -> DocumentEvidence {
            var made = MadeEvidence(text, file: file, published: "2021-05-05")
            let place = made.place(2, latitude: 35, longitude: 40)
            made.incident(1, .shelling, place: place)
            return made.evidence
        }
        let before = told("⟦1:Rockets flew from ⟦2:Marun⟧⟧ minutes before the truce began.", file: "a")
        let alike = told("Just before the ceasefire, ⟦1:a salvo of rockets left ⟦2:Marun⟧⟧.", file: "b")
        let after = told("Hours after the ceasefire, ⟦1:a salvo of rockets left ⟦2:Marun⟧⟧.", file: "b")

        #expect(Reconciler.record(of: [before, alike]).incidents.count == 1)
        #expect(Reconciler.record(of: [before, after]).incidents.count == 2)
    }
}
