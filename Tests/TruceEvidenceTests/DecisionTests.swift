import Foundation
import Testing
import TruceEvidence
import TruceText

struct DecisionTests {
    private let strike = Subject(kind: .incident, document: "sha256:aa", passage: TextSpan(4, 9))
    private let raid = Subject(kind: .incident, document: "sha256:bb", passage: TextSpan(0, 7))

    private func decided(
        _ kind: Decision.Kind, _ subjects: [Subject] = [], value: String? = nil, when: Int = 0
    ) -> Decision {
        Decision(kind, subjects, field: nil, value: value, who: "Mara Linde", when: when, why: "read both")
    }

    @Test func `a subject is read back from its written form`() {
        #expect(strike.description == "incident:4-9@sha256:aa")
        #expect(Subject(strike.description) == strike)
    }

    @Test(arguments: ["", "incident", "incident:4-9", "incident:9-4@x", "storm:1-2@x", "incident:1-2-3@x", "time:1-2@"])
    func `what names no passage is no subject`(text: String) {
        #expect(Subject(text) == nil)
    }

    @Test func `a decision survives being stored`() throws {
        let merge = decided(.merge, [strike, raid])
        let stored = try JSONEncoder().encode(merge)

        #expect(try JSONDecoder().decode(Decision.self, from: stored) == merge)
    }

    @Test func `the identifier follows from the content`() {
        #expect(decided(.merge, [strike, raid]).id == decided(.merge, [strike, raid]).id)
        #expect(decided(.merge, [strike, raid]).id != decided(.merge, [raid, strike]).id)
        #expect(decided(.annotate, [strike], value: "a").id != decided(.annotate, [strike], value: "b").id)
    }

    @Test func `what lacks a part says which`() {
        #expect(decided(.merge, [strike]).fault == "merge needs 2 subjects and has 1")
        #expect(decided(.keepApart, [strike, strike]).fault == "keep_apart names a subject twice")
        #expect(decided(.correct, [strike], value: "x").fault == "correct names no field")
        #expect(decided(.annotate, [strike]).fault == "annotate gives no value")
        #expect(decided(.merge, [strike, raid]).fault == nil)
    }

    @Test func `a withdrawn decision holds no longer until the withdrawal is withdrawn`() {
        let merge = decided(.merge, [strike, raid], when: 1)
        let away = decided(.withdraw, value: merge.id, when: 2)
        let back = decided(.withdraw, value: away.id, when: 3)

        #expect(Decision.inForce([away, merge]).isEmpty)
        #expect(Decision.inForce([merge, back, away]) == [merge])
    }

    @Test func `what is withdrawn within the same second is withdrawn`() {
        for place in 0..<8 {
            let other = Subject(kind: .incident, document: "sha256:cc", passage: TextSpan(place, place + 2))
            let merge = decided(.merge, [strike, other], when: 5)
            let away = decided(.withdraw, value: merge.id, when: 5)

            #expect(Decision.inForce([away, merge]).isEmpty)
        }
    }

    @Test func `decisions hold in order of time however they come`() {
        let merge = decided(.merge, [strike, raid], when: 1)
        let apart = decided(.keepApart, [strike, raid], when: 2)

        #expect(Decision.inForce([apart, merge, apart]) == [merge, apart])
    }
}
