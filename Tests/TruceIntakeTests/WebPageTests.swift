import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct WebPageTests {
    private static let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Road reopens | The Harbour Gazette</title>
        <meta property="og:site_name" content="The Harbour Gazette">
        <meta property="article:published_time" content="2016-09-18T23:30:00-04:00">
        <script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Jane Roe"}]}</script>
        <style>p { color: red }</style></head>
        <body><header><a href="/">Home</a> <a href="/w">World</a></header><nav><ul><li>Sport<li>Money</ul></nav>
        <article><header><h1>Road &amp; bridge reopen</h1><p class="byline">By Jane Roe</p></header>
        <p>Both delegations met in the old customs&nbsp;house on <b>Tuesday</b> and agreed&#32;to keep the
        northern road open&hellip; for now, said the mayor&rsquo;s office.</p>
        <figure><img src=x><figcaption>Trucks on the bridge (Reuters)</figcaption></figure>
        <div class="share-bar"><button>Share</button><span>12 people shared this</span></div>
        <blockquote class="twitter-tweet"><p>First trucks are through</p>&mdash; Jane (@jane)</blockquote>
        <p>The mayor said that the bridge had been repaired &lt;twice&gt; and that no shots had been heard there.</p>
        <script>var a = "<p>not text</p>";</script>
        <p><a href="/other">Storm closes three ports on the southern coast</a></p>
        </article><aside><p>Lethal strike on ferry sparks row between two islands, officials say today.</p></aside>
        <footer>Copyright 2016</footer></body></html>
        """

    @Test(arguments: ["<p>&nbsp;</p>", "<p> </p>", "<p>\u{200B}</p>", "<h2>&nbsp;</h2>", "<footer>&nbsp;</footer>", ""])
    func `a page may end in a paragraph without words`(end: String) throws {
        let body = "<p>The road over the hills stays open for lorries, the mayor of the town said on Monday.</p>"
        let document = try #require(try document("<html><body>" + body + end + "</body></html>", named: "page.html"))

        #expect(document.zones.contains { $0.hasPrefix("paragraph: The road over the hills") }, "\(document.zones)")
    }

    @Test func `the words of a page are read in blocks with the zones of its markup`() throws {
        let document = try #require(try document(Self.page, named: "page.html"))

        #expect(
            document.zones == [
                "furniture: Home World", "furniture: Sport", "furniture: Money", "title: Road & bridge reopen",
                "byline: By Jane Roe",
                "paragraph: Both delegations met in the old customs\u{A0}house on Tuesday and agreed to keep the "
                    + "northern road open… for now, said the mayor’s office.",
                "caption: Trucks on the bridge (Reuters)", "furniture: Share", "furniture: 12 people shared this",
                "post: First trucks are through", "post: — Jane (@jane)",
                "paragraph: The mayor said that the bridge had been repaired <twice> and that no shots had been heard "
                    + "there.",
                "furniture: Storm closes three ports on the southern coast",
                "furniture: Lethal strike on ferry sparks row between two islands, officials say today.",
                "furniture: Copyright 2016",
            ])
    }

    @Test func `the metadata of a page names title, outlet, author, language and day of publication`() throws {
        let document = try #require(try document(Self.page, named: "page.htm"))

        #expect(document.title?.value == "Road & bridge reopen")
        #expect(document.title.flatMap(\.span).map { document.text[$0] } == "Road & bridge reopen")
        #expect(document.outlet == Sourced("The Harbour Gazette", span: nil, basis: .markup))
        #expect(document.byline?.value == "Jane Roe")
        #expect(document.language == "en")
        #expect(document.published.day?.iso == "2016-09-18")
        #expect(document.published.clues.first?.basis == .markup)
    }

    @Test(arguments: [
        "Both delegations met", "northern road open", "the mayor", "Trucks on the bridge", "First trucks", "Tuesday",
        "had been repaired",
    ])
    func `a span of the read text leads to the same words in the source`(words: String) throws {
        let document = try #require(try document(Self.page, named: "page.html"))
        let span = try #require(document.text.span(of: words))

        #expect(document.origin.source[document.origin.sourceSpan(of: span)] == words)
    }

    @Test(arguments: [
        ("open…", "open&hellip;"), ("mayor’s", "mayor&rsquo;s"), ("Road & bridge", "Road &amp; bridge"),
        ("<twice>", "&lt;twice&gt;"), ("customs\u{A0}house", "customs&nbsp;house"), ("agreed to", "agreed&#32;to"),
        ("on Tuesday and", "on <b>Tuesday</b> and"),
    ])
    func `a span over entities and tags leads to them as they are written`(words: String, source: String) throws {
        let document = try #require(try document(Self.page, named: "page.html"))
        let span = try #require(document.text.span(of: words))

        #expect(document.origin.source[document.origin.sourceSpan(of: span)] == source)
    }

    @Test(arguments: [
        "AT&T and R&D met &copy2016 &notit; &amp;amp; &bogus; & &#x41;&#66 x", "a < b and c > d",
        "one</b>two </p>three",
        "caf&eacute; na&iumlve &#128512; &NotEqualTilde; end", "a\r\nb\rc", "&#0;&#xD800;&#x110000;x",
    ])
    func `every word of odd markup keeps a place in the source`(markup: String) throws {
        let document = try #require(try document("<p>\(markup) zebra crossing</p>", named: "page.html"))
        let span = try #require(document.text.span(of: "zebra crossing"))

        #expect(document.origin.source[document.origin.sourceSpan(of: span)] == "zebra crossing")
        for run in document.origin.runs ?? [] {
            #expect(run.source.end <= document.origin.source.count)
            if run.read.count == run.source.count, run.read.count > 1 {
                let same = document.text[run.read].split(whereSeparator: \.isWhitespace)
                #expect(same == document.origin.source[run.source].split(whereSeparator: \.isWhitespace))
            }
        }
    }

    @Test func `names of elements are believed unless they hold most of the text`() throws {
        let page = """
            <html><body class="has-sidebar ad-enabled"><div id="cookie-banner"><p>We use cookies on this page.</p></div>
            <div class="content-with-sidebar related-on"><h1>Kashran truce frays</h1>
            <p>Shells fell on two districts of the town on Wednesday, hours after the sides had signed a truce there.</p>
            <div class="media"><img><span class="caption">A woman walks past a house.</span></div>
            <p>What was agreed between them was read out on the steps of the town hall by the mayor and a general:</p>
            <ul><li>guns to be pulled back by ten kilometres within two days</li></ul>
            <div class="related-links"><h3>Related stories</h3><ul><li><a href=/a>Why it matters to both</a></li></ul></div>
            <div>Text in an element that is no paragraph, which many older pages have, still is a part of the story.</div>
            <p><b>READ MORE:</b> <a href=/b>Five things to know about the deal</a></p></div></body></html>
            """

        let document = try #require(try document(page, named: "page.html"))

        #expect(
            document.blocks.map(\.zone) == [
                .furniture, .title, .paragraph, .caption, .paragraph, .paragraph, .furniture, .furniture, .paragraph,
                .furniture,
            ])
    }

    @Test func `a short text in an element with a misleading name is read all the same`() throws {
        let document = try #require(
            try document("<div class=social><p>The road is open.</p></div>", named: "page.html"))

        #expect(document.blocks.map(\.zone) != [.furniture])
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 100_000), String(repeating: "<b><i>", count: 60_000),
        String(repeating: "<ul><li>", count: 50_000) + "words",
    ])
    func `a page nested too deep is refused before it is parsed`(markup: String) throws {
        let folder = try TestFolder()
        let path = try folder.write("deep.html", "<html><body>" + markup)

        let outcome = Intake.read([path])

        #expect(outcome.documents.isEmpty)
        #expect(outcome.failures.map(\.code) == ["intake.html-too-deep"])
    }

    @Test(arguments: [
        "<p " + (0..<5_000).map { "a\($0)=1 " }.joined() + ">words</p>",
        String(repeating: "<p>", count: 400_000), String(repeating: "<!---->", count: 400_000),
        (0..<900).map { "<font size=\($0)>" }.joined() + String(repeating: "<p>x", count: 10_000),
        String(repeating: "<body x=1>", count: 2_000),
    ])
    func `a page that would tie up the parser is refused`(markup: String) throws {
        let folder = try TestFolder()
        let path = try folder.write("tangled.html", markup)

        let outcome = Intake.read([path])

        #expect(outcome.documents.isEmpty)
        #expect(outcome.failures.map(\.code) == ["intake.html-too-tangled"])
    }

    @Test func `paragraphs without end tags are not nested`() throws {
        let markup = (0..<3_000).map { "<p>Paragraph number \($0) says that the road is open today.\n" }.joined()

        let document = try #require(try document(markup, named: "old.html"))

        #expect(document.blocks.count == 3_000)
    }
}

extension SourceText {
    /// The first place where words stand.
    func span(of words: String) -> TextSpan? {
        let wanted = Array(words.utf8)
        guard count >= wanted.count else { return nil }
        let start = (0...count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return start.map { TextSpan($0, $0 + wanted.count) }
    }
}
