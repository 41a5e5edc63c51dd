import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct PlainTextZoneTests {
    @Test func `a headline above the first paragraph is the title, also where it is printed twice`() throws {
        let text = "Northern road stays open\n\nNorthern road stays open\n\n\(paragraph)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.title?.value == "Northern road stays open")
        #expect(document.blocks.map(\.zone) == [.title, .title, .paragraph, .paragraph])
    }

    @Test(arguments: [
        "ADVERTISEMENT", "Share this article", "Copyright", "WATCH: Farmers return to their fields",
        "Tags: Bridge  Road   Truce", "• facebook", "News > World", "© 2019 The Harbour Gazette. All rights reserved.",
        "Post with no comments.", "Please ensure Javascript is enabled for the purposes of this page", "12 Shares",
        "READ MORE: Why the port matters to both sides", "Home | World | Harbour | Opinion",
        "We use cookies to make this page better. By going on you agree to that, whatever your settings are.",
        "Your email address will not be published. Required fields are marked *", "Accept all", "Read in App",
        "3 hours ago", "Updated 5:08 p.m. ET", "Scroll down for more of the harbour", "Most shared",
        "Subscribe to our letter",
    ])
    func `menus, share bars, adverts and tags are furniture`(line: String) throws {
        let text = "Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.zones[2] == "furniture: " + line)
        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .furniture, .paragraph])
    }

    @Test(arguments: [
        "The council asked for unlimited access to the valley, where shells killed nine people on Monday.",
        "By signing up to the truce the two brigades had bound themselves, their commander said on Monday.",
        "Everyone must watch the sky, a baker said after drones struck the harbour and killed three people.",
        "The guards just watched as gunmen burned the mill, residents said on Monday.",
        "An Associated Press writer saw two shells hit the market of the old town on Monday.",
        "Get our wounded out, the rebels said.", "List of demands of the two brigades",
        "Sign up for the truce or leave, the commander told the two brigades on Monday.",
    ])
    func `reporting that shares words with a notice of the page stays`(line: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .paragraph, .paragraph], "\(document.zones)")
    }

    @Test(arguments: [
        "JUST WATCHED Divers reach the wreck Replay More Videos ... MUST WATCH Divers reach the wreck 01:12",
        "Get the harbour stories you care about delivered to your inbox.", "More: Why the bridge matters to the valley",
        "More:", "Advertisement Continue reading the main story",
    ])
    func `players and notices of a newsletter are furniture`(line: String) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .furniture, .paragraph], "\(document.zones)")
    }

    @Test(arguments: [
        ("Contributing: Mia Holm and Per Lund in Ostend, and Ada Berg in Bree, Va.", Block.Zone.byline),
        ("Fishermen mend their nets on the quay at Port Elm on Friday, May 3, 2019. REUTERS/Mia Holm", .caption),
        ("Fishermen mend their nets on the quay at Port Elm. (Mia Holm/The Elm Courier via AP)", .caption),
        ("CLOSE Fishermen say that the quay is closed to them until the end of the month. Elm Courier", .caption),
        ("The quay is open and everybody may use it! — Per Lund (@perlund) May 3, 2019", .post),
    ])
    func `what is signed last belongs to a picture, a post or its authors`(line: String, zone: Block.Zone) throws {
        let document = try #require(
            try document("Road stays open today\n\n\(paragraph)\n\n\(secondParagraph)\n\n\(line)\n"))

        #expect(document.blocks.last?.zone == zone, "\(document.zones)")
    }

    @Test func `a notice of age that is printed twice is no title`() throws {
        let notice = "This article is more than 3 months old"
        let document = try #require(
            try document("Road stays open today\n\n\(notice)\n\n\(notice)\n\n\(paragraph)\n\n\(secondParagraph)\n"))

        #expect(document.title?.value == "Road stays open today")
        #expect(document.blocks.map(\.zone) == [.title, .furniture, .furniture, .paragraph, .paragraph])
    }

    @Test func `the cut-short summaries below a list of other articles belong to it`() throws {
        let teasers = """
            You May Also Like

            Harbour strike enters its second week

            The dockers of Port Elm said on Friday that they would hold out until their wages…

            Mayor calls for calm

            The mayor of the old town told a crowd of some hundreds on the square that…
            """
        let document = try #require(try document("Road stays open today\n\n\(paragraph)\n\n\(teasers)\n"))

        #expect(document.blocks.map(\.zone).dropFirst(2).allSatisfy { $0 == .furniture })
    }

    @Test(arguments: [
        "FILE – Drivers wait at the northern crossing on a cold day in spring.",
        "Enlarge this image toggle caption Jane Roe/AP Jane Roe/AP", "Smoke rises over the harbour town (AFP)",
        "A truck crosses the bridge. | Photo: Reuters", "Drivers wait at the northern crossing [AP Photo]",
        "Drivers wait in the rain. Photograph: John Doe/AFP/Getty Images",
        "Image copyright Reuters Image caption Drivers wait in the rain",
        "N Harbour drivers wait by a burnt bus in Port Elm, 19 April 2014 Image copyright AFP",
        "A boy waits at the crossing of Port Elm, on July 31. AFP PHoto / Jane Roe",
        "A boy waits at the crossing of Port Elm in this July 31, 2014 file photo.",
    ])
    func `the words below a picture are a caption`(line: String) throws {
        let text = "Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.zones[2] == "caption: " + line)
    }

    @Test(arguments: [
        "By Jane Roe and John Doe", "Jane Roe contributed to this report.",
        "(Reporting by Jane Roe; Editing by John Doe)", "Additional reporting by Jane Roe in Juba",
    ])
    func `the people who wrote it are a byline`(line: String) throws {
        let text = "Road stays open today\n\n\(paragraph)\n\n\(secondParagraph)\n\n\(line)\n"

        let document = try #require(try document(text))

        #expect(document.zones.last == "byline: " + line)
    }

    @Test func `a title with the outlet behind a bar gives both`() throws {
        let document = try #require(
            try document("Road stays open today | Jordan Times\n\n\(paragraph)\n\n\(secondParagraph)\n"))

        #expect(document.title?.value == "Road stays open today")
        #expect(document.outlet?.value == "Jordan Times")
    }

    @Test func `a date and author before a repeated title are cut off the first paragraph`() throws {
        let title = "Four wounded as shells hit river port"
        let text =
            "\(title)\n\nPosted on August 3 2016 by Jane Mary Roe \(title) Four dockers were wounded there, it said.\n"

        let document = try #require(try document(text))

        #expect(
            document.zones == [
                "title: \(title)", "furniture: Posted on August 3 2016", "byline: by Jane Mary Roe", "title: \(title)",
                "paragraph: Four dockers were wounded there, it said.",
            ])
        #expect(document.byline?.value == "Jane Mary Roe")
        #expect(document.published.day?.iso == "2016-08-03")
    }

    @Test func `a first sentence that the next line repeats is the title`() throws {
        let title = "Four dockers wounded when several shells hit the old river port of the town."
        let text = "\(title)\n\n3 August 2016 \(title) The port office said that two of them were in hospital.\n"

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .dateline, .title, .paragraph])
    }

    @Test func `a post is known by its link and by the line that signs it`() throws {
        let post = "The crossing is open again, we saw the first trucks"
        let signature = "— Jane Roe (@janeroe) 10 septembre 2016"
        let text = "Road stays open today\n\n\(paragraph)\n\n\(post)\n\n\(signature)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.zones[2...3] == ["post: " + post, "post: " + signature])
    }

    @Test func `a paragraph between two posts belongs to neither`() throws {
        let post =
            "The crossing is open again, we saw the first trucks https://t.co/abc\n\n— Jane Roe (@janeroe) 10 May 2016"
        let text = "Road stays open today\n\n\(paragraph)\n\n\(post)\n\n\(secondParagraph)\n\n\(post)\n\n\(paragraph)\n"

        let document = try #require(try document(text))

        #expect(
            document.blocks.map(\.zone) == [.title, .paragraph, .post, .post, .paragraph, .post, .post, .paragraph])
    }

    @Test func `a post printed with its author above and its time below is one`() throws {
        let post =
            "Jane Roe @janeroe\n\nThe crossing is open again, we saw trucks\n\n2:14 PM - 24 Sep 2016\n\nView image on Twitter"
        let text = "Road stays open today\n\n\(paragraph)\n\n\(post)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .post, .post, .post, .post, .paragraph])
        #expect(document.published.day == nil)
    }

    @Test func `a subhead stays in the text while a link to another article does not`() throws {
        let text =
            "Road stays open today\n\n\(paragraph)\n\nA quiet week\n\n\(secondParagraph)\n\n"
            + "Governor Opens Second Hospital in Flooded Valley Town\n\n\(paragraph)\n"

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .paragraph, .paragraph, .furniture, .paragraph])
    }

    @Test func `a list after a colon stays in the text`() throws {
        let text =
            "Road stays open today\n\n\(paragraph)\n\nThe sides agreed on these terms:\n\n"
            + "all guns to be withdrawn five kilometres from the line\n\n"
            + "all prisoners to be handed over within ten days\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(!document.blocks.contains { $0.zone == .furniture })
    }

    @Test func `what follows an invitation to read more at the end is furniture`() throws {
        let text =
            "Road stays open today\n\n\(paragraph)\n\nYou might also like\n\n"
            + "Lethal strike on ferry sparks row between island neighbours\n\nStorm closes three ports\n"

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .furniture, .furniture, .furniture])
    }

    @Test func `a date, a repeated title, tags and a captioned picture are cut out of one run of text`() throws {
        let title = "Four wounded as shells hit river port"
        let text = """
            \(title)

            Friday 17 June 2016 \(title). Four dockers were wounded in the river port on Thursday the port office \
            said. Tags River Port shelling Truce The office closed the quay for the rest of the day. Men carry sacks \
            along the quay in this view of the port. (Reuters) Loading went on at the other quays. Read Also
            """

        let document = try #require(try document(text))

        #expect(
            document.zones == [
                "title: \(title)", "dateline: Friday 17 June 2016", "title: \(title).",
                "paragraph: Four dockers were wounded in the river port on Thursday the port office said.",
                "furniture: Tags River Port shelling Truce",
                "paragraph: The office closed the quay for the rest of the day.",
                "caption: Men carry sacks along the quay in this view of the port. (Reuters)",
                "paragraph: Loading went on at the other quays.", "furniture: Read Also",
            ])
    }

    @Test func `lines wrapped at a fixed width are one paragraph`() throws {
        let text = """
            Road stays open today

            Both delegations met in the old customs house
            on Tuesday and agreed to keep the northern
            road open for trucks, as they had done in the
            weeks before the rain.

            The mayor said that the bridge had been
            repaired and that no shots had been heard
            there since the morning.
            """

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .paragraph])
    }

    @Test func `lines that break off around links are one paragraph each`() throws {
        let text = """
            Road stays open today

            Both delegations met in the old customs house and agreed to keep the northern road open for trucks, as they had \
            done before the rain. They did so on Tuesday, when the last of the envoys had come.

            A reporter of the paper on the ground
            saw trucks from both sides on it, with no sign
            of soldiers.

            The mayor of the old town, Jane Mary
            Roe of the Harbour Party, said that the bridge had been
            repaired and that no shots had been heard there
            since the morning.
            """

        let document = try #require(try document(text))

        #expect(document.blocks.map(\.zone) == [.title, .paragraph, .paragraph, .paragraph])
    }

    @Test func `a headline of four words stands above the agencies and their towns`() throws {
        let head = "Harbour, valley report violations\n\nAFP and AP, PORT ELM, Harbour\n\n"
        let text = head + "\(paragraph)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.title?.value == "Harbour, valley report violations")
        #expect(document.blocks.map(\.zone) == [.title, .byline, .paragraph, .paragraph])
    }

    @Test func `a headline below notices and captions is known by the day behind it`() throws {
        let text = """
            The browser or device you are using is out of date. You will not see all of this page.

            A boy waits at the crossing of Port Elm, on the river in the valley, in this Oct. 30, 2015 file photo.

            Guild ends its truce

            River guild scraps its pact a day after the vote of the council

            November 5, 201512:08PM ET

            \(paragraph)

            \(secondParagraph)
            """

        let document = try #require(try document(text))

        #expect(document.title?.value == "Guild ends its truce")
        #expect(document.published.day?.iso == "2015-11-05")
        #expect(
            document.blocks.map(\.zone) == [
                .furniture, .caption, .title, .standfirst, .dateline, .paragraph, .paragraph,
            ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `blocks cover every character that is not blank, whatever ends the lines`(lineEnd: String) throws {
        let text = "• Live\n\nRoad stays open today\n\nBy Jane Roe\n\n\(paragraph)\n\nShare\n\n\(secondParagraph)\n"
            .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)

        let document = try #require(try document(text))

        #expect(document.text == SourceText(text))
        var covered = [Bool](repeating: false, count: document.text.count)
        for block in document.blocks { for offset in block.span.start..<block.span.end { covered[offset] = true } }
        for offset in covered.indices where !covered[offset] {
            #expect(isASCIIWhitespace(document.text.bytes[offset]))
        }
        #expect(document.blocks.map(\.zone) == [.furniture, .title, .byline, .paragraph, .furniture, .paragraph])
    }

    @Test(arguments: [
        ("JUBA (AP) — ", "JUBA (AP) —"), ("GORIS (GNA): ", "GORIS (GNA):"), ("JUBA: ", "JUBA:"),
        ("Kabul, August 19: ", "Kabul, August 19:"), ("PORT ELM, May 3 (Reuters) - ", "PORT ELM, May 3 (Reuters) -"),
    ])
    func `the dateline is a block of its own`(head: String, words: String) throws {
        let document = try #require(try document("Road stays open today\n\n\(head)\(paragraph)\n"))

        #expect(
            document.zones == ["title: Road stays open today", "dateline: \(words)", "paragraph: \(paragraph)"])
    }

    @Test(arguments: ["WATCH: ", "Exclusive: ", "Old rivals, new talks: "])
    func `a label before a colon is no dateline`(head: String) throws {
        let document = try #require(try document("Road stays open today\n\n\(head)\(paragraph)\n"))

        #expect(!document.blocks.contains { $0.zone == .dateline })
    }

    @Test(arguments: ["/head><body", "/ Low Mill Agency", "/photo by nobody"])
    func `a text that begins with a stroke is read like any other`(line: String) throws {
        let document = try #require(try document("\(line)\n\n\(paragraph)\n\n\(secondParagraph)\n"))

        #expect(document.blocks.count == 3, "\(document.zones)")
    }

    @Test func `a dateline may follow a summary`() throws {
        let document = try #require(
            try document("Road stays open today\n\n\(secondParagraph)\n\nCAIRO -- \(paragraph)\n"))

        #expect(document.zones.suffix(2) == ["dateline: CAIRO --", "paragraph: \(paragraph)"])
    }

    @Test(arguments: ["© Jane Roe, AFP", "/ AFP / JANE ROE"])
    func `a paragraph that ends in a picture's credit is a caption`(credit: String) throws {
        let words = "Relatives stand at the old customs house in the port on Sunday after the shelling of the town."
        let document = try #require(
            try document("Road stays open today\n\n\(words) \(credit)\n\n\(paragraph)\n\n\(secondParagraph)\n"))

        #expect(document.blocks.map(\.zone) == [.title, .caption, .paragraph, .paragraph])
    }

    @Test(arguments: ["image captionMen walk past a burnt bus outside the port", "image copyrightAP"])
    func `a label that is glued to its words still makes them a caption`(line: String) throws {
        let text = "Road stays open today\n\n\(paragraph)\n\n\(line)\n\n\(secondParagraph)\n"

        let document = try #require(try document(text))

        #expect(document.zones[2] == "caption: " + line)
    }
}

