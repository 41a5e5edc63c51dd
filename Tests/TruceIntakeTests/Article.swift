import Foundation
import TruceEvidence
import TruceIntake
import TruceText

/// A folder that a test fills with files and that goes away with it.
final class TestFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("truce-intake-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, making folders on the way, and gives its path.
    @discardableResult
    func write(_ name: String, _ bytes: [UInt8]) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    /// Writes a text file and gives its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }
}

/// The only document that a text of this name and content gives.
func document(_ text: String, named name: String = "article.txt", manifest: String? = nil) throws -> Document? {
    let folder = try TestFolder()
    let path = try folder.write(name, text)
    if let manifest { try folder.write("manifest.csv", manifest) }
    return Intake.read([path]).documents.first
}

extension Document {
    /// The zone and words of each block.
    var zones: [String] { blocks.map { "\($0.zone.rawValue): \(text[$0.span])" } }
}

/// A paragraph of our own that is long enough to be taken for one.
let paragraph = "Both delegations met in the old customs house on Tuesday and agreed to keep the northern road open."
/// A second one.
let secondParagraph =
    "The mayor said that the bridge had been repaired and that no shots had been heard there since dawn."
