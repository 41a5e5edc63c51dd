import Testing
import TruceTestSupport

@testable import TruceServer

struct ErrorPageTests {
    /// All texts between marks that begin with `web.` and go on in lower case.
    private func codes(in text: String, between mark: Character) -> Set<String> {
        Set(
            text.split(separator: mark).map(String.init).filter { piece in
                piece.hasPrefix("web.") && piece.dropFirst(4).allSatisfy { $0.isLowercase || $0 == "-" }
            }
        ).subtracting(["web.css", "web.js", "web.md"])
    }

    @Test func `the errors page lists every code of the web application and no other`() throws {
        #expect(codes(in: try Project.text("docs/errors.md"), between: "`") == Set(Problem.codes))
    }

    @Test func `every code that the web application reports stands in its list`() throws {
        var used: Set<String> = ["web.cannot-listen"]
        for file in Project.swiftFiles(below: "Sources/TruceServer") where !file.hasSuffix("Problem.swift") {
            used.formUnion(codes(in: try Project.text("Sources/TruceServer/" + file), between: "\""))
        }
        let shape = try Project.text("Sources/TruceServer/HTTP/Problem.swift")
        used.formUnion(codes(in: String(shape.split(separator: "static func notFound")[1]), between: "\""))

        #expect(used == Set(Problem.codes))
        #expect(Problem.codes == Problem.codes.sorted())
        #expect(try Project.text("Sources/trucewatch/Commands/Store/Serve.swift").contains("web.cannot-listen"))
    }
}
