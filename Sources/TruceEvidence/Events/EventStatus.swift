/// Whether something happened, as the words present it. Raw values are those of the JSON.
package enum EventStatus: String, Hashable, Sendable, CaseIterable {
    /// It happened, or goes on.
    case done
    /// Somebody is to do it: agreed, announced, scheduled.
    case planned
    /// Somebody asks for it.
    case demanded
    /// Somebody threatens it.
    case threatened
    /// Somebody refuses it.
    case refused
    /// It was planned and is off.
    case cancelled
    /// The words say that it did not happen.
    case notDone = "not_done"
    /// It is only supposed: a condition, a possibility, a purpose.
    case supposed
}
