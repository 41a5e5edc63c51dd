import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport
import TruceText

/// Reports that end anywhere, or were mangled on their way: each must be read, whatever comes of it.
struct CutShortTests {
    private static let reader = DocumentReader(knowledge: .embedded)

    private func read(_ text: String) -> DocumentEvidence {
        Self.reader.read(Document.made(text))
    }

    @Test(arguments: [
        "Troops moved in response to a rocket attack on the base near Port Elm on Monday.",
        "The army moved in retaliation for an air strike on Low Mill on Monday.",
        "Gunmen stormed the hotel and took\tHostage nine people in Port Elm.",
        "Nine people died in Air\tStrikes on Port Elm on Monday.",
        "Opposition\tforces\tsay\tthe\tjunta\thas\tFAILED\thowever\tto\tensure\tthe\tceasefire\tholds.",
        "The junta rejected after plea to halt ceasefire\" Agency. A city\"",
    ])
    func `a phrase that goes on behind its clause is no fault`(text: String) {
        #expect(read(text).document.byteCount == text.utf8.count)
    }

    @Test func `where a text ends in a mark of ownership there is nothing behind it`() {
        let text = "The United States accused Russia of killing aid workers in what it called an act of 'Russia'"

        #expect(read(text).document.byteCount == text.utf8.count)
    }

    @Test func `a text may begin in the middle of what somebody is`() {
        #expect(read("branch of the Dawn Front shelled Port Elm on Monday.").actorFacts.isEmpty)
    }

    /// What a bad copy, a careless editor or somebody who means harm puts between two words.
    private static let stray = [
        "'", "'s", "\"", "\u{201C}", "\u{2019}", ",", ".", "-", "\t", "\n\n", "(", ";", ":", "and", "in", "of the",
        "that", "by",
        "who", "said", "accused", "in response to", "took", "hostage", "air strike", "ceasefire", "at least",
        "between 10 and",
        "5", "Monday", "2016", "\u{00A0}", "\u{200B}", "\u{1F600}",
    ]

    @Test(arguments: [
        "01-geneva-deal.txt", "02-pullback-claimed.txt", "03-first-deaths.txt", "05-convoy.txt",
        "06-moscow-answers.txt",
    ])
    func `a report that is cut off, shaken and strewn with other words is still read`(file: String) throws {
        let words = try Project.text("Examples/" + file).split(separator: " ").map(String.init)
        var random = Shuffler(7)
        for _ in 0..<40 {
            let start = Int.random(in: 0..<words.count, using: &random)
            var mangled = Array(words[start..<min(words.count, start + Int.random(in: 4...60, using: &random))])
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = mangled.indices.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<4, using: &random) {
                case 0: mangled.swapAt(place, mangled.indices.randomElement(using: &random) ?? 0)
                case 1: mangled[place] += Self.stray.randomElement(using: &random) ?? ""
                case 2: mangled[place] = mangled[place].uppercased()
                default: mangled.insert(Self.stray.randomElement(using: &random) ?? "", at: place)
                }
            }
            let text = mangled.joined(separator: Int.random(in: 0..<8, using: &random) == 0 ? "\t" : " ")

            #expect(read(text).document.byteCount == text.utf8.count)
        }
    }
}
