import Testing
import TruceTestSupport

/// Imports point one way only: this table is the architecture, and the sources are held to it.
struct ImportGraphTests {
    /// What each target may import of ours, and what from outside.
    static let allowed: [String: Set<String>] = [
        "TruceText": [],
        "TruceDigest": ["CCrypto"],
        "TruceEvidence": ["TruceText"],
        "TruceModels": ["TruceText"],
        "TruceKnowledge": ["TruceText", "TruceEvidence", "TruceModels", "CTruceResources", "CTruceModel"],
        "TruceIntake": [
            "TruceText", "TruceDigest", "TruceEvidence", "TruceKnowledge", "CGumbo", "Foundation", "SwiftCSV", "Yams",
        ],
        "TruceExtraction": ["TruceText", "TruceEvidence", "TruceModels", "TruceKnowledge"],
        "TruceReconciliation": ["TruceText", "TruceEvidence", "TruceKnowledge"],
        "TruceAssessment": ["TruceText", "TruceEvidence", "TruceKnowledge"],
        "TruceStore": [
            "TruceText", "TruceDigest", "TruceEvidence", "CArgon2", "GRDB", "Foundation", "Synchronization",
        ],
        "TruceReport": ["TruceText", "TruceEvidence", "CTruceResources"],
        "TruceServer": [
            "TruceText", "TruceDigest", "TruceEvidence", "TruceStore", "TruceReport", "CTruceResources", "Dispatch",
            "Foundation", "Hummingbird", "HummingbirdCore", "NIOCore", "HTTPTypes", "Logging", "Mustache",
            "Synchronization",
        ],
        "trucewatch": [
            "TruceText", "TruceDigest", "TruceEvidence", "TruceModels", "TruceKnowledge", "TruceIntake",
            "TruceExtraction", "TruceReconciliation", "TruceAssessment", "TruceStore", "TruceReport", "TruceServer",
            "ArgumentParser",
            "Foundation",
            "Dispatch", "Synchronization",
        ],
    ]

    @Test(arguments: allowed.keys.sorted())
    func `a target imports only what lies before it`(target: String) throws {
        let allowed = try #require(Self.allowed[target])
        let files = Project.swiftFiles(below: "Sources/" + target)

        for file in files {
            for line in try Project.text("Sources/\(target)/\(file)").split(separator: "\n") {
                guard let module = Self.importedModule(line) else { continue }
                #expect(allowed.contains(module), "\(target)/\(file) imports \(module)")
            }
        }

        #expect(!files.isEmpty)
    }

    @Test func `the table has no cycle`() {
        var open = Self.allowed.mapValues { $0.filter { Self.allowed[$0] != nil } }
        while let next = open.first(where: { $0.value.isEmpty })?.key {
            open.removeValue(forKey: next)
            open = open.mapValues { $0.subtracting([next]) }
        }

        #expect(open.isEmpty)
    }

    /// The module that an import line names; nil for any other line.
    private static func importedModule(_ line: Substring) -> String? {
        var words = line.split(separator: " ")
        while let first = words.first, ["package", "public", "internal", "private", "@testable"].contains(first) {
            words.removeFirst()
        }
        guard words.first == "import", words.count >= 2 else { return nil }
        return words[1].split(separator: ".").first.map(String.init)
    }
}
