import TruceEvidence

extension IncidentNode: Joinable {
    /// How many mentions of a group stand for it when groups are compared.
    static let delegates = 16

    /// So little below the threshold one may ask why two mentions were not joined.
    private static let nearness = 0.6
    /// Days apart by so many, two attacks of one kind in one place may be taken for one.
    private static let nearDays = 3

    static func judge(_ left: IncidentNode, _ right: IncidentNode) -> Judgement? {
        let found = IncidentComparison(left, right)
        if found.obstacle == nil {
            guard found.score >= IncidentComparison.threshold - nearness else { return nil }
            return Judgement(score: found.score, joins: found.score >= IncidentComparison.threshold)
        }
        guard found.obstacle == .days, left.type == right.type, left.document != right.document, let a = left.place,
            let b = right.place, PlaceWeight.key(a) == PlaceWeight.key(b), let day = left.days, let other = right.days,
            day.distance(to: other) <= nearDays
        else { return nil }
        return Judgement(score: IncidentComparison.threshold - nearness, joins: false)
    }

    /// Whether some of them say no day and the others give one and the same.
    static func leaveOpen(_ pieces: [IncidentNode]) -> Bool {
        guard let day = pieces.lazy.compactMap(\.day).first, pieces.contains(where: { $0.when == nil }) else {
            return false
        }
        return pieces.allSatisfy { $0.day.map { $0 == day } ?? true }
    }

    /// A chain of look-alikes must not grow into one incident: on average all must go together, and nothing may forbid
    /// any two of them.
    static func mayJoin(_ left: [IncidentNode], _ right: [IncidentNode]) -> Bool {
        var sum = 0.0
        for a in left {
            for b in right {
                let found = a.position < b.position ? IncidentComparison(a, b) : IncidentComparison(b, a)
                guard found.obstacle == nil else { return false }
                sum += found.score
            }
        }
        return sum / Double(left.count * right.count) >= IncidentComparison.threshold * 0.7
    }
}
