import TruceText

/// Two or more values of one dimension, and why they differ.
package struct Discrepancy: Hashable, Sendable {
    /// The dimension in five coarse classes. Raw values are those of the JSON.
    package enum Kind: String, Hashable, Sendable {
        /// When.
        case date
        /// How many.
        case count
        /// Where.
        case place
        /// What was done, by whom, with what, on what intent, with what outcome.
        case attribution
        /// How it stands with the truce and with what hangs on it.
        case status
    }

    /// The dimension. Raw values are those of the JSON.
    package enum Dimension: String, Hashable, Sendable, CaseIterable {
        /// How many.
        case count
        /// When.
        case date
        /// Where.
        case place
        /// With what it was done.
        case means
        /// Who did it, who is to blame.
        case perpetrator
        /// Whether it happened at all.
        case occurrence
        /// Whether it was meant.
        case intent
        /// How an operation or a war came out.
        case outcome
        /// How it stands with a truce.
        case status
        /// What was agreed or declared: its terms, how far it goes, whether it is kept.
        case term

        /// The coarse class.
        package var kind: Kind {
            switch self {
            case .count: .count
            case .date: .date
            case .place: .place
            case .means, .perpetrator, .occurrence, .intent, .outcome: .attribution
            case .status, .term: .status
            }
        }
    }

    /// Why values differ. Raw values are those of the JSON.
    package enum Reason: String, Hashable, Sendable {
        /// They cannot all be right.
        case conflict
        /// Their bounds leave room for one true value.
        case compatibleBounds = "compatible_bounds"
        /// They count different people, areas or windows.
        case differentScope = "different_scope"
        /// They follow different clocks or time zones, or lie within a night of one another.
        case differentClock = "different_clock"
        /// They are about different agreements.
        case differentAgreement = "different_agreement"
        /// One was planned, the other happened.
        case scheduledAgainstActual = "scheduled_against_actual"
        /// One is a part of the other.
        case partOfWhole = "part_of_whole"
        /// The later document brings what was not yet known or had not yet happened.
        case laterUpdate = "later_update"
        /// They go back to one source.
        case sameOrigin = "same_origin"
        /// They cannot be compared.
        case notComparable = "not_comparable"
    }

    /// One of the values.
    package struct Value: Hashable, Sendable {
        /// The value in words ("more than 60", "2016-09-19", "Russia").
        package let value: String
        /// Who stands behind it: a speaker, or the outlet where the document speaks in its own voice.
        package let holder: String
        /// The words.
        package let citation: Citation

        /// Makes a value.
        package init(value: String, holder: String, citation: Citation) {
            self.value = value
            self.holder = holder
            self.citation = citation
        }
    }

    /// What it tells, whatever its number is; copies of the discrepancy share it.
    @usableFromInline struct Told: Hashable, Sendable {
        @usableFromInline let dimension: Dimension
        @usableFromInline let about: String
        @usableFromInline let values: [Value]
        @usableFromInline let reason: Reason
        @usableFromInline let explanation: String
    }

    @usableFromInline let told: Shared<Told>

    /// `d1`, `d2`, … in the order of the first value.
    package var id: String
    /// The dimension.
    @inlinable package var dimension: Dimension { _read { yield told.value.dimension } }
    /// What it is about, in plain words.
    @inlinable package var about: String { _read { yield told.value.about } }
    /// The values, ordered by document and place; at least two.
    @inlinable package var values: [Value] { _read { yield told.value.values } }
    /// Why they differ.
    @inlinable package var reason: Reason { _read { yield told.value.reason } }
    /// The reason in one sentence without a full stop.
    @inlinable package var explanation: String { _read { yield told.value.explanation } }
    /// The incident it is about, if it is about one.
    package var incident: String?

    /// Makes a discrepancy.
    package init(
        id: String, dimension: Dimension, about: String, values: [Value], reason: Reason, explanation: String,
        incident: String? = nil
    ) {
        self.id = id
        self.incident = incident
        told = Shared(
            Told(dimension: dimension, about: about, values: values, reason: reason, explanation: explanation))
    }

    /// Discrepancies in the order of their first values, numbered so, where most of them are in order and numbered.
    ///
    /// - Complexity: O(n + m log n) for m that are added to n.
    package static func numbered(_ ordered: [Discrepancy], adding others: [Discrepancy]) -> [Discrepancy] {
        guard !others.isEmpty else { return ordered }
        var result: [Discrepancy] = []
        result.reserveCapacity(ordered.count + others.count)
        var first: Int?
        var taken = 0
        for other in others.sorted(by: { $0.comes(before: $1) }) {
            let rest = ordered[taken...]
            let place = rest.partitioningIndex { other.comes(before: $0) }
            result += ordered[taken..<place]
            taken = place
            first = first ?? result.count
            result.append(other)
        }
        result += ordered[taken...]
        for number in (first ?? 0)..<result.count { result[number].id = Serial.identifier("d", number + 1) }
        return result
    }

    /// Whether it stands before another one, wherever both come from.
    package func comes(before other: Discrepancy) -> Bool {
        if let a = values.first, let b = other.values.first, a.citation != b.citation {
            return a.citation < b.citation
        }
        if dimension != other.dimension { return dimension.rawValue < other.dimension.rawValue }
        return about < other.about
    }

    /// The same of an incident that has got its identifier.
    package func about(_ incident: String) -> Discrepancy {
        var found = self
        found.incident = incident
        return found
    }

    /// The dimension's coarse class.
    package var kind: Kind { dimension.kind }
}
