import ArgumentParser

/// The program: reads reports of a truce and keeps one record of what they say.
@main
struct Trucewatch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trucewatch",
        abstract: "Reads reports about a ceasefire and keeps one record in which every value leads to its words.",
        subcommands: [])
}
