import Foundation
import TruceDigest
import TruceEvidence
import TruceStore
import TruceTestSupport

/// A store in a folder that goes away with it.
final class MadeStore {
    let folder: TemporaryFolder
    let store: RecordStore

    init() throws {
        folder = try TemporaryFolder()
        store = try RecordStore(folder.url.appendingPathComponent("case.truce").path, creates: true)
    }

    /// Opens the same file once more.
    func again() throws -> RecordStore { try RecordStore(store.path) }
}

/// An author at a moment that never changes.
let ada = Author(name: "ada", at: Date(timeIntervalSince1970: 1_474_304_700))

/// A plain article of these words.
func article(_ words: String, named name: String = "a.txt", description: [String: String] = [:]) -> Article {
    let bytes = Array(words.utf8)
    return Article(
        id: Digest.identifier(of: bytes), bytes: bytes, form: .text, path: ["reports", name],
        description: description)
}
