import TruceEvidence

/// How well the times of two mentions go together.
extension IncidentComparison {
    mutating func compareTimes(_ left: IncidentNode, _ right: IncidentNode) {
        guard let a = left.days, let b = right.days else {
            compareWithPublication(left, right)
            return
        }
        let distance = a.distance(to: b)
        if a.isDay, b.isDay {
            switch distance {
            case 0: add(2, "the same day, \(left.when?.iso ?? "")")
            case 1: score -= 0.7
            default: keepApart(.days, unless: !left.hasOwnTime || !right.hasOwnTime)
            }
            return
        }
        guard distance <= 1 else {
            keepApart(.times, unless: !left.hasOwnTime || !right.hasOwnTime)
            return
        }
        let span = max(a.last - a.first, b.last - b.first)
        add(span <= 10 ? 1 : span <= 40 ? 0.5 : 0, "times that overlap")
    }

    /// Where one time is missing, publication still bounds it: nothing is reported before it happens, and reports
    /// months apart seldom tell of one day.
    private mutating func compareWithPublication(_ left: IncidentNode, _ right: IncidentNode) {
        func bound(_ event: DaySpan, _ other: IncidentNode) {
            guard let published = other.published else { return }
            if event.first > published.last + 1 {
                obstacle = .reportedBefore
            } else if event.isDay, published.isDay, published.first - event.first <= 1 {
                // What a report tells without a date is mostly news of its day.
                add(0.7, "told without a date in a report of that day")
            } else if published.first - event.last > 45 {
                score -= 1.5
            }
        }
        if let days = left.days {
            bound(days, right)
        } else if let days = right.days {
            bound(days, left)
        } else if left.document != right.document {
            guard let a = left.published, let b = right.published else {
                score -= 0.3
                return
            }
            let apart = a.distance(to: b)
            if apart > 30 { obstacle = .reportsApart }
            score -= apart > 7 ? 1 : apart > 2 ? 0.5 : 0
        }
    }
}
