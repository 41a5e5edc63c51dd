import TruceEvidence
import TruceText

/// Turns the points of the timeline into intervals: one track for each speaker, one by the rules of the record.
struct StatusTracks: Sendable {
    private let record: Record
    private let index: RecordIndex

    /// Prepares for a record with its timeline.
    init(record: Record, index: RecordIndex) {
        self.record = record
        self.index = index
    }

    /// The tracks by agreement, that of the rules first, then the speakers by the day of their first words.
    func tracks() -> [StatusTrack] {
        agreements().flatMap { agreement -> [StatusTrack] in
            let points = points(of: agreement)
            let ruled = StatusRules(points: points.filter { $0.date.isDay }, side: side).intervals()
            let own = StatusTrack(agreement: agreement, speaker: nil, intervals: ruled)
            return [own]
                + bySpeaker(points).map { speaker in
                    StatusTrack(agreement: agreement, speaker: speaker.name, intervals: intervals(of: speaker.points))
                }
        }.filter { !$0.intervals.isEmpty }
    }

    /// Where speakers differ: at each change, the last word of each of them so far.
    func disagreements() -> [StatusDisagreement] {
        agreements().flatMap { agreement -> [StatusDisagreement] in
            var current: [String: TimelineEntry] = [:]
            var result: [StatusDisagreement] = []
            let points = points(of: agreement).filter { $0.date.isDay }
            for (position, entry) in points.enumerated() {
                current[side(of: entry)] = entry
                // What is said of one day is one state of affairs; it is looked at once all of it is in.
                if position + 1 < points.count, points[position + 1].date == entry.date { continue }
                let positions = current.values.sorted(by: isBefore).map {
                    StatusDisagreement.Position(speaker: $0.holder, status: $0.status, citation: $0.citation)
                }
                // Who says the same again changes nothing.
                if let last = result.last, last.until == nil, isSame(last.positions, positions) { continue }
                if let last = result.last, last.until == nil {
                    result[result.count - 1] = StatusDisagreement(
                        agreement: agreement, from: last.from, until: entry.date, positions: last.positions)
                }
                guard Set(positions.map(\.status)).count > 1 else { continue }
                result.append(
                    StatusDisagreement(agreement: agreement, from: entry.date, until: nil, positions: positions))
            }
            return result
        }
    }

    private func isBefore(_ one: TimelineEntry, _ other: TimelineEntry) -> Bool {
        one.citation != other.citation ? one.citation < other.citation : one.holder < other.holder
    }

    private func isSame(_ one: [StatusDisagreement.Position], _ other: [StatusDisagreement.Position]) -> Bool {
        Set(one.map { [$0.speaker, $0.status.rawValue] }) == Set(other.map { [$0.speaker, $0.status.rawValue] })
    }

    // MARK: - Points

    private func agreements() -> [String?] {
        var result: [String?] = record.agreements.map(\.id)
        if record.timeline.contains(where: { $0.agreement == nil }) { result.append(nil) }
        return result
    }

    /// What tells a status, in order of time. A start or an end that is only planned tells none.
    private func points(of agreement: String?) -> [TimelineEntry] {
        index.timeline(of: agreement).filter { entry in
            guard entry.status != .notMentioned else { return false }
            switch entry.event {
            case .agreed, .scheduledEnd: return false
            case .began, .extended, .declaredOver, .ended, nil: return true
            }
        }
    }

    private func side(of entry: TimelineEntry) -> String {
        guard let document = index.places[entry.citation.document] else { return entry.holder }
        return index.names[document].side(of: entry.holder)
    }

    private func bySpeaker(_ points: [TimelineEntry]) -> [(name: String, points: [TimelineEntry])] {
        var order: [String] = []
        var found: [String: (name: String, points: [TimelineEntry])] = [:]
        for entry in points {
            let key = side(of: entry)
            if found[key] == nil { order.append(key) }
            found[key, default: (entry.holder, [])].points.append(entry)
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
