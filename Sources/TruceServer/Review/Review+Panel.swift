import Foundation
import TruceEvidence
import TruceReport
import TruceStore
import TruceText

extension Review {
    /// What stands below the page of a thing: what was decided of it, and the forms to decide; nil when nothing is
    /// decided of such things.
    func panel(_ list: Site.List, _ id: String, _ ask: Ask) throws -> HTMLFragment? {
        guard let thing = try things.thing(list, id) else { return nil }
        if list == .discrepancy { return try sides(of: thing, ask) }
        let single = try passages(list, id)
        let past = try shelf.past().about(Set(thing.subjects + single.compactMap(\.subject)))
        let forms = DecisionForms(ask)
        let others = forms == nil ? [] : try things.around(thing)
        let agreements = forms != nil && list == .incident ? try self.agreements() : []
        let arrivals = list == .document ? try store.ledger(kind: .document, about: id) : []
        var out = HTMLWriter()
        out.element("section", [.init("class", "review"), .init("aria-label", "Review")]) { out in
            out.element("h2") { $0.write("Review") }
            write(past, ask, &out)
            Self.write(arrivals, &out)
            guard let forms else { return Self.noForms(ask, &out) }
            let isName = list == .actor || list == .placename
            if !isName, list != .agreement {
                forms.judge(.thing(thing), &out)
                forms.group("Correct what was read", &out) { out in
                    forms.change(.thing(thing), agreements: agreements, &out)
                }
            }
            if list != .agreement, list != .document, forms.mayJoin {
                forms.group(
                    isName ? "Join with another, take a name out" : "Join with another, take a passage out", &out
                ) {
                    out in
                    forms.merge(thing, with: others, &out)
                    forms.split(thing, &out)
                }
            }
            forms.group("Leave a remark", &out) { forms.annotate(.thing(thing), &$0) }
            Self.words(single, &out)
        }
        return HTMLFragment(out)
    }

    /// What was decided of any side of a difference, and the ways to decide of each.
    private func sides(of thing: Thing, _ ask: Ask) throws -> HTMLFragment {
        let past = try shelf.past().about { subject in
            thing.subjects.contains { side in
                side.document == subject.document && side.passage.start < subject.passage.end
                    && subject.passage.start < side.passage.end
            }
        }
        var out = HTMLWriter()
        out.element("section", [.init("class", "review"), .init("aria-label", "Review")]) { out in
            out.element("h2") { $0.write("Review") }
            write(past, ask, &out)
            guard DecisionForms(ask) != nil else { return Self.noForms(ask, &out) }
            out.note("A difference follows from what its sides say. What was read of a side is decided with its words:")
            out.element("ul", [.init("class", "fact-list")]) { out in
                for (words, page) in zip(thing.words, thing.pages) {
                    out.element("li") { out in
                        out.element("a", [.init("href", page)]) { out in
                            out.element("q", [.init("dir", "auto")]) { $0.write(Wording.quoted(words)) }
                        }
                    }
                }
            }
        }
        return HTMLFragment(out)
    }

