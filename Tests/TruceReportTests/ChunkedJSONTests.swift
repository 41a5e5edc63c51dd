import Testing
import TruceEvidence
import TruceReport

struct ChunkedJSONTests {
    @Test func `the chunks of a record are its text`() {
        for record in [Record.mock, Record.mock.repeated(40)] {
            var chunks: [[UInt8]] = []
            RecordJSON.write(record) { chunks.append($0) }

            #expect(chunks.flatMap { $0 } == Array(RecordJSON.text(of: record).utf8))
        }
    }

    @Test func `a large record comes in many chunks`() {
        var sizes: [Int] = []
        RecordJSON.write(Record.mock.repeated(40)) { sizes.append($0.count) }

        #expect(sizes.count > 4)
        #expect(sizes.allSatisfy { $0 < 1 << 18 })
    }

    @Test func `a series is written as the array of its elements`() {
        let rows = [1, 2, 3]
        func row(_ number: Int) -> JSONValue { .object([("n", .integer(number))]) }

        #expect(
            JSONWriter.text(of: .object([("rows", .series(rows) { .object([("n", .integer($0))]) })]))
                == JSONWriter.text(of: .object([("rows", .array(rows.map(row)))])))
        #expect(
            JSONWriter.text(of: .object([("rows", .series([Int]()) { .integer($0) })]))
                == JSONWriter.text(of: .object([("rows", .array([]))])))
    }
}

extension Record {
    /// The same documents so many times.
    fileprivate func repeated(_ times: Int) -> Record {
        var result = self
        result.documents = (0..<times).flatMap { _ in documents }
        return result
    }
}
