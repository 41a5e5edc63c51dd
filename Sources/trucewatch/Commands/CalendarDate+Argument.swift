import ArgumentParser
import TruceEvidence

extension CalendarDate {
    /// Reads a day that was given on the command line.
    ///
    /// - Throws: `ValidationError` with an example when it is none.
    static func day(argument: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: argument), date.isDay else {
            throw ValidationError("'\(argument)' is no day; write it as yyyy-mm-dd, such as 2016-09-18")
        }
        return date
    }
}
