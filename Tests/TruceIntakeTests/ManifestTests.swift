import Testing
import TruceEvidence
import TruceIntake
import TruceText

struct ManifestTests {
    private static let article = "Road stays open today\n\nPublished 4 October 2016\n\n\(paragraph)\n"

    @Test func `a manifest outweighs the text and says where the two disagree`() throws {
        let document = try #require(
            try document(Self.article, manifest: "file,outlet,published\narticle.txt,\"Gazette, The\",2016-10-06\n"))

        #expect(document.outlet == Sourced("Gazette, The", span: nil, basis: .manifest))
        #expect(document.published.day?.iso == "2016-10-06")
        #expect(document.notices.map(\.code) == ["intake.manifest-contradicts-text"])
        #expect(document.notices.first?.span.map { document.text[$0] } == "4 October 2016")
    }

    @Test func `a manifest that agrees with the text is no matter for a notice`() throws {
        let document = try #require(
            try document(Self.article, manifest: "\u{FEFF}file,published\r\narticle.txt,2016-10-04\r\n"))

        #expect(document.published.day?.iso == "2016-10-04")
        #expect(document.notices.isEmpty)
    }

    @Test func `a day before one that the text tells of as past contradicts the text`() throws {
        let text = "Road stays open today\n\nThe bridge was hit on September 9, 2016, and repaired within a week.\n"

        let document = try #require(try document(text, manifest: "file,published\narticle.txt,2016-09-01\n"))

        #expect(document.notices.map(\.code) == ["intake.manifest-contradicts-text"])
        #expect(document.notices.first?.span.map { document.text[$0] } == "September 9, 2016")
    }

    @Test func `a manifest in a folder applies to the files beside it alone`() throws {
        let folder = try TestFolder()
        try folder.write("manifest.csv", "file,outlet\na.txt,Gazette\n")
        try folder.write("a.txt", "First. \(paragraph)")
        try folder.write("sub/a.txt", "Second. \(paragraph)")

        let documents = Intake.read([folder.path]).documents

        #expect(documents.map { $0.outlet?.value }.sorted { ($0 ?? "") < ($1 ?? "") } == [nil, "Gazette"])
    }

    @Test(arguments: [
        ("name,outlet\na.txt,B\n", 0, "its header line has no column 'file'", nil),
        ("file,outlit\na.txt,B\n", 1, "column 2 is called 'outlit', which is not known", "did you mean 'outlet'?"),
        (
            "file,published\na.txt,soon\n", 2, "'published' is 'soon', which is no date",
            "write dates as yyyy-mm-dd, yyyy-mm or yyyy"
        ),
        (
            "file,published\na.txt,99999-12-31\n", 2,
            "'published' is '99999-12-31', a date outside the years 1 to 9999",
            "write dates as yyyy-mm-dd, yyyy-mm or yyyy"
        ),
        (
            "file,published\na.txt,4/5/2016\n", 2,
            "'published' is '4/5/2016', which may be 2016-05-04 or 2016-04-05",
            "write dates as yyyy-mm-dd, yyyy-mm or yyyy"
        ),
        ("file,outlet\na.txt,B\na.txt,C\n", 3, "it names 'a.txt' for the second time", "give each file one row"),
        (
            "file,outlet\na.txt,B,C\n", 2, "it has 3 fields, and the header line 2",
            "put fields that hold a comma between double quotes"
        ),
    ])
    func `a bad row or column is named and the articles are read`(
        manifest: String, line: Int, fact: String, advice: String?
    ) throws {
        let folder = try TestFolder()
        let path = try folder.write("manifest.csv", manifest)
        try folder.write("a.txt", paragraph)

        let outcome = Intake.read([folder.path])

        #expect(outcome.documents.map(\.file) == ["a.txt"])
        let error = try #require(outcome.failures.first)
        #expect(outcome.failures.count == 1)
        #expect(error.message == "cannot use \(line == 0 ? "" : "line \(line) of ")'\(path)': \(fact)")
        if let advice { #expect(error.advice == advice) }
    }
}
