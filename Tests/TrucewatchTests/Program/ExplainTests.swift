import Foundation
import Testing
import TruceTestSupport

/// `--explain` says which rule stands behind each value.
struct ExplainTests {
    private let report = """
        TARVIN, March 3, 2021 - Shells killed 14 people in Orsk on Tuesday, the governor said.

        The truce collapsed hours later.

        """

    @Test func `an explained record names the rule behind each figure`() throws {
        let run = try ProgramRun(Project.program, ["analyze", "-", "--explain"], input: Data(report.utf8))

        #expect(run.status == 0)
        #expect(run.output.contains(#""rule": "figure.verb-object""#))
        #expect(run.output.contains(#""rule": "status.words""#))
        #expect(run.output.contains(#""confidence": 0."#))
    }

    @Test func `a record that nobody asked to explain names no rules`() throws {
        let run = try ProgramRun(Project.program, ["analyze", "-", "--format", "json"], input: Data(report.utf8))

        #expect(run.status == 0)
        #expect(!run.output.contains(#""rule":"#))
    }

    @Test func `a number of dead stands beside what coders of conflict data would write`() throws {
        let run = try ProgramRun(Project.program, ["analyze", "-", "--format", "json"], input: Data(report.utf8))

        #expect(run.output.contains(#""acled": 14"#))
        #expect(run.output.contains(#""ucdp_best": 14"#))
    }

    @Test func `the trace has one line for a value with its rule and its words`() throws {
        let run = try ProgramRun(
            Project.program, ["analyze", "-", "--explain", "--format", "text"], input: Data(report.utf8))

        #expect(run.output.contains(#"  killed: 14  "killed 14 people""#))
        #expect(run.output.contains("  figure.verb-object 0."))
    }
}
