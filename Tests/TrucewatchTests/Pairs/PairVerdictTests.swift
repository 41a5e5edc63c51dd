import Foundation
import Testing
import TruceTestSupport

/// Every pair of values that readers of several reports stumble over, with the verdict and the reason that it must get.
///
/// A difference that is no conflict must not be called one: each test names the one reason.
struct PairVerdictTests {
    /// The record of the five reports, read by the program.
    private static let record: PairRecord = {
        do {
            let folder = try TemporaryFolder()
            for report in PairCorpus.reports { _ = try folder.write(report.file, report.text) }
            let run = try ProgramRun(Project.program, ["analyze", "--format", "json", folder.url.path])
            return try JSONDecoder().decode(PairRecord.self, from: Data(run.output.utf8))
        } catch {
            return PairRecord()
        }
    }()

    private var rows: [PairRecord.Row] { Self.record.discrepancies }
    private var incidents: [PairRecord.Incident] { Self.record.incidents }

    /// The reasons of all rows of a dimension that set these words of these documents beside one another.
    private func reasons(_ dimension: String, _ pairs: (document: String, words: String)...) -> [String] {
        rows.filter { row in
            row.dimension == dimension
                && pairs.allSatisfy { pair in
                    row.values.contains { $0.document == pair.document && $0.words.contains(pair.words) }
                }
        }.map(\.reason)
    }

    @Test func `days on both sides of a night are one agreement by two clocks`() {
        #expect(reasons("date", ("1.txt", "Nov. 3"), ("2.txt", "4th November")) == ["different_clock"])
    }

    @Test func `totals of one war a fortnight apart conflict`() {
        #expect(reasons("count", ("3.txt", "30,000"), ("5.txt", "42,000")) == ["conflict"])
    }

    @Test func `two translations of one utterance are one statement`() throws {
        let translated = Self.record.statements.map(\.documents).filter { $0.count > 1 && $0.contains("2.txt") }

        #expect(translated == [["2.txt", "5.txt"]])
    }

    @Test func `two spellings of a town are one place of one strike`() {
        let strikes = incidents.filter { $0.date == "2023-11-11" && $0.type == "air_strike" }

        #expect(strikes.map(\.documents) == [["1.txt", "3.txt"]])
        #expect(!rows.contains { $0.dimension == "place" })
    }

    @Test func `forty, more than forty and dozens leave room for one number`() {
        #expect(
            reasons("count", ("1.txt", "40 soldiers"), ("3.txt", "dozens"), ("3.txt", "more than 40"))
                == ["compatible_bounds"])
    }

    @Test func `a convoy of three reports is one incident with one count and a contested author`() throws {
        let convoy = try #require(incidents.first { $0.type == "attack_on_aid" })

        #expect(convoy.documents == ["1.txt", "2.txt", "5.txt"])
        #expect(convoy.killed.high == 12)
        #expect(reasons("perpetrator", ("1.txt", "blamed the attack"), ("1.txt", "denied")) == ["conflict"])
    }

    @Test func `counts of other areas, days and people are of different scope`() {
        #expect(reasons("count", ("2.txt", "210 people"), ("5.txt", "175 civilians")) == ["different_scope"])
    }

    @Test func `the end that was planned stands against the end that was declared`() {
        #expect(
            reasons("date", ("2.txt", "13th November"), ("3.txt", "midnight Sunday")) == ["scheduled_against_actual"])
    }

    @Test func `cutting contacts and suspending them differ in degree`() {
        #expect(reasons("term", ("1.txt", "cutting"), ("5.txt", "suspended")) == ["conflict"])
        #expect(
            incidents.contains { $0.documents == ["1.txt", "5.txt"] && $0.date == "2023-11-27" })
    }

    @Test func `that it happened is owned to by both, what was meant is disputed`() {
        #expect(reasons("intent", ("1.txt", "by mistake"), ("1.txt", "sincerity"), ("3.txt", "regret")) == ["conflict"])
        #expect(reasons("occurrence").isEmpty)
    }

    @Test func `one charge under two truces is two instances`() {
        #expect(
            reasons("term", ("1.txt", "failing to keep its promise to separate"), ("4.txt", "split off"))
                == ["different_agreement"])
        let charges = Self.record.exchanges.filter { $0.kind == "separation" && $0.accused == "Turkey" }
        #expect(Set(charges.map(\.agreement)) == ["a1", "a2"])
    }

    @Test func `different obstacles to aid are competing blame, not a contradiction`() {
        #expect(
            reasons("perpetrator", ("1.txt", "pull back"), ("3.txt", "blocking humanitarian aid")) == [
                "different_scope"
            ])
    }

    @Test func `a teaser is set against nothing`() {
        #expect(!rows.flatMap(\.values).contains { $0.words.contains("Two Hospitals") })
        #expect(
            incidents.filter { $0.type == "attack_on_medical" }.map(\.documents) == [["2.txt"]])
    }

    @Test func `a raid, a bombing and an air strike can be one act`() {
        #expect(
            reasons("means", ("1.txt", "raid"), ("2.txt", "air strike"), ("5.txt", "bombing")) == ["compatible_bounds"])
    }

    @Test func `a headline on the brink and a text that calls it failed contradict each other`() {
        #expect(reasons("status", ("4.txt", "Brink of Collapse"), ("4.txt", "failed")) == ["conflict"])
    }

    @Test func `breaches under one truce do not deny the keeping of another`() {
        #expect(
            reasons("term", ("2.txt", "several violations"), ("4.txt", "full compliance")) == ["different_agreement"])
    }

    @Test func `a few days later leaves room for the day that another report gives`() {
        #expect(reasons("date", ("1.txt", "A few days later"), ("5.txt", "Nov. 13")) == ["compatible_bounds"])
    }

    @Test func `two spellings of a name are one speaker`() {
        let shared = Self.record.statements.filter { $0.documents == ["2.txt", "5.txt"] }

        #expect(shared.map(\.speaker).count == 1)
    }

    @Test func `nothing else is called a conflict`() {
        // The six that are: totals, contacts, the convoy, what was meant, headline and text, who broke it; and a charge that is denied.
        #expect(rows.filter { $0.reason == "conflict" }.count == 7)
    }
}
