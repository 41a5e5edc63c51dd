import Testing
import TruceStore
import TruceTestSupport

struct StoreErrorTests {
    /// All texts between marks that begin with `store.` and go on in lower case.
    private func codes(in text: String, between mark: Character) -> Set<String> {
        Set(
            text.split(separator: mark).map(String.init).filter { piece in
                piece.hasPrefix("store.") && piece.dropFirst(6).allSatisfy { $0.isLowercase || $0 == "-" }
            })
    }

    @Test func `the errors page lists every code of the store and no other`() throws {
        #expect(codes(in: try Project.text("docs/errors.md"), between: "`") == Set(StoreError.codes))
    }

    @Test func `every code that the store reports stands in its list`() throws {
        var used: Set<String> = []
        for file in Project.swiftFiles(below: "Sources/TruceStore") {
            used.formUnion(codes(in: try Project.text("Sources/TruceStore/" + file), between: "\""))
        }

        #expect(used == Set(StoreError.codes))
        #expect(StoreError.codes == StoreError.codes.sorted())
    }
}
