import Testing
import TruceEvidence
import TruceKnowledge
import TruceText

struct ActorLexiconTests {
    private func match(_ words: String) -> (key: String, count: Int)? {
        let source = SourceText(words)
        let text = TokenizedText(source, stretches: [source.span])
        return ActorLexicon().match(in: text, at: 0, limit: text.tokens.count).map { ($0.entry.key, $0.tokens.count) }
    }

    @Test(arguments: [
        ("Ahrar ash-Sham", "group:ahrar"), ("Ahrar al Sham", "group:ahrar"), ("Jabhat Fateh al-Sham", "group:hts"),
        ("Hizbullah", "group:hezbollah"), ("Peoples Protection Units", "group:ypg"), ("SPLM-IO", "group:splmio"),
        ("U.N.", "body:un"), ("US-led coalition", "coalition:us"), ("Médecins Sans Frontières", "body:msf"),
    ])
    func `every spelling and name of an actor has one key`(words: String, key: String) {
        #expect(match(words)?.key == key)
    }

    @Test(arguments: ["is", "who", "ap", "pa", "Who"])
    func `a name in capitals is not met by an ordinary word`(word: String) {
        #expect(match(word) == nil)
    }

    @Test func `the longest name wins`() {
        #expect(match("United Nations Security Council met")?.key == "body:unsc")
    }

    @Test func `a rename says from when it holds`() throws {
        let group = try #require(ActorLexicon()["group:hts"])

        #expect(group.renames.contains { $0.name == "Jabhat Fatah al-Sham" && $0.since.iso == "2016-07-28" })
    }

    @Test func `an outlet that a party runs names it`() {
        #expect(ActorLexicon()["outlet:sana"]?.owner == "state:SY")
    }

    @Test(arguments: [
        ("Russian", StateLexicon.Sense.adjective, "RU"), ("Kyiv", .capital, "UA"), ("Kremlin", .seat, "RU"),
        ("U.K.", .name, "GB"), ("Sudanese", .adjective, "SD"), ("South Sudanese", .adjective, "SS"),
    ])
    func `a word for a state says what it is to it`(words: String, sense: StateLexicon.Sense, iso: String) {
        let source = SourceText(words)
        let text = TokenizedText(source, stretches: [source.span])

        let match = StateLexicon().match(in: text, at: 0, limit: text.tokens.count)

        #expect(match?.sense == sense)
        #expect(match?.state.iso == iso)
    }
}
