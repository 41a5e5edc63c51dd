import Testing
import TruceEvidence
import TruceTestSupport
import TruceText

struct ReportWindowTests {
    private func window(
        time: TimeForm? = nil, published: String? = "2020-06-05", type: IncidentType = .shelling,
        isBackground: Bool = false
    ) -> String? {
        var made = MadeEvidence("Shells ⟦1:fell⟧ at ⟦2:then⟧.", file: "one.txt", published: published)
        let index = time.map { made.time(2, $0) }
        let mention = IncidentMention(
            span: made.marked[1], trigger: made.marked[1], type: type, time: index, isBackground: isBackground)
        return made.evidence.reportWindow(of: mention)?.iso
    }

    @Test func `what is brought as news without a day was on the day of publication or the day before`() {
        #expect(window() == "2020-06-04/2020-06-05")
    }

    @Test func `words that date it or point elsewhere leave no window`() {
        #expect(window(time: .weekday(.monday, .latest)) == nil)
        #expect(window(time: .reference(.past)) == nil)
    }

    @Test func `background, breaches in general and undated reports have no window`() {
        #expect(window(isBackground: true) == nil)
        #expect(window(type: .violationUnspecified) == nil)
        #expect(window(published: nil) == nil)
    }
}
