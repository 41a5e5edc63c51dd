import TruceEvidence

/// The rules by which the record puts speakers together, published in docs/record.md. They weigh no side against another.
///
/// - `began`: a start that has come puts the truce in force.
/// - `one-voice`: danger or breach told by one side alone makes it strained.
/// - `several-voices`: breach told by two sides or more makes it violated.
/// - `left`: an end declared by one side alone suspends it.
/// - `ended`: an end told by two voices or more, or a declared end that another reports as come, makes it collapsed.
/// - `resumed`: what is in force again after an end is in force.
struct StatusRules: Sendable {
    /// The points of one agreement, in order of time.
    let points: [StatusTracks.Point]

    /// The intervals, each with the rule that began it.
    func intervals() -> [StatusTrack.Interval] {
        var result: [StatusTrack.Interval] = []
        var breaching: Set<String> = []
        var ending: Set<String> = []
        var current: TruceStatus?
        var index = 0
        while index < points.count {
            var next = index
            while next < points.count, points[next].entry.date == points[index].entry.date { next += 1 }
            let day = points[index..<next].map(\.entry)
            for point in points[index..<next] { note(point, &breaching, &ending) }
            if let (status, rule) = verdict(on: day, breaching, ending, current), status != current {
                if let last = result.last {
                    result[result.count - 1] = StatusTrack.Interval(
                        status: last.status, from: last.from, until: day[0].date, rule: last.rule,
                        citations: last.citations)
                }
                if status == .inForce { (breaching, ending) = ([], []) }
                result.append(
                    StatusTrack.Interval(
                        status: status, from: day[0].date, until: nil, rule: rule,
                        citations: day.map(\.citation)))
                current = status
            }
            index = next
        }
        return result
    }

    private func note(
        _ point: StatusTracks.Point, _ breaching: inout Set<String>, _ ending: inout Set<String>
    ) {
        switch point.entry.status {
        case .violated, .strained: breaching.insert(point.side)
        case .collapsed, .suspended: ending.insert(point.side)
        case .inForce, .notMentioned: break
        }
    }

    private func verdict(
        on day: [TimelineEntry], _ breaching: Set<String>, _ ending: Set<String>, _ current: TruceStatus?
    ) -> (TruceStatus, String)? {
        let isOver = current == .collapsed || current == .suspended
        if day.contains(where: { $0.status == .collapsed }) {
            return ending.count > 1 ? (.collapsed, "ended") : (.suspended, "left")
        }
        if day.contains(where: { $0.status == .suspended }) { return isOver ? nil : (.suspended, "left") }
        if day.contains(where: { $0.status == .inForce && ($0.event == .began || $0.event == .extended) }) {
            return (.inForce, isOver ? "resumed" : "began")
        }
        // After an end only a new start counts: breaches are told of what was.
        if isOver { return nil }
        if day.contains(where: { $0.status == .violated }), breaching.count > 1 { return (.violated, "several-voices") }
        if day.contains(where: { $0.status == .violated || $0.status == .strained }), current != .violated {
            return (.strained, "one-voice")
        }
        return day.contains(where: { $0.status == .inForce }) && current == nil ? (.inForce, "began") : nil
    }
}
