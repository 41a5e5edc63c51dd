// swift-tools-version: 6.2
import PackageDescription

// One block of settings for every Swift target, so that no target is laxer than another.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

/// A library of the system, linked from its archive, so that the built program does not need it where it runs.
func linked(_ library: String) -> [LinkerSetting] {
    [.unsafeFlags(["-Xlinker", "-l:lib\(library).a"], .when(platforms: [.linux]))]
}

/// Settings of the stages that visit every byte and every feature of a text: optimised in debug builds, too, where they
/// would otherwise take most of the time of the tests.
let optimised: [SwiftSetting] = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A stage of the pipeline; `uses` names what it may import, and `ImportGraphTests` holds it to that.
func stage(
    _ name: String, uses dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = settings,
    linking: [LinkerSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: linking)
}

/// The tests of one stage.
func tests(_ name: String, uses dependencies: [Target.Dependency], leaving out: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: out, swiftSettings: settings)
}

let package = Package(
    name: "trucewatch",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // Libraries of the system and embedded data.
        .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CArgon2", providers: [.apt(["libargon2-dev"])]),
        .target(name: "CTruceResources", exclude: ["data"]),
        .target(name: "CTruceModel", exclude: ["model.bin"]),

        // The stages, in the order in which data passes through them.
        stage("TruceDigest", uses: ["CCrypto"], linking: linked("crypto")),
        stage("TruceText", settings: optimised),
        stage("TruceEvidence", uses: ["TruceText"]),
        stage("TruceModels", uses: ["TruceText"], settings: optimised),
        stage(
            "TruceKnowledge",
            uses: ["TruceText", "TruceEvidence", "TruceModels", "CTruceResources", "CTruceModel"]),
        stage(
            "TruceIntake",
            uses: [
                "TruceText", "TruceDigest", "TruceEvidence", "TruceKnowledge", "CGumbo",
                .product(name: "SwiftCSV", package: "SwiftCSV"),
                .product(name: "Yams", package: "Yams"),
            ], linking: linked("gumbo")),
        stage("TruceExtraction", uses: ["TruceText", "TruceEvidence", "TruceModels", "TruceKnowledge"]),
        stage("TruceReconciliation", uses: ["TruceText", "TruceEvidence", "TruceKnowledge"]),
        stage("TruceAssessment", uses: ["TruceText", "TruceEvidence", "TruceKnowledge"]),
        stage(
            "TruceStore",
            uses: [
                "TruceText", "TruceDigest", "TruceEvidence", "CArgon2", .product(name: "GRDB", package: "GRDB.swift"),
            ], linking: linked("argon2")),
        stage("TruceReport", uses: ["TruceText", "TruceEvidence", "CTruceResources"]),
        stage(
            "TruceServer",
            uses: [
                "TruceText", "TruceDigest", "TruceEvidence", "TruceStore", "TruceReport", "CTruceResources",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .executableTarget(
            name: "trucewatch",
            dependencies: [
                "TruceText", "TruceDigest", "TruceEvidence", "TruceModels", "TruceKnowledge", "TruceIntake",
                "TruceExtraction",
                "TruceReconciliation", "TruceAssessment", "TruceStore", "TruceReport", "TruceServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        // Tests.
        .target(
            name: "TruceTestSupport", dependencies: ["TruceText", "TruceEvidence"], path: "Tests/TruceTestSupport",
            swiftSettings: settings),
        tests("TruceTextTests", uses: ["TruceText", "TruceTestSupport"]),
        tests("TruceEvidenceTests", uses: ["TruceText", "TruceEvidence", "TruceTestSupport"]),
        tests("TruceModelsTests", uses: ["TruceText", "TruceModels", "CTruceModel", "TruceTestSupport"]),
        tests("TruceKnowledgeTests", uses: ["TruceText", "TruceEvidence", "TruceKnowledge", "TruceTestSupport"]),
        tests("TruceIntakeTests", uses: ["TruceText", "TruceEvidence", "TruceIntake", "TruceTestSupport"]),
        tests(
            "TruceExtractionTests",
            uses: [
                "TruceText", "TruceEvidence", "TruceModels", "TruceKnowledge", "TruceExtraction", "TruceTestSupport",
            ]),
        tests(
            "TruceReconciliationTests",
            uses: ["TruceText", "TruceEvidence", "TruceReconciliation", "TruceTestSupport"]),
        tests(
            "TruceAssessmentTests",
            uses: ["TruceText", "TruceEvidence", "TruceReconciliation", "TruceAssessment", "TruceTestSupport"]),
        tests(
            "TruceStoreTests",
            uses: [
                "TruceText", "TruceDigest", "TruceEvidence", "TruceStore", "TruceTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            leaving: ["Fixtures"]),
        tests(
            "TruceReportTests", uses: ["TruceText", "TruceEvidence", "TruceReport", "TruceTestSupport"],
            leaving: ["Fixtures"]),
        tests(
            "TruceServerTests",
            uses: [
                "TruceText", "TruceEvidence", "TruceReconciliation", "TruceAssessment", "TruceStore", "TruceReport",
                "TruceServer", "TruceTestSupport",
            ]),
        tests(
            "TrucewatchTests",
            uses: [
                "TruceText", "TruceEvidence", "TruceKnowledge", "TruceIntake", "TruceExtraction", "TruceReconciliation",
                "TruceAssessment", "TruceReport", "TruceTestSupport", "trucewatch",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
