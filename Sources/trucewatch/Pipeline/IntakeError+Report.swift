import TruceIntake

extension IntakeError {
    /// The message with its place and advice, as it is shown to the user.
    var report: String {
        var lines = ["error[\(code)]: \(message)", "  where: \(place)"]
        if let advice { lines.append("  try:   \(advice)") }
        return lines.joined(separator: "\n")
    }
}