/// What was glued into running text when a page was copied as one paragraph.
struct GluedPartTests {
    private func zones(_ body: String) throws -> [String] {
        try #require(try document("Northern road stays open\n\n\(body)\n")).zones
    }

    @Test(arguments: ["Mia Holm", "MH/PL", "MHL 12"])
    func `a writer's name or initials behind the last sentence are a byline`(name: String) throws {
        #expect(try zones("\(paragraph) \(secondParagraph) \(name)").last == "byline: \(name)")
    }

    @Test func `an instruction in brackets and a link between two sentences are furniture`() throws {
        let found = try zones(
            "\(paragraph) [Click to enlarge] \(secondParagraph) Read more on the road here \(paragraph)")

        #expect(found.contains("furniture: [Click to enlarge]"))
        #expect(found.contains("furniture: Read more on the road here"))
    }

    @Test func `the kind of a page between the date and the text is furniture`() throws {
        #expect(try zones("7 May 2019 Video \(paragraph) \(secondParagraph)").contains("furniture: Video"))
    }

    @Test func `small words inside names do not end a list of tags`() throws {
        let found = try zones(
            "\(paragraph) Tags Elm Elm Network for River Rights Port Elm Two boats sank on Monday at the quay.")

        #expect(found.contains("furniture: Tags Elm Elm Network for River Rights Port Elm"), "\(found)")
    }

    @Test func `a sentence that begins with a count is no tag`() throws {
        let found = try zones(
            "\(paragraph) Tags Elm Port Dozens of Elm farmers died on Monday at the quay of the old town.")

        #expect(found.contains("furniture: Tags Elm Port"), "\(found)")
    }

    @Test func `a caption with a day in it is cut off whole`() throws {
        let caption =
            "Fishermen mend their nets on the quay at Port Elm, Friday, Jan. 3, 2019, in Elm. (AP Photo/ Mia Holm)"

        #expect(try zones("\(paragraph) \(caption) \(secondParagraph)").contains("caption: " + caption))
    }
}
