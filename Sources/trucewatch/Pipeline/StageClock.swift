import Foundation

/// The processor time of each stage of a run, over all cores.
final class StageClock {
    private var stages: [(name: String, seconds: Double)] = []
    private var last = StageClock.now

    /// Ends a stage: what was used since the end of the one before is its own.
    func end(_ name: String) {
        let now = Self.now
        if let index = stages.firstIndex(where: { $0.name == name }) {
            stages[index].seconds += now - last
        } else {
            stages.append((name, now - last))
        }
        last = now
    }

    /// One line a stage, in the order in which they ended: its name and its seconds.
    var report: String {
        stages.map { "\($0.name): \(String(format: "%.3f", $0.seconds)) s" }.joined(separator: "\n")
    }

    /// The processor time that the program has used, in seconds.
    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
