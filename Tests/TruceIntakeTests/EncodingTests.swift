import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct EncodingTests {
    private static let words = "Café “Nord”\r\n\r\nThe road – open\n"

    private func read(_ bytes: [UInt8]) throws -> Document {
        let folder = try TestFolder()
        return try #require(Intake.read([try folder.write("a.txt", bytes)]).documents.first)
    }

    private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
        for unit in text.utf16 {
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            bytes += isBigEndian ? pair : pair.reversed()
        }
        return bytes
    }

    @Test func `UTF-8 is read as it stands, line ends and all`() throws {
        let document = try read(Array(Self.words.utf8))

        #expect(document.text == SourceText(Self.words))
        #expect(document.origin == TextOrigin(source: document.text, runs: nil))
        #expect(document.notices.isEmpty)
    }

    @Test func `a byte order mark of UTF-8 stays a character of the text`() throws {
        let document = try read([0xEF, 0xBB, 0xBF] + Array(Self.words.utf8))

        #expect(document.text == SourceText("\u{FEFF}" + Self.words))
    }

    @Test(arguments: [true, false])
    func `UTF-16 is known by its byte order mark`(isBigEndian: Bool) throws {
        let document = try read(utf16(Self.words + "😀", isBigEndian: isBigEndian))

        #expect(document.text == SourceText(Self.words + "😀"))
    }

    @Test func `what is not UTF-8 is read as Windows-1252 and said to be`() throws {
        let document = try read(Array("The caf".utf8) + [0xE9, 0x20, 0x93] + Array("Nord".utf8) + [0x94, 0x20, 0x96])

        #expect(document.text == SourceText("The café “Nord” –"))
        #expect(document.notices.map(\.code) == ["intake.decoded-as-windows-1252"])
    }

    @Test func `the identity is the SHA-256 of the bytes`() throws {
        let document = try read(Array("abc".utf8))

        #expect(document.id == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(document.byteCount == 3)
    }

    @Test func `random bytes never stop the program and always end in a document or an error`() throws {
        let folder = try TestFolder()
        var state: UInt64 = 20_160_909
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces: [[UInt8]] = [
            [0xFF], [0xC3, 0x28], [0xE2, 0x80], Array("<p>".utf8), Array("</b><table>".utf8), Array("&am".utf8),
            Array("(Reuters)".utf8), Array("Tags ".utf8), Array("12/09/2016 ".utf8), Array("\r\n\n".utf8),
            [0x85, 0xA0],
            Array("— (@a) ".utf8), Array("{\"text\":".utf8), Array("“https://t.co/".utf8), Array("Read Also".utf8),
            [0x20],
            Array("99999999999999999999-1-1".utf8), Array("By Watch: Photo | ".utf8), Array("<!--".utf8), [0x27, 0x22],
        ]
        for round in 0..<900 {
            var bytes: [UInt8] = []
            for _ in 0..<random(60) {
                bytes += random(4) == 0 ? [UInt8(random(256))] : pieces[random(pieces.count)]
            }
            let name = ["a.txt", "a.html", "a.jsonl"][round % 3]
            let outcome = Intake.read([try folder.write(name, bytes)])

            #expect(outcome.documents.count + outcome.failures.count >= 1, "round \(round)")
            for document in outcome.documents {
                #expect(document.blocks.allSatisfy { $0.span.end <= document.text.count }, "round \(round)")
                #expect(
                    zip(document.blocks, document.blocks.dropFirst()).allSatisfy { $0.span.end <= $1.span.start },
                    "round \(round)")
            }
        }
    }
}
