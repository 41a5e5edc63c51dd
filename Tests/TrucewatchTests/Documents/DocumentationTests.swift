import Foundation
import Testing
import TruceTestSupport

/// The documents say what is true, and every shared declaration says what it is.
struct DocumentationTests {
    @Test func `every package declaration has a doc comment`() throws {
        var bare: [String] = []
        for file in Project.swiftFiles(below: "Sources") {
            let lines = try Project.text("Sources/" + file).split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() {
                let code = line.drop { $0 == " " }
                guard code.hasPrefix("package "), !code.hasPrefix("package import"),
                    !code.hasPrefix("package extension")
                else { continue }
                var above = index - 1
                while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
                let comment = above >= 0 ? lines[above].drop { $0 == " " } : ""
                if !comment.hasPrefix("///") { bare.append("\(file):\(index + 1)") }
            }
        }

        #expect(bare.isEmpty, "\(bare.joined(separator: ", "))")
    }

    @Test func `the command line reference is what --help says`() throws {
        let reference = try Project.text("docs/cli.md")
        for command in [[], ["analyze"], ["report"], ["add"], ["export"], ["verify"], ["backup"]] {
            let help = try ProgramRun(Project.program, command + ["--help"], environment: ["COLUMNS": "100"])

            #expect(help.status == 0)
            #expect(reference.contains(help.output), "docs/cli.md is stale for '\(command)': run make docs")
        }
    }

    @Test func `every file that the documents link to is there`() throws {
        let documents = [
            "README.md", "CHANGELOG.md", "docs/architecture.md", "docs/glossary.md", "docs/testing.md",
            "docs/record.md", "docs/rules.md",
        ]
        for document in documents {
            let folder = document.split(separator: "/").dropLast().joined(separator: "/")
            for target in Self.links(in: try Project.text(document)) where !target.contains("://") {
                let path = (folder.isEmpty ? "" : folder + "/") + target.split(separator: "#")[0]

                #expect(
                    (try? Project.root.appendingPathComponent(path).checkResourceIsReachable()) == true,
                    "\(document) links to \(target)")
            }
        }
    }

    @Test func `the output that the README shows is what the program prints`() throws {
        let examples = Project.root.appendingPathComponent("Examples").path
        let run = try ProgramRun(
            Project.program,
            ["analyze", examples, "--profile", examples + "/case.yaml", "--format", "text"])
        let printed = Set(run.output.split(separator: "\n"))
        let shown = try #require(try Project.text("README.md").components(separatedBy: "```").dropFirst().first)
        let lines = shown.split(separator: "\n").filter { $0 != "…" }

        #expect(lines.count > 20)
        for line in lines { #expect(printed.contains(line), "README.md is stale: \(line)") }
    }

    /// The targets of Markdown links, without those within the page.
    private static func links(in text: String) -> [String] {
        text.split(separator: "](", omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            let target = rest.prefix { $0 != ")" && $0 != "\n" }
            return target.hasPrefix("#") || target.isEmpty ? nil : String(target)
        }
    }
}
