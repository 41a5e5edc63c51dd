import TruceEvidence

/// Brings classes of names together that stand for one, the best reasons first.
struct NameGroups: Sendable {
    /// A reason to join two classes.
    struct Link: Sendable {
        let left: Int
        let right: Int
        let score: Double
        let reason: String
        let citations: [Citation]
    }

    /// Classes that stand for one, with what joined them.
    struct Group: Sendable {
        let classes: [NameClass]
        let joins: [NameJoin]

        /// Its names, the most used first.
        var uses: [NameUse] {
            classes.flatMap(\.forms).map { form in
                NameUse(
                    name: form.name, mentions: form.mentions, since: form.since, until: form.until,
                    citations: form.citations)
            }.sorted { left, right in
                left.mentions != right.mentions ? left.mentions > right.mentions : left.name < right.name
            }
        }

        /// How many documents have any of them.
        var documents: Int {
            classes.count == 1
                ? classes[0].entries.count : Set(classes.lazy.flatMap(\.entries).map(\.document)).count
        }
    }

    private let classes: [NameClass]

    /// Takes classes in their order.
    init(_ classes: [NameClass]) {
        self.classes = classes
    }

    /// The groups, in the order of their first classes.
    ///
    /// - Parameter apart: Pairs of classes that people decided not to be one.
    func groups(_ links: [Link], apart: [(Int, Int)]) -> [Group] {
        var grouping = Grouping(count: classes.count)
        var joins: [Int: [Link]] = [:]
        let ordered = links.sorted { a, b in
            if a.score != b.score { return a.score > b.score }
            return a.left != b.left ? a.left < b.left : a.right < b.right
        }
        for link in ordered {
            let (left, right) = (grouping.root(of: link.left), grouping.root(of: link.right))
            guard left != right else { continue }
            let (ours, theirs) = (grouping.members(ofRoot: left), grouping.members(ofRoot: right))
            // A decision joins what lists know apart; nothing else does.
            guard link.score >= 1 || !areListedApart(ours, theirs) else { continue }
            let areHeldApart = apart.contains { pair in
                ours.contains(pair.0) && theirs.contains(pair.1) || ours.contains(pair.1) && theirs.contains(pair.0)
            }
            if areHeldApart { continue }
            grouping.join(left, right)
            joins[min(left, right)] = (joins[left] ?? []) + (joins[right] ?? []) + [link]
        }
        return grouping.groups.map { members in
            let found = members.first.flatMap { joins[$0] } ?? []
            return Group(
                classes: members.map { classes[$0] },
                joins: found.map { link in
                    NameJoin(
                        names: [classes[link.left].name, classes[link.right].name], reason: link.reason,
                        score: link.score, citations: link.citations)
                })
        }
    }

    private func areListedApart(_ ours: [Int], _ theirs: [Int]) -> Bool {
        let known = Set((ours + theirs).compactMap { classes[$0].listed })
        return known.count > 1
    }
}
