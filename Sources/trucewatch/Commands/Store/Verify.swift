import ArgumentParser
import TruceStore

/// `trucewatch verify`: looks at every byte that a store answers for.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check that nothing in a store was changed or lost.",
        discussion: """
            Checks the pages of the file, the digest of every document, the chain of the ledger, that the two agree, \
            and the seal of every derived row. Names what is wrong, a line each. On success it prints the number of \
            documents and the hash that closes the ledger: keep it elsewhere, and compare it the next time, to know \
            that nothing was cut off at the end.

            EXAMPLES
              trucewatch verify --store case.truce

            EXIT STATUS
              0   all is as it was made
              1   something was changed or lost
              2   the store cannot be opened
              64  wrong usage
            """)

    @OptionGroup var options: StoreOptions

    func run() throws {
        let talk = Talk()
        let store = try options.open(talk: talk)
        let findings = try StoreOptions.told(talk) { () throws(StoreError) in try store.verify() }
        for finding in findings { talk.print("\(finding.code)\t\(finding.place)\t\(finding.message)\n") }
        if !findings.isEmpty { throw ExitCode(1) }
        let (count, last) = try StoreOptions.told(talk) { () throws(StoreError) in
            (try store.documentCount(), try store.lastEntry())
        }
        talk.print("sound\t\(count) documents\t\(last?.sequence ?? 0) entries\t\(last?.hash ?? "empty ledger")\n")
    }
}
