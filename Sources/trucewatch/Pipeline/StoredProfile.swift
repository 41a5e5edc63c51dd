import ArgumentParser
import Foundation
import TruceEvidence
import TruceIntake
import TruceStore

/// The profile of a case as the ledger keeps it: the text of its file, unchanged.
struct StoredProfile: Codable, Equatable {
    /// The YAML.
    let yaml: String

    /// Reads the file and makes sure that it is a profile.
    ///
    /// - Throws: `ExitCode(2)` after saying why it is none.
    init(path: String, talk: Talk) throws {
        do throws(IntakeError) {
            yaml = try ProfileReader.text(path)
            _ = try ProfileReader.profile(of: yaml, named: path)
        } catch {
            talk.say(error.report)
            throw ExitCode(2)
        }
    }

    /// What it says. It was checked when it was kept; a later version that can no longer read it works without.
    var profile: Profile {
        do throws(IntakeError) {
            return try ProfileReader.profile(of: yaml, named: "the store's profile")
        } catch {
            return Profile()
        }
    }

    /// Adds it to the ledger, unless it is the one in force.
    func keep(in store: RecordStore, by author: Author) throws(StoreError) {
        guard try Self.latest(in: store)?.yaml != yaml else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let content = try? encoder.encode(self) else { return }
        try store.append(.profile, about: "", content: String(decoding: content, as: UTF8.self), by: author)
    }

    /// The profile in force; nil when none was ever set.
    static func latest(in store: RecordStore) throws(StoreError) -> StoredProfile? {
        guard let entry = try store.ledger(kind: .profile).last else { return nil }
        return try? JSONDecoder().decode(StoredProfile.self, from: Data(entry.content.utf8))
    }
}
