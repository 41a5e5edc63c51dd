import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

struct ContactReaderTests {
    private func contacts(_ text: String) -> [ContactMention] {
        DocumentReader(knowledge: .embedded).read(.made(text, published: "2021-05-05")).contacts
    }

    /// What a text tells, as "kind status".
    private func told(_ text: String) -> [String] { contacts(text).map { "\($0.kind.rawValue) \($0.status.rawValue)" } }

    @Test(arguments: [
        ("The two sides held talks in Geneva on Monday.", "talks done"),
        ("Peace talks resumed on Tuesday.", "talks_resumed done"),
        ("The government suspended the talks with the rebels on Friday.", "talks_suspended done"),
        ("The rebels walked out of the talks on Friday.", "talks_broken_off done"),
        ("The rebels broke off the talks on Friday.", "talks_broken_off done"),
        ("Foreign Minister Peter Okello met the rebel leader Anna Lindt in Geneva.", "meeting done"),
        ("Peter Okello held a phone call with Anna Lindt on Sunday.", "call done"),
        ("The Security Council met on Tuesday.", "council_session done"),
        ("The Security Council held an emergency session on Tuesday.", "council_session done"),
        ("The Security Council adopted a resolution on the truce.", "resolution done"),
        ("Russia vetoed the resolution on Friday.", "veto done"),
        ("The three governments issued a joint statement on Friday.", "joint_statement done"),
        ("Envoy Hugo Lindqvist flew to Geneva on Thursday.", "visit done"),
    ])
    func `each sort of contact is told by its verb and its noun`(text: String, expected: String) {
        #expect(told(text).contains(expected))
    }

    @Test(arguments: [
        ("The sides will hold talks in Geneva on Monday.", "talks planned"),
        ("The sides agreed to hold talks in Geneva.", "talks planned"),
        ("The mediator called for talks on a truce.", "talks demanded"),
        ("The rebels refused to hold talks with the government.", "talks refused"),
        ("The rebels rejected talks with the government.", "talks refused"),
        ("The ministry cancelled the meeting with the envoys.", "meeting cancelled"),
    ])
    func `what is planned, asked for, refused or cancelled was not held`(text: String, expected: String) {
        #expect(told(text) == [expected])
    }

    @Test func `those who meet and what they meet about stand beside the meeting`() throws {
        let call = try #require(contacts("Peter Okello held a phone call with Anna Lindt on the truce.").first)
        #expect(call.participants.map(\.name) == ["Peter Okello", "Anna Lindt"])
        #expect(call.about != nil)
    }

    @Test(arguments: [
        "The minister told a news conference on Monday.",
        "The rebels held the town.", "Did the two sides hold talks?", "Demand was met by imports.",
    ])
    func `what only looks like a contact is none`(text: String) {
        #expect(told(text).isEmpty)
    }
}
