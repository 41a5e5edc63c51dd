package import TruceEvidence
import TruceText

extension Document {
    /// A document made by hand for a test: each stretch between blank lines is a block, the first one the title when
    /// `hasTitle` is set; `zones` gives the first blocks other zones.
    package static func made(
        _ text: String, file: String = "test.txt", published: String? = nil, outlet: String? = nil,
        hasTitle: Bool = false, zones: [Block.Zone] = []
    ) -> Document {
        let source = SourceText(text)
        var blocks: [Block] = []
        var start = 0
        func close(at end: Int) {
            let span = source.trimmed(TextSpan(start, end))
            if !span.isEmpty {
                let zone = zones.indices.contains(blocks.count) ? zones[blocks.count] : .paragraph
                blocks.append(Block(span: span, zone: hasTitle && blocks.isEmpty ? .title : zone))
            }
        }
        var index = 0
        while index < source.count {
            if source.bytes[index] == 0x0A, index + 1 < source.count, source.bytes[index + 1] == 0x0A {
                close(at: index)
                start = index + 2
                index += 1
            }
            index += 1
        }
        close(at: source.count)
        let day = published.flatMap { CalendarDate(iso: $0) }
        return Document(
            id: "sha256:" + file, file: file, byteCount: source.count, text: source,
            origin: TextOrigin(source: source, runs: nil), blocks: blocks,
            outlet: outlet.map { Sourced($0, span: nil, basis: .manifest) },
            published: Dating(
                value: day.map(TemporalValue.date),
                clues: day.map {
                    [Dating.Clue(reason: "given by the test", span: nil, value: .date($0), basis: .manifest)]
                } ?? []))
    }
}
