import Testing
import TruceEvidence
import TruceIntake
import TruceText

/// Links between paragraphs, and the lines that tell who made an article.
struct LinkAndMakerLinesTests {
    @Test(arguments: [
        "► 6 May: Bridge over the river opens again", "Siege of the port:What farmers say of the winter",
        "Nine held over the fire at the mill Read more", "Story Continued Below", "Map: The valley and its two bridges",
        "Share Your Thoughts Should both sides share the bridge? Join the conversation below.",
        "CORRECTION: This story has been updated with the name of the bridge.",
        "A boy crosses the bridge on Monday. (Kari Holm/Reuters)",
    ])
    func `a link, a map and a notice among the paragraphs are no running text`(line: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"))

        #expect(document.blocks.map(\.zone.bearsText) == [true, true, false, true], "\(document.zones)")
    }

    @Test func `two headlines in a row between paragraphs are links, and a short one below them a subhead`() throws {
        let text = """
            Road stays open today

            \(paragraph)

            Farmers haven't asked for new seed

            Two brigades leave the old harbour

            \(secondParagraph)

            Miller tells of a long winter

            Empty barns

            \(paragraph)
            """

        let document = try #require(try document(text))

        #expect(
            document.blocks.map(\.zone)
                == [.title, .paragraph, .furniture, .furniture, .paragraph, .furniture, .paragraph, .paragraph],
            "\(document.zones)")
    }

    @Test(arguments: ["Kari Al Holm and Ola Berg", "Kari Holm, Ola Berg, and Siri Lund"])
    func `several names below the headline are a byline`(names: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(names)\n\n\(paragraph)\n\n\(secondParagraph)\n"))

        #expect(document.zones[1] == "byline: " + names)
    }

    @Test(arguments: [
        "Holm reported from Bergen. Contributing: Ola Berg in Molde, Norway.",
        "Harbour Gazette writers Kari Holm in Bergen and Ola Berg in Molde contributed to this report.",
        "Kari Holm is a fellow of the Harbour Institute and the author of two books on bridges.",
    ])
    func `the last lines tell who made the article`(line: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\n\(secondParagraph)\n\n\(line)\n"))

        #expect(document.zones.last == "byline: " + line)
    }

    @Test(arguments: [
        ("Source Gazette and agencies", "byline"), ("Agencies contributed to this report Read Also", "byline"),
        ("... 24 Related Two Towns Join Harbour Truce Minister Reveals Plan Tags bridge Community", "furniture"),
        ("Gazette Watch Live Schedule Where to Watch Careers Press Releases Contact Us", "furniture"),
    ])
    func `what is no sentence behind the last one belongs to the page`(tail: String, zone: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph) \(secondParagraph) \(tail)\n"))

        #expect(document.zones.last == "\(zone): \(tail)")
    }

    @Test func `a last sentence without its full stop, and a closing mark, stay`() throws {
        let bare = "\(paragraph) Nine people had been hurt in the valley according to the two doctors"
        let quoted = "\(paragraph) \"The bridge is safe and nobody will be turned back there.\""

        for text in [bare, quoted] {
            let document = try #require(try document("Road stays open today\n\n\(text)\n"))
            #expect(document.zones.last == "paragraph: " + text)
        }
    }

    @Test func `a list that ends an article is a part of it`() throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\nThe guns will be silent;\n\nRoads will be opened\n"))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .paragraph, .paragraph], "\(document.zones)")
    }

    @Test func `a sentence that tells what somebody said is no caption, whoever is named behind it`() throws {
        let text = "\(paragraph) He added that nine had died. (Agencies)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(
            document.zones.suffix(2) == ["paragraph: \(paragraph) He added that nine had died.", "byline: (Agencies)"])
    }

    @Test func `a picture's words that were glued into a paragraph end with an agency in square brackets`() throws {
        let text = "\(paragraph) A lorry burns beside the old road [AFP] \(secondParagraph)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones[2] == "caption: A lorry burns beside the old road [AFP]")
    }

    @Test func `words about a picture end with its credit, and buttons of the page are no part of the text`() throws {
        let text = "A lorry burns beside the old road (Photo AFP) Print Tweet Views 212 \(paragraph) \(secondParagraph)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones[1] == "caption: A lorry burns beside the old road (Photo AFP)")
        #expect(document.zones[2] == "furniture: Print Tweet Views 212")
        #expect(document.zones.last == "paragraph: \(paragraph) \(secondParagraph)")
    }

    @Test func `a heading of links ends an article where other labels of the page follow`() throws {
        let tail =
            "Source Gazette and agencies Related News Two towns join a harbour truce | Bridges Minister reveals a plan. Follow us on "
            + "Instagram. Copyright 2018 Gazette. Terms of Use"
        let text = "\(paragraph) \(secondParagraph) \(tail)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones.last == "furniture: " + tail)
    }

    @Test func `a report that goes on behind links stays`() throws {
        let text =
            "\(paragraph) Related Coverage Bridge opens again Two towns join a truce The guards went home, the mayor reported. "
            + "Copyright 2018 Gazette. Terms of Use"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones.contains { $0.hasPrefix("paragraph") && $0.contains("The guards went home") })
    }

    @Test func `two words that also head links begin a sentence where no labels of the page follow`() throws {
        let text = "\(paragraph) Related News of the truce came from the harbour. \(secondParagraph)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones.last == "paragraph: " + text)
    }

    @Test func `the headline of a link stands between the first lines and the dateline`() throws {
        let text = "\(paragraph) Gazette Ola Berg Two Towns Join Harbour Truce MOLDE (Reuters) \(secondParagraph)"

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones.contains("furniture: Gazette Ola Berg Two Towns Join Harbour Truce"))
    }

    @Test func `a link that was glued into a paragraph ends where a sentence begins`() throws {
        let text = "\(paragraph) Read more here Baker of the old town killed in Molde The mayor opened the bridge."

        let document = try #require(try document("Road stays open today\n\n\(text)\n"))

        #expect(document.zones.contains("furniture: Read more here Baker of the old town killed in Molde"))
        #expect(document.zones.last == "paragraph: The mayor opened the bridge.")
    }
}

extension Block.Zone {
    /// Whether what stands there is headline or running text.
    fileprivate var bearsText: Bool { self == .title || self == .paragraph }
}
