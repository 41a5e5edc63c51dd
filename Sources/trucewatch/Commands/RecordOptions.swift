import ArgumentParser
import TruceEvidence
import TruceIntake

/// What every command that makes a record takes: the reports, the case and the day to look from.
struct RecordOptions: ParsableArguments {
    @Argument(help: "Files (.txt, .html, .jsonl), folders, or - for standard input.", completion: .file())
    var paths: [String]

    @Option(help: "A YAML file with what is known of the case (see docs/profile.md).", completion: .file())
    var profile: String?

    @Option(
        help: "Leave out what was published after this day (yyyy-mm-dd).", transform: CalendarDate.day(argument:))
    var asOf: CalendarDate?

    /// Reads, reconciles and assesses; says on standard error what could not be read.
    ///
    /// - Parameter clock: Told when a stage ends.
    /// - Throws: `ExitCode(2)` when the profile or every report could not be read, after saying why.
    func makeRecord(talk: Talk, clock: StageClock? = nil) throws -> Pipeline.Outcome {
        let pipeline = Pipeline(profile: try readProfile(talk: talk), asOf: asOf)
        let outcome = pipeline.record(of: paths) { stage, done, total in
            talk.progress(stage, done, total)
            if done == total { clock?.end(stage) }
        }
        clock?.end("joining")
        for failure in outcome.failures { talk.say(failure.report) }
        guard !outcome.record.documents.isEmpty else { throw ExitCode(2) }
        return outcome
    }

    private func readProfile(talk: Talk) throws -> Profile {
        guard let profile else { return Profile() }
        do {
            return try ProfileReader.read(profile)
        } catch {
            talk.say(error.report)
            throw ExitCode(2)
        }
    }
}
