import TruceEvidence
import TruceText

/// Brings passages together that tell of one event of access: of one kind and standing, at one place, at one time.
///
/// Only passages of one kind, standing and place are compared, and these are ordered by day, so cost grows with the number
/// of passages. What is joined follows from the passages alone, in whatever order they come.
enum AccessGrouping {
    /// Passages are compared only within this.
    private struct Block: Hashable {
        let kind: AccessKind
        let status: EventStatus
        let place: String
    }

    /// The groups, by the places of their passages, in the order of their first passages.
    ///
    /// - Parameter tellings: The passages in order of document and place; those of one incident are one event.
    static func groups(_ tellings: [AccessBuilder.Told]) -> [[Int]] {
        var order: [Block] = []
        var attacks: [String: [Int]] = [:]
        var blocks: [Block: [Int]] = [:]
        var groups: [[Int]] = []
        for (index, (telling, incident)) in tellings.enumerated() {
            if let incident {
                attacks[incident, default: []].append(index)
                continue
            }
            guard let place = telling.placeKey else {
                groups.append([index])
                continue
            }
            let block = Block(kind: telling.mention.kind, status: telling.mention.status, place: place)
            if blocks[block] == nil { order.append(block) }
            blocks[block, default: []].append(index)
        }
        groups += attacks.values
        for block in order { groups += split(blocks[block] ?? [], tellings) }
        return groups.sorted { $0[0] < $1[0] }
    }

    /// The passages of one block by time: those with a day of their own by that day, those with a window beside the only
    /// day that lies in it, else beside the same window; those of no known time with their own document only.
    private static func split(_ block: [Int], _ tellings: [AccessBuilder.Told]) -> [[Int]] {
        var byDay: [Int: [Int]] = [:]
        var wide: [Int] = []
        var open: [String: [Int]] = [:]
        for index in block {
            guard let date = tellings[index].telling.date else {
                open[tellings[index].telling.file, default: []].append(index)
                continue
            }
            if date.isDay { byDay[date.firstDayNumber, default: []].append(index) } else { wide.append(index) }
        }
        let days = byDay.keys.sorted()
        var byWindow: [TemporalValue: [Int]] = [:]
        for index in wide {
            guard let date = tellings[index].telling.date else { continue }
            let first = days.partitioningIndex { $0 >= date.firstDayNumber }
            let inside = days[first...].prefix(2).prefix { $0 <= date.lastDayNumber }
            if inside.count == 1, date.lastDayNumber - date.firstDayNumber <= longest {
                byDay[days[first], default: []].append(index)
            } else {
                byWindow[date, default: []].append(index)
            }
        }
        return (Array(byDay.values) + Array(byWindow.values) + Array(open.values)).map { $0.sorted() }
    }

    /// A window of more days is no report of one event.
    private static let longest = 3
}
