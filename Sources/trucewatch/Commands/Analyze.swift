import ArgumentParser
import TruceEvidence
import TruceReport

/// `trucewatch analyze`: one record of what the documents say, as JSON or as a summary.
struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read reports and print one record of what they say.",
        discussion: """
            Prints the record as JSON, or a summary to read or to mail. The summary is the default on a terminal, \
            JSON everywhere else.

            EXAMPLES
              trucewatch analyze Examples
              trucewatch analyze reports/ --format json > record.json
              trucewatch analyze monday.txt tuesday.html --profile case.yaml
              trucewatch analyze reports/ --as-of 2016-09-18
              trucewatch analyze monday.txt --explain --format text
              cat report.txt | trucewatch analyze -

            EXIT STATUS
              0   everything was read
              1   something was left out; standard error says what and why
              2   nothing could be read
              64  wrong usage
            """)

    /// How the record is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, text
    }

    @OptionGroup var input: RecordOptions

    @Option(help: "How to print the record (default: text on a terminal, otherwise json).")
    var format: Format?

    @Flag(
        help:
            "Name the rule behind each value and how often it is right; as text, print one line a value in place of the summary."
    )
    var explain = false

    @Flag(help: "Say on standard error how much processor time each stage took.")
    var timings = false

    func run() throws {
        let talk = Talk()
        let clock = timings ? StageClock() : nil
        let outcome = try input.makeRecord(talk: talk, clock: clock)
        let format = format ?? (talk.isOutputTerminal ? .text : .json)
        switch format {
        case .json: RecordJSON.write(outcome.record, explaining: explain ? .embedded : nil, to: talk.print)
        case .text:
            talk.print(
                explain
                    ? Trace.text(of: outcome.record, explaining: .embedded)
                    : TextSummary.text(of: outcome.record))
        }
        clock?.end("printing")
        if let clock { talk.say(clock.report) }
        try outcome.finish()
    }
}
