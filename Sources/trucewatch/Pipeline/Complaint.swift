import TruceIntake
import TruceStore

/// An error of one of the stages, with all that its user needs to know.
protocol Complaint: Error {
    /// A stable name, listed in `docs/errors.md`.
    var code: String { get }
    /// What could not be done, and why.
    var message: String { get }
    /// Where.
    var place: String { get }
    /// The next thing to try.
    var advice: String? { get }
}

extension Complaint {
    /// The message with its place and advice, as it is shown to the user.
    var report: String {
        var lines = ["error[\(code)]: \(message)", "  where: \(place)"]
        if let advice { lines.append("  try:   \(advice)") }
        return lines.joined(separator: "\n")
    }
}

extension IntakeError: Complaint {}
extension StoreError: Complaint {}
