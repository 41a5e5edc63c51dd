/// Why something could not be read, and what to do next.
///
/// The wording of every error of this room stands in `IntakeError+Wording.swift`.
package struct IntakeError: Error, Hashable, Sendable {
    /// A stable name, `intake.kebab-case` or `profile.kebab-case`, listed in `docs/errors.md`.
    package let code: String
    /// What could not be done, on what, and the fact with its values: "cannot read 'x': it holds no text".
    package let message: String
    /// The file, with a line where that helps.
    package let place: String
    /// The next thing to try, one sentence; nil when there is nothing useful to say.
    package let advice: String?

    /// Makes an error.
    package init(code: String, message: String, place: String, advice: String?) {
        self.code = code
        self.message = message
        self.place = place
        self.advice = advice
    }
}