    /// The page of one passage: its words, what was decided of it, and the forms to decide.
    func passage(_ ask: Ask) throws -> Answer {
        guard let subject = ask["subject"].flatMap(Subject.init) else {
            throw Problem.badRequest(
                "the address names no passage", advice: "open it from the page that shows the words")
        }
        guard let document = try store.item(kind: Shelf.json(.document), id: subject.document) else {
            throw Problem.notFound("the record holds no such document")
        }
        let found = try store.facts(in: subject.document).filter { $0.subject == subject.description }
        guard !found.isEmpty || subject.kind == .document else {
            throw Problem.notFound("nothing is read from these words any longer")
        }
        let past = try shelf.past().about([subject])
        let agreements = subject.kind == .incident ? try self.agreements() : []
        var answer = Answer("Decide", at: .review) {
            var out = HTMLWriter()
            out.head(
                "What these words say",
                "A decision is kept with its reason and can be undone. It outlives every new reading.")
            out.element("p") { $0.link(SearchHit.address(ofDocument: subject.document), SafeText.line(document.title)) }
            SearchHit.list(found, in: &out)
            out.element("section", [.init("class", "review"), .init("aria-label", "Review")]) { out in
                out.element("h2") { $0.write("Review") }
                write(past, ask, &out)
                guard let forms = DecisionForms(ask) else { return Self.noForms(ask, &out) }
                forms.judge(.passage(subject), &out)
                forms.change(.passage(subject), agreements: agreements, &out)
                forms.group("Leave a remark", &out) { forms.annotate(.passage(subject), &$0) }
            }
            return HTMLFragment(out)
        } json: {
            try Self.json(past.map(\.decision))
        }
        answer.isOfRecord = false
        return answer
    }

    /// A fact that can be decided of by itself.
    private struct Passage {
        let words: String
        let says: String
        let subject: Subject?
    }

    /// The most single passages that a page lists; those of the documents themselves are in the reader.
    private static let mostSingle = 200

    /// The single passages that a thing rests on, of whatever kind.
    private func passages(_ list: Site.List, _ id: String) throws -> [Passage] {
        guard list != .document else { return [] }
        return try store.facts(supporting: list.rawValue + ":" + id, limit: Self.mostSingle).compactMap { fact in
            guard let subject = fact.subject.flatMap(Subject.init) else { return nil }
            let holder = fact.holder.map { ", " + $0 } ?? ""
            return Passage(words: fact.words, says: fact.kind + holder, subject: subject)
        }
    }

    private static func noForms(_ ask: Ask, _ out: inout HTMLWriter) {
        out.note("Your role lets you read. An analyst can accept, reject, correct or annotate.")
    }

    /// The ways to the pages of single passages.
    private static func words(_ single: [Passage], _ out: inout HTMLWriter) {
        if single.isEmpty { return }
        out.element("details") { out in
            out.element("summary") {
                $0.write("Decide on single words: \(single.count)" + (single.count == mostSingle ? " of many" : ""))
            }
            out.element("ul", [.init("class", "fact-list")]) { out in
                for fact in single {
                    guard let subject = fact.subject else { continue }
                    out.element("li") { out in
                        out.element("a", [.init("href", "/decide?subject=" + Ask.encoded(subject.description))]) {
                            out in
                            out.element("q", [.init("dir", "auto")]) {
                                $0.write(Wording.quoted(Excerpt.text(fact.words, limit: 160)))
                            }
                        }
                        out.element("span", [.init("class", "says")]) { $0.write(" " + SafeText.line(fact.says)) }
                    }
                }
            }
        }
    }

    /// What was decided of a thing, the latest first.
    private func write(_ past: [Past.Entry], _ ask: Ask, _ out: inout HTMLWriter) {
        if past.isEmpty { return out.note("Nobody has decided anything of it yet.") }
        out.element("ol", [.init("class", "history")]) { out in
            for entry in past { out.element("li") { Self.entry(told(entry), ask, &$0) } }
        }
    }

    /// When a document came in, by whom and under which names.
    private static func write(_ arrivals: [LedgerEntry], _ out: inout HTMLWriter) {
        for arrival in arrivals {
            out.note(
                "Added by \(SafeText.line(arrival.by)), \(arrival.at.replacing("T", with: ", ").replacing("Z", with: " UTC"))."
            )
        }
    }

    /// What the agreements of the record are called.
    private func agreements() throws -> [String] {
        struct Labelled: Decodable {
            let label: String
        }
        let decoder = JSONDecoder()
        return try store.items(RecordStore.ItemQuery(kind: Shelf.json(.agreement))).items.compactMap {
            try? decoder.decode(Labelled.self, from: Data($0.body.utf8)).label
        }
    }
}
