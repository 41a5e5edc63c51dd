import TruceEvidence

/// Gathers what several passages give.
enum Gathered {
    /// Values in the order of their first mention, each once with all its words.
    static func values<Telling, Value: Hashable & Sendable>(
        _ group: [Telling], _ values: (Telling) -> [(Value, Citation)]
    ) -> [Cited<Value>] {
        var order: [Value] = []
        var citations: [Value: [Citation]] = [:]
        for (value, citation) in group.flatMap(values) {
            if citations[value] == nil { order.append(value) }
            if citations[value]?.contains(citation) != true { citations[value, default: []].append(citation) }
        }
        return order.map { Cited($0, citations[$0] ?? []) }
    }
}
