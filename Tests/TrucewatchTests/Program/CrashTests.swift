import Foundation
import Testing
import TruceTestSupport

/// Kills the program at any moment and looks at what is left.
struct CrashTests {
    /// How often the program is killed in each test: a few times here, 200 times by `make crash`.
    private static let wanted = ProcessInfo.processInfo.environment["TRUCEWATCH_KILLS"].flatMap(Int.init)
    private static let kills = wanted ?? 12
    private static let killsOfReviews = wanted ?? 3

    @Test func `a kill at any moment loses no report that was said to be safe`() throws {
        let folder = try TemporaryFolder()
        let reports = folder.url.appendingPathComponent("reports")
        for number in 0..<400 {
            try folder.write(
                "reports/\(number).txt", "Report \(number): shells fell near bridge \(number % 7) on Monday.")
        }
        let store = folder.url.appendingPathComponent("case.truce").path
        var safe: Set<Substring> = []
        // No clock and no chance: the moments are spread by a fixed sequence over the time that the work takes.
        var moment: UInt64 = 0x9E37_79B9_7F4A_7C15

        for kill in 0..<Self.kills {
            moment = moment &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let output = folder.url.appendingPathComponent("out-\(kill)")
            try Data().write(to: output)
            let process = Process()
            process.executableURL = Project.program
            process.arguments = ["add", reports.path, "--store", store]
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = FileHandle.nullDevice
            try process.run()
            // Every other kill comes after something was said to be safe, however slow the machine is.
            if kill % 2 == 1 { try waitForOutput(at: output, of: process) }
            usleep(UInt32(truncatingIfNeeded: (moment >> 33) % 400_000))
            _ = Foundation.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()

            let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
            for line in lines {
                let fields = line.split(separator: "\t")
                if fields.count == 3 { safe.insert(fields[1]) }
            }
            guard FileManager.default.fileExists(atPath: store) else {
                #expect(safe.isEmpty)
                continue
            }
            let verified = try ProgramRun(Project.program, ["verify", "--store", store])
            #expect(verified.status == 0, "after kill \(kill): \(verified.output) \(verified.talk)")
        }

        _ = try ProgramRun(Project.program, ["export", "--store", store, "-o", folder.url.path + "/out"])
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/out/documents")
        let digests = Set(kept.map { "sha256:" + $0.prefix { $0 != "." } })
        #expect(safe.allSatisfy { digests.contains(String($0)) })
        #expect(!safe.isEmpty)
    }

    /// Waits until a process has written something, or has ended, or a minute has passed.
    private func waitForOutput(at file: URL, of process: Process) throws {
        for _ in 0..<6000 where process.isRunning {
            let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
            if size > 0 { return }
            usleep(10_000)
        }
    }

    @Test func `a kill at any moment of a review loses no decision that was said to be kept`() async throws {
        let folder = try TemporaryFolder()
        let store = folder.url.appendingPathComponent("case.truce").path
        let report = try folder.write(
            "a.txt", "Shells killed two men in Dovrak on Monday, 3 March 2031, the mayor said.")
        let added = try ProgramRun(Project.program, ["add", report, "--store", store])
        let document = try #require(added.output.split(separator: "\t").dropFirst().first)
        var kept: Set<String> = []
        var moment: UInt64 = 0x2545_F491_4F6C_DD1D

        for kill in 0..<Self.killsOfReviews {
            moment = moment &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let served = try ServedStore(store, in: folder)
            let token = try await served.formToken()
            let reviewing = Task { [kill] in
                var kept: [String] = []
                for number in 0..<1_000 {
                    let why = "reason \(kill)-\(number)"
                    let form = "token=\(token)&kind=annotate&subject=document:0-0@\(document)&value=x&why=\(why)"
                    let reply = try? await served.send(
                        "POST", "/decisions", type: "application/x-www-form-urlencoded",
                        body: Data(form.replacing(" ", with: "+").utf8))
                    guard reply?.status == 200 else { break }
                    kept.append(why)
                }
                return kept
            }
            try await Task.sleep(for: .microseconds(Int64((moment >> 33) % 500_000)))
            served.kill()
            kept.formUnion(await reviewing.value)

            let verified = try ProgramRun(Project.program, ["verify", "--store", store])
            #expect(verified.status == 0, "after kill \(kill): \(verified.output) \(verified.talk)")
        }

        _ = try ProgramRun(Project.program, ["export", "--store", store, "-o", folder.url.path + "/out"])
        let ledger = try String(contentsOfFile: folder.url.path + "/out/ledger.jsonl", encoding: .utf8)
        for why in kept { #expect(ledger.contains(why + "\\\""), "\(why)") }
    }
}
