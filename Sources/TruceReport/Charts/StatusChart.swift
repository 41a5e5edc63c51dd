import TruceEvidence

/// How it stood with the truce over time: one lane for each of those who speak of it.
struct StatusChart: Sendable {
    /// A point at which someone says how it stands.
    struct Point: Sendable {
        /// The days it covers, counted from 1 January 1970.
        let days: ClosedRange<Int>
        /// How it stands.
        let status: TruceStatus
        /// What is said, for the pointer.
        let description: Wording
        /// The words.
        let source: Source
    }

    /// What one holder says.
    struct Lane: Sendable {
        let holder: String
        var points: [Point]
    }

    /// The lanes, those who speak first on top.
    let lanes: [Lane]
    /// The first and last day of the axis.
    let days: ClosedRange<Int>
    /// Whether some points lie beyond the axis and stand at its edge.
    let hasOutliers: Bool
    /// Whether there are more holders than lanes.
    let isPartial: Bool

    /// The most lanes that still make a chart; the table below it holds all.
    private static let limit = 14
    /// How many places an axis has for points that can be told apart.
    private static let steps = 150

    /// A chart of a timeline; nil when there is nothing to draw.
    init?(_ timeline: [TimelineEntry], book: SourceBook) {
        var lanes: [String: Lane] = [:]
        for entry in timeline {
            guard let source = book.source(entry.citation) else { continue }
            let days = entry.date.firstDayNumber...max(entry.date.firstDayNumber, entry.date.lastDayNumber)
            let description = Prose.latest(entry, agreement: nil)
            lanes[entry.holder, default: Lane(holder: entry.holder, points: [])].points.append(
                Point(days: days, status: entry.status, description: description, source: source))
        }
        // Those with the most to say, then the first to speak on top.
        let chosen = lanes.values.sorted {
            $0.points.count != $1.points.count ? $0.points.count > $1.points.count : $0.holder < $1.holder
        }.prefix(Self.limit)
        let ordered = chosen.map { lane in
            let points = lane.points.enumerated().sorted {
                let (left, right) = ($0.element.days.lowerBound, $1.element.days.lowerBound)
                return left != right ? left < right : $0.offset < $1.offset
            }
            return Lane(holder: lane.holder, points: points.map(\.element))
        }.sorted {
            let (left, right) = (Self.start($0), Self.start($1))
            return left != right ? left < right : $0.holder < $1.holder
        }
        let points = ordered.flatMap(\.points)
        let starts = points.map(\.days.lowerBound).sorted()
        guard let first = starts.first, let last = points.map(\.days.upperBound).max() else { return nil }
        // A few points years away would press all others into one spot: they stand at the edge.
        let early = starts[starts.count / 20]
        let late = starts[starts.count - 1 - starts.count / 20]
        let room = max(30, (late - early) / 10)
        let from = early - first > max(60, late - early) ? early - room : first
        let to = last - late > max(60, late - early) ? late + room : last
        hasOutliers = from != first || to != last
        days = from...max(from, to)
        let step = max(1, (to - from) / Self.steps)
        self.lanes = ordered.map { Self.thinned($0, step) }
        isPartial = chosen.count < lanes.count
    }

    /// The lane without points that would be drawn over an equal one.
    private static func thinned(_ lane: Lane, _ step: Int) -> Lane {
        struct Spot: Hashable {
            let cell: Int
            let status: TruceStatus
        }
        var taken: Set<Spot> = []
        let points = lane.points.filter {
            taken.insert(Spot(cell: $0.days.lowerBound / step, status: $0.status)).inserted
        }
        return Lane(holder: lane.holder, points: points)
    }

    private static func start(_ lane: Lane) -> Int { lane.points.first?.days.lowerBound ?? Int.max }
}
