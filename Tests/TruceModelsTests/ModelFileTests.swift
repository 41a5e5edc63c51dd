import Testing
import TruceModels
import TruceText

struct ModelFileTests {
    @Test
    func `training twice gives the same bytes`() throws {
        let first = try SmallCorpus.model().file(card: ["seed: 1"])
        let second = try SmallCorpus.model().file(card: ["seed: 1"])

        #expect(first == second)
    }

    @Test
    func `a model that was written reads texts as before`() throws {
        let model = try SmallCorpus.model()
        let bytes = model.file(card: ["seed: 1"])

        let copy = try bytes.withUnsafeBytes { bytes throws(ModelError) in try LanguageModel(bytes) }

        let text = SourceText("The Syrian army left. They don't fire in Azaz.")
        let before = model.analyze(text, stretches: [text.span])
        let after = copy.analyze(text, stretches: [text.span])
        #expect(copy.card == ["seed: 1"])
        #expect(copy.file(card: ["seed: 1"]) == bytes)
        for token in before.tokens.indices {
            #expect(before.universalTag(token) == after.universalTag(token))
            #expect(before.lemma(token) == after.lemma(token))
            #expect(before.head(token) == after.head(token))
            #expect(before.relation(token) == after.relation(token))
        }
        #expect(before.names == after.names)
    }

    @Test
    func `bytes that are no model are refused with their reason`() throws {
        let bytes = try SmallCorpus.model().file(card: [])
        func error(_ bytes: [UInt8]) -> ModelError? {
            do {
                _ = try bytes.withUnsafeBytes { bytes throws(ModelError) in try LanguageModel(bytes) }
                return nil
            } catch {
                return error as? ModelError
            }
        }
        var changed = bytes
        changed[bytes.count / 2] ^= 1
        var newer = bytes
        newer[8] = 9

        #expect(error([]) == .foreign)
        #expect(error(Array("PK\u{3}\u{4} is no model".utf8)) == .foreign)
        #expect(error(Array(bytes.prefix(10))) == .length(expected: 24, found: 10))
        #expect(error(bytes.dropLast()) == .length(expected: bytes.count, found: bytes.count - 1))
        #expect(error(bytes + [0]) == .length(expected: bytes.count, found: bytes.count + 1))
        #expect(error(changed) == .damaged)
        #expect(error(newer) == .version(9))
    }

    @Test
    func `the embedded model fits its limit and says what it was trained from`() throws {
        let model = try CommittedModel.load()

        #expect(CommittedModel.byteCount <= 12_000_000)
        #expect(model.card.contains { $0.hasPrefix("seed: ") })
        #expect(model.card.contains { $0.hasPrefix("corpus: ") && $0.contains("sha256:") })
    }
}
