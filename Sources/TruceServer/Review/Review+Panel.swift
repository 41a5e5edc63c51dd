import Foundation
import TruceEvidence
import TruceReport
import TruceStore

extension Review {
    /// What stands below the page of a thing: what was decided of it, and the forms to decide; nil when nothing is
    /// decided of such things.
    func panel(_ list: Site.List, _ id: String, _ ask: Ask) throws -> HTMLFragment? {
        guard let kind = Self.kind(list) else { return nil }
        let facts = try self.facts(list, id)
        let own = facts.filter { $0.subject?.kind == kind }
        guard let first = own.first?.subject else { return nil }
        let past = try Past(store).about(Set(facts.compactMap(\.subject)))
        let day = try store.item(kind: Shelf.json(list), id: id)?.day
        let agreements = kind == .incident ? try self.agreements() : []
        let others = list == .incident ? try nearby(id, day: day) : []
        var out = HTMLWriter()
        out.element("section", [.init("class", "review"), .init("aria-label", "Review")]) { out in
            out.element("h2") { $0.write("Review") }
            write(past, ask, &out)
            guard let forms = DecisionForms(ask) else { return Self.noForms(ask, &out) }
            if kind != .provision {
                forms.judge(first, &out)
                forms.change(first, agreements: agreements, &out)
                forms.merge(first, with: others, &out)
                forms.split(own.compactMap { fact in fact.subject.map { ($0, fact.words) } }, &out)
            }
            Self.words(facts, &out)
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
        let past = try Past(store).about([subject])
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
                forms.judge(subject, &out)
                forms.change(subject, agreements: agreements, &out)
            }
            return HTMLFragment(out)
        } json: {
            try Self.json(past.map(\.decision))
        }
        answer.isOfRecord = false
        return answer
    }

    /// A fact that can be decided of.
    struct Passage {
        let words: String
        let says: String
        let subject: Subject?
    }

    /// What is decided of on the pages of a list.
    private static func kind(_ list: Site.List) -> Subject.Kind? {
        switch list {
        case .incident: .incident
        case .statement: .statement
        case .agreement: .provision
        case .document: .document
        default: nil
        }
    }

    private func facts(_ list: Site.List, _ id: String) throws -> [Passage] {
        if list == .document {
            let whole = Subject("document:0-0@" + id)
            return [Passage(words: "", says: "the document", subject: whole)]
        }
        return try store.facts(supporting: list.rawValue + ":" + id).compactMap { fact in
            guard let subject = fact.subject.flatMap(Subject.init) else { return nil }
            let holder = fact.holder.map { ", " + $0 } ?? ""
            return Passage(words: fact.words, says: fact.kind + holder, subject: subject)
        }
    }

    private static func noForms(_ ask: Ask, _ out: inout HTMLWriter) {
        out.note("Your role lets you read. An analyst can accept, reject, correct or annotate.")
    }

    /// The ways to the pages of single passages.
    private static func words(_ facts: [Passage], _ out: inout HTMLWriter) {
        let single = facts.filter { $0.subject?.kind != .document }
        if single.isEmpty { return }
        out.element("details") { out in
            out.element("summary") { $0.write("Decide on single words: \(single.count)") }
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

    /// Incidents on the days around, which may be the same one: the passage that each is named by, and what it is.
    private func nearby(_ key: String, day: String?) throws -> [(subject: Subject, label: String)] {
        var query = RecordStore.ItemQuery(kind: Shelf.queue)
        query.limit = 60
        if let date = day.flatMap(CalendarDate.init(iso:)), let first = date.adding(days: -3),
            let last = date.adding(days: 3)
        {
            query.firstDay = first.iso
            query.lastDay = last.iso
        }
        return try store.items(query).items.filter { $0.id != key }.compactMap { item in
            try Self.queued(item).subjects.first.flatMap(Subject.init).map { ($0, item.title) }
        }
    }
}
