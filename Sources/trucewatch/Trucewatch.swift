import ArgumentParser

/// The program: reads reports of a truce and keeps one record of what they say.
@main
struct Trucewatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trucewatch",
        abstract: "Reads reports about a ceasefire and keeps one record in which every value leads to its words.",
        discussion: """
            EXAMPLES
              trucewatch analyze Examples
              trucewatch report Examples -o dossier
              trucewatch add Examples --store case.truce
              trucewatch serve --store case.truce
            """,
        version: "0.1.0",
        subcommands: [
            Analyze.self, Report.self, Add.self, Refresh.self, Serve.self, Export.self, Verify.self, Backup.self,
            AccountCommand.self, Model.self, Grow.self,
        ])
}
