import Foundation
import Testing
import TruceTestSupport

struct StoreCommandTests {
    private let examples = Project.root.appendingPathComponent("Examples").path
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = folder.url.appendingPathComponent("case.truce").path
    }

    private func run(_ arguments: String...) throws -> ProgramRun { try ProgramRun(Project.program, arguments) }

    @Test func `the record of a store is the one that analyze prints`() throws {
        let profile = examples + "/case.yaml"
        let added = try run("add", examples, "--profile", profile, "--store", store)
        let exported = try run("export", "--store", store)
        let analyzed = try run("analyze", examples, "--profile", profile, "--format", "json")

        #expect(added.status == 0, "\(added.talk)")
        #expect(exported.output == analyzed.output)
        #expect(!exported.output.isEmpty)
    }

    @Test func `reports added one by one in any order give the same record`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: examples).sorted().reversed()
            .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") || $0.hasSuffix(".jsonl") }
        for file in files { #expect(try run("add", examples + "/" + file, "--store", store).status == 0) }

        let exported = try run("export", "--store", store)
        let analyzed = try run("analyze", examples, "--format", "json")

        #expect(exported.output == analyzed.output)
    }

    @Test func `what was added before is named and not added again`() throws {
        _ = try run("add", examples, "--store", store)

        let again = try run("add", examples, "--store", store)

        #expect(again.status == 0)
        #expect(again.output.split(separator: "\n").allSatisfy { $0.hasPrefix("known\t") })
    }

    @Test func `a report that cannot be read is left out and the others are safe`() throws {
        let good = try folder.write("good.txt", "Two shells fell near the bridge on Monday.")
        let bad = try folder.write("bad.txt", Data([0, 1, 2, 3, 0, 0]))

        let added = try run("add", good, bad, "--store", store)

        #expect(added.status == 1)
        #expect(added.output.hasPrefix("added\tsha256:"))
        #expect(added.talk.contains("error[intake.file-binary]"))
        #expect(try run("verify", "--store", store).output.hasPrefix("sound\t1 documents\t1 entries"))
    }

    @Test func `a profile that is none stops before anything is added`() throws {
        let profile = try folder.write("case.yaml", "partys: []")

        let added = try run("add", examples, "--profile", profile, "--store", store)

        #expect(added.status == 2)
        #expect(added.talk.contains("error[profile.unknown-key]"))
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test func `an export holds every document byte for byte`() throws {
        let words = "The road was open.\r\nNobody fired.\n"
        _ = try run("add", try folder.write("road.txt", words), "--store", store)
        let output = folder.url.appendingPathComponent("out")

        let exported = try run("export", "--store", store, "-o", output.path)

        #expect(exported.status == 0, "\(exported.talk)")
        let documents = output.appendingPathComponent("documents")
        let names = try FileManager.default.contentsOfDirectory(atPath: documents.path)
        #expect(names.count == 1)
        for name in names {
            #expect(try Data(contentsOf: documents.appendingPathComponent(name)) == Data(words.utf8))
        }
    }

    @Test func `a changed byte is found and named, and the exit status says so`() throws {
        _ = try run("add", examples, "--store", store)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: store))
        let place = try #require(bytes.range(of: Data("soldiers".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "S")
        let changed = try folder.write("changed.truce", bytes)

        let verified = try run("verify", "--store", changed)

        #expect(verified.status == 1)
        #expect(verified.output.contains("store.changed\tdocument sha256:"))
    }

    @Test func `what the pages show is brought up to date once`() throws {
        _ = try run("add", try folder.write("road.txt", "Two shells fell on Monday."), "--store", store)

        #expect(try run("refresh", "--store", store).output == "brought up to date\n")
        #expect(try run("refresh", "--store", store).output == "was up to date\n")
        _ = try run("add", try folder.write("bridge.txt", "The bridge was hit."), "--store", store)
        #expect(try run("refresh", "--store", store).output == "brought up to date\n")
        #expect(try run("verify", "--store", store).status == 0)
    }

    @Test func `a store that is not there is a clear error`() throws {
        for command in [["verify"], ["refresh"], ["export"], ["backup", folder.url.path + "/copy.truce"]] {
            let run = try ProgramRun(Project.program, command + ["--store", store])

            #expect(run.status == 2)
            #expect(run.talk.contains("error[store.missing]"))
        }
    }

    @Test func `an account is made with the password from standard input and listed without it`() throws {
        _ = try run("add", examples, "--store", store)
        let secret = Data("correct horse battery\n".utf8)

        let made = try ProgramRun(
            Project.program, ["account", "set", "mara", "--role", "editor", "--store", store], input: secret)
        let disabled = try run("account", "set", "mara", "--disable", "--store", store)

        #expect(made.output == "mara\teditor\n", "\(made.talk)")
        #expect(disabled.output == "mara\teditor\tdisabled\n", "\(disabled.talk)")
        #expect(try run("account", "list", "--store", store).output == disabled.output)
    }

    @Test func `a new account without a password is refused`() throws {
        _ = try run("add", examples, "--store", store)

        let made = try run("account", "set", "tom", "--store", store)

        #expect(made.status == 2)
        #expect(made.talk.contains("error[store.account]"))
    }
}
