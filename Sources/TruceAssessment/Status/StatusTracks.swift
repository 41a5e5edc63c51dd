import TruceEvidence
import TruceText

/// Turns the points of the timeline into intervals: one track for each speaker, one by the rules of the record.
struct StatusTracks: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// How it stood with one truce over time.
    struct Course: Sendable {
        fileprivate let timeline: [TimelineEntry]
        /// That of the rules first, then the speakers by the day of their first words.
        let tracks: [StatusTrack]
        /// Where speakers differ.
        let disagreements: [StatusDisagreement]
    }

    /// By agreement how it stood with it.
    typealias Memory = [String?: Course]

    /// Prepares for a record with its timeline.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// The courses by agreement.
    ///
    /// - Parameter memory: Those of the record before; one of which nobody says anything else than before is what it was.
    ///   Takes those of this one.
    func courses(_ memory: inout Memory) -> [Course] {
        var next: Memory = [:]
        let courses = agreements().map { agreement in
            let timeline = index.timeline(of: agreement)
            let known = memory[agreement].flatMap { isSame($0.timeline, timeline) ? $0 : nil }
            let course = known ?? course(of: agreement, timeline)
            next[agreement] = course
            return course
        }
        memory = next
        return courses
    }

    private func isSame(_ before: [TimelineEntry], _ now: [TimelineEntry]) -> Bool {
        before == now
            && (index.changedFiles.isEmpty || !now.contains { index.changedFiles.contains($0.citation.document) })
    }

    private func course(of agreement: String?, _ timeline: [TimelineEntry]) -> Course {
        let points = points(timeline)
        let onDays = points.filter { $0.entry.date.isDay }
        let ruled = StatusRules(points: onDays).intervals()
        let tracks =
            [StatusTrack(agreement: agreement, speaker: nil, intervals: ruled)]
            + bySpeaker(points).map { speaker in
                StatusTrack(agreement: agreement, speaker: speaker.name, intervals: intervals(of: speaker.points))
            }
        return Course(
            timeline: timeline, tracks: tracks.filter { !$0.intervals.isEmpty },
            disagreements: disagreements(onDays, agreement))
    }

    /// Where speakers differ: at each change, the last word of each of them so far.
    private func disagreements(_ points: [Point], _ agreement: String?) -> [StatusDisagreement] {
        var current: [String: TimelineEntry] = [:]
        var said: Set<Said> = []
        var result: [StatusDisagreement] = []
        var isNew = false
        for (position, point) in points.enumerated() {
            let entry = point.entry
            let before = current.updateValue(entry, forKey: point.side)
            isNew = isNew || before?.holder != entry.holder || before?.status != entry.status
            // What is said of one day is one state of affairs; it is looked at once all of it is in.
            if position + 1 < points.count, points[position + 1].entry.date == entry.date { continue }
            guard isNew else { continue }
            isNew = false
            let now = Set(current.values.map { Said(speaker: $0.holder, status: $0.status) })
            // Who says the same again changes nothing.
            let isOpen = result.last.map { $0.until == nil } ?? false
            if isOpen, said == now { continue }
            if isOpen, let last = result.last {
                result[result.count - 1] = StatusDisagreement(
                    agreement: agreement, from: last.from, until: entry.date, positions: last.positions)
            }
            guard Set(now.map(\.status)).count > 1 else { continue }
            said = now
            let positions = current.values.sorted(by: isBefore).map {
                StatusDisagreement.Position(speaker: $0.holder, status: $0.status, citation: $0.citation)
            }
            result.append(StatusDisagreement(agreement: agreement, from: entry.date, until: nil, positions: positions))
        }
        return result
    }

    private struct Said: Hashable {
        let speaker: String
        let status: TruceStatus
    }

    private func isBefore(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
        one.citation != other.citation ? one.citation < other.citation : one.holder < other.holder
    }

    // MARK: - Points

    private func agreements() -> [String?] {
        var result: [String?] = record.agreements.map(\.id)
        if record.timeline.contains(where: { $0.agreement == nil }) { result.append(nil) }
        return result
    }

    /// What tells a status at a time.
    struct Point: Sendable {
        let entry: TimelineEntry
        /// The side of who says so.
        let side: String
    }

    /// What tells a status, in order of time. A start or an end that is only planned tells none.
    private func points(_ timeline: [TimelineEntry]) -> [Point] {
        timeline.filter { entry in
            guard entry.status != .notMentioned else { return false }
            switch entry.event {
            case .agreed, .scheduledEnd: return false
            case .began, .extended, .declaredOver, .ended, nil: return true
            }
        }.map { Point(entry: $0, side: index.finder.side(of: $0.holder, in: $0.citation)) }
    }

    private func bySpeaker(_ points: [Point]) -> [(name: String, points: [TimelineEntry])] {
        var order: [String] = []
        var found: [String: (name: String, points: [TimelineEntry])] = [:]
        for point in points {
            if found[point.side] == nil { order.append(point.side) }
            found[point.side, default: (point.entry.holder, [])].points.append(point.entry)
        }
        return order.compactMap { found[$0] }
    }

    private func intervals(of points: [TimelineEntry]) -> [StatusTrack.Interval] {
        var runs: [(status: TruceStatus, from: TemporalValue, citations: [Citation])] = []
        for entry in points {
            if let last = runs.last, last.status == entry.status {
                runs[runs.count - 1].citations.append(entry.citation)
            } else {
                runs.append((entry.status, entry.date, [entry.citation]))
            }
        }
        return runs.enumerated().map { position, run in
            StatusTrack.Interval(
                status: run.status, from: run.from,
                until: position + 1 < runs.count ? runs[position + 1].from : nil, rule: nil, citations: run.citations)
        }
    }
}
