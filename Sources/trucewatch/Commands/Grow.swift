import ArgumentParser
import Foundation
import TruceAssessment
import TruceEvidence
import TruceIntake
import TruceReconciliation
import TruceReport

/// `trucewatch grow`: what it costs to add reports to a record that is kept in memory; for `make bench`, not for users.
struct Grow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grow",
        abstract: "Measure what one report more costs.",
        discussion: """
            Makes the record of all reports but the last ones and keeps it; then adds those one by one, brings the record \
            up to date after each, and prints a line of JSON with the seconds of processor time (and of the clock) that \
            each step took. The first line tells of the reports before.

            EXAMPLES
              trucewatch grow reports.jsonl --more 5 --check
            """,
        shouldDisplay: false)

    @Argument(help: "Files (.txt, .html, .jsonl) or folders.")
    var paths: [String]

    @Option(help: "So many of the reports are added one by one.")
    var more = 5

    @Flag(help: "Compare the last record, byte for byte, with that of one run over all reports.")
    var check = false

    func run() throws {
        let talk = Talk()
        let intake = Intake.read(paths) { talk.progress("reading files", $0, $1) }
        guard more >= 0, intake.documents.count > more else {
            throw ValidationError("there are no more than \(intake.documents.count) reports")
        }
        let pipeline = Pipeline(profile: Profile(), asOf: nil)
        var all: [DocumentEvidence] = []
        var kept = KeptRecord()
        // Reports from all over the order are added, not only from its end.
        let stride = max(1, intake.documents.count / max(1, more))
        let isLast = { (place: Int) in place % stride == stride / 2 && place / stride < more }
        let first = intake.documents.enumerated().filter { !isLast($0.offset) }.map(\.element)
        let last = intake.documents.enumerated().filter { isLast($0.offset) }.map(\.element)
        for documents in [first] + last.map({ [$0] }) {
            var line = Line(reports: kept.count + documents.count)
            var evidence: [DocumentEvidence] = []
            line.reading = Spent { evidence = pipeline.read(documents, progress: talk.progress) }
            if check { all += evidence }
            line.putting = Spent { kept.put(evidence) }
            line.record = Spent { kept.reconcile() }
            line.weighing = Spent { kept.weigh() }
            line.composed = kept.compositions
            line.peak = Self.peak()
            talk.print(line.json)
        }
        guard check else { return }
        let isSame = Self.bytes(of: kept.record) == Self.bytes(of: pipeline.assessed(all))
        talk.print("{\"same\": \(isSame)}\n")
        if !isSame { throw ExitCode(1) }
    }

    private static func bytes(of record: Record) -> [UInt8] {
        var bytes: [UInt8] = []
        RecordJSON.write(record, explaining: nil) { bytes += $0 }
        return bytes
    }

    /// The most memory that the process had so far, in mebibytes.
    private static func peak() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_024
    }
}

/// A record in memory with what it is kept up by.
private struct KeptRecord {
    private var reconciler = Reconciler()
    private var assessor = Assessor()
    private(set) var record = Record()

    var count: Int { reconciler.count }
    var compositions: Int { reconciler.compositions }

    mutating func put(_ evidence: [DocumentEvidence]) { reconciler.add(evidence) }
    mutating func reconcile() { record = reconciler.record() }
    mutating func weigh() { record = assessor.assessed(record) }
}

/// What an addition cost.
private struct Line {
    let reports: Int
    var reading = Spent()
    var putting = Spent()
    var record = Spent()
    var weighing = Spent()
    var composed = 0
    var peak = 0

    init(reports: Int) { self.reports = reports }

    var json: String {
        "{\"reports\": \(reports), \"reading\": \(reading.json), \"putting\": \(putting.json), "
            + "\"record\": \(record.json), \"weighing\": \(weighing.json), \"composed\": \(composed), \"peak\": \(peak)}\n"
    }
}

/// Seconds that something took.
private struct Spent {
    var processor = 0.0
    var clock = 0.0

    init() {}

    /// Measures a work.
    init(_ work: () -> Void) {
        let before = (Self.seconds(CLOCK_PROCESS_CPUTIME_ID), Self.seconds(CLOCK_MONOTONIC))
        work()
        processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - before.0
        clock = Self.seconds(CLOCK_MONOTONIC) - before.1
    }

    var json: String { "[\(Self.rounded(processor)), \(Self.rounded(clock))]" }

    private static func seconds(_ clock: clockid_t) -> Double {
        var now = timespec()
        clock_gettime(clock, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 10_000).rounded() / 10_000 }
}
