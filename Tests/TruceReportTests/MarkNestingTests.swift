import Testing
import TruceTestSupport
import TruceText

@testable import TruceReport

struct MarkNestingTests {
    private func mark(_ span: TextSpan, _ kind: Mark.Kind, id: String? = nil) -> Mark {
        Mark(span: span, kind: kind, description: "", id: id)
    }

    private func written(_ steps: [MarkNesting.Step], _ text: SourceText) -> String {
        steps.map { step in
            switch step {
            case .text(let span): text[span]
            case .open(let mark): "<\(mark.id ?? "-")"
            case .close: ">"
            case .anchor(let id): "{\(id)}"
            }
        }.joined()
    }

    @Test func `a mark inside another is written inside it`() {
        let text = MarkedText("⟦1:Shells hit ⟦2:Karu⟧⟧ again")
        var nesting = MarkNesting([mark(text[1], .incident, id: "a"), mark(text[2], .place, id: "b")])

        #expect(written(nesting.steps(in: text.text.span), text.text) == "<aShells hit <bKaru>> again")
    }

    @Test func `a mark that crosses the end of another goes on as a second piece`() {
        let text = SourceText("one two three")
        var nesting = MarkNesting([
            mark(TextSpan(0, 7), .incident, id: "a"), mark(TextSpan(4, 13), .quotation, id: "b"),
        ])

        #expect(written(nesting.steps(in: text.span), text) == "<aone <btwo>><- three>")
    }

    @Test func `a mark over two blocks is written in both and named in the first`() {
        let text = SourceText("one\n\ntwo")
        var nesting = MarkNesting([mark(TextSpan(0, 8), .quotation, id: "a")])

        #expect(written(nesting.steps(in: TextSpan(0, 3)), text) == "<aone>")
        #expect(written(nesting.steps(in: TextSpan(5, 8)), text) == "<-two>")
    }

    @Test func `whatever marks there are the words are written once, in order, and every name once`() {
        let text = SourceText(String(repeating: "abcdefgh ", count: 40))
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<60 {
            var marks = (0..<40).map { number in
                let start = next(340)
                return mark(TextSpan(start, start + 1 + next(20)), .figure, id: "w\(number)")
            }
            marks.sort(by: Mark.isBefore)
            var nesting = MarkNesting(marks)

            let steps = nesting.steps(in: TextSpan(0, 200)) + nesting.steps(in: TextSpan(200, text.count))

            var depth = 0
            var words = ""
            var names: [String] = []
            for step in steps {
                switch step {
                case .text(let span): words += text[span]
                case .open(let mark):
                    depth += 1
                    if let id = mark.id { names.append(id) }
                case .close: depth -= 1
                case .anchor(let id): names.append(id)
                }
                #expect((0...12).contains(depth))
            }
            #expect(depth == 0)
            #expect(words == text[text.span])
            #expect(Set(names).count == 40 && names.count == 40)
        }
    }
}
