import Testing
import TruceEvidence
import TruceTestSupport
import TruceText

@testable import TruceReconciliation

struct OriginTests {
    private static let words = [
        "river", "market", "convoy", "bridge", "doctor", "harvest", "winter", "shell", "envoy", "council", "village",
        "border", "lorry", "school", "flour", "ferry", "guard", "rifle", "truce", "valley", "miller", "letter",
        "garden", "captain", "widow", "hill", "lantern", "signal", "trench", "barrel", "orchard", "teacher",
    ]

    /// A report of made-up sentences, the same for the same seed.
    private func text(_ seed: UInt64, sentences: Int = 14) -> [String] {
        var chance = Shuffler(seed)
        return (0..<sentences).map { _ in
            (0..<Int.random(in: 9...16, using: &chance)).map { _ in
                Self.words.randomElement(using: &chance) ?? ""
            }.joined(separator: " ") + "."
        }
    }

    private func report(_ sentences: [String], file: String, outlet: String) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. " + sentences.joined(separator: " "), file: file,
            published: "2021-05-05", outlet: outlet)
        let place = made.place(2, latitude: 35, longitude: 40)
        made.incident(1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)])
        return made.evidence
    }

    @Test func `one origin in twenty copies counts once`() {
        let original = text(1)
        let copies = (0..<20).map { number in
            report(Array(original.dropLast(number % 4)), file: "copy \(number)", outlet: "Paper \(number)")
        }

        let record = Reconciler.record(of: copies)

        #expect(record.incidents.map(\.members.count) == [20])
        #expect(record.incidents.first?.origins.count == 1)
    }

    @Test func `three origins in three copies each count three times`() {
        let copies = (0..<9).map { report(text(UInt64($0 % 3 + 1)), file: "copy \($0)", outlet: "Paper \($0)") }

        let record = Reconciler.record(of: copies)

        #expect(record.incidents.map(\.members.count) == [9])
        #expect(record.incidents.first?.origins.map(\.citations.count) == [3, 3, 3])
    }

    /// A report that has the incident from someone.
    private func citing(_ source: String?, file: String, outlet: String, seed: UInt64) -> DocumentEvidence {
        var made = MadeEvidence(
            "⟦1:Jets hit ⟦4:soldiers⟧ near ⟦2:Marun⟧ ⟦3:on Tuesday⟧⟧. " + text(seed).joined(separator: " "), file: file,
            published: "2021-05-05", outlet: outlet)
        let place = made.place(2, latitude: 35, longitude: 40)
        let holders = source.map { [Holder(name: $0, span: nil, role: .agency)] } ?? []
        made.incident(
            1, .airStrike, place: place, time: made.day(3, "2021-05-04"), targets: [made.actor(4)], holders: holders)
        return made.evidence
    }

    @Test func `who cites an outlet has it from that outlet`() {
        let record = Reconciler.record(of: [
            citing(nil, file: "a", outlet: "Harbour Post", seed: 1),
            citing("the Harbour Post", file: "b", outlet: "Lakeside Courier", seed: 2),
            citing("Lakeside Courier", file: "c", outlet: "Northern Bulletin", seed: 3),
        ])

        #expect(record.incidents.first?.origins.map(\.name) == ["Harbour Post"])
    }

    @Test func `outlets that cite each other are one origin`() {
        let record = Reconciler.record(of: [
            citing("Lakeside Courier", file: "a", outlet: "Harbour Post", seed: 1),
            citing("Harbour Post", file: "b", outlet: "Lakeside Courier", seed: 2),
        ])

        #expect(record.incidents.first?.origins.count == 1)
    }

    @Test func `outlets of one owner are one origin`() {
        var profile = Profile()
        profile.outlets = ["Harbour Post": "Ministry of Truth", "Lakeside Courier": "Ministry of Truth"]
        let reports = [
            citing(nil, file: "a", outlet: "Harbour Post", seed: 1),
            citing(nil, file: "b", outlet: "Lakeside Courier", seed: 2),
        ]

        #expect(Reconciler.record(of: reports).incidents.first?.origins.count == 2)
        #expect(Reconciler.record(of: reports, profile: profile).incidents.first?.origins.count == 1)
    }

    @Test func `near copies are found among reports of the same words`() {
        // Forty texts, each with three near copies (shortened, framed, with one sentence in six put in anew) beside eighty
        // texts that share the vocabulary alone.
        var joiner = Joiner<TextSketch>(reach: TextSketch.reach)
        var family: [Int: Int] = [:]
        func add(_ sentences: [String], of origin: Int) {
            let number = family.count
            family[number] = origin
            let evidence = DocumentEvidence(
                document: .made(sentences.joined(separator: " "), file: "\(number).txt", published: "2021-05-05"))
            joiner.replace([(number, [TextSketch(evidence, document: number)])])
        }
        for origin in 0..<40 {
            let original = text(UInt64(origin + 100))
            let fresh = text(UInt64(origin + 900))
            add(original, of: origin)
            add(Array(original.prefix(9)), of: origin)
            add(["Printed for the readers of the valley."] + original + ["All rights remain."], of: origin)
            add(original.enumerated().map { $0 % 6 == 5 ? fresh[$0] : $1 }, of: origin)
        }
        for other in 0..<80 { add(text(UInt64(other + 5000)), of: 1000 + other) }

        var found = 0
        var right = 0
        for group in joiner.groups(placing: { $0 }).map(\.group) {
            for (index, left) in group.pieces.enumerated() {
                for pair in group.pieces.dropFirst(index + 1) {
                    found += 1
                    if family[left.document] == family[pair.document] { right += 1 }
                }
            }
        }
        let wanted = 40 * 6
        let f1 = 2 * Double(right) / Double(found + wanted)
        #expect(f1 >= 0.95, "near copies: F1 \(f1), \(right) of \(found) found pairs are right, \(wanted) wanted")
    }
}
