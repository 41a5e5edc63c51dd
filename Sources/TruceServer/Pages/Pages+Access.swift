import TruceReport

extension Pages {
    /// Aid, medical care and the ways on which both travel: what happened to them, what was promised, what is said.
    func access(_ ask: Ask) throws -> Answer {
        let parts: [(list: Site.List, heading: String)] = [
            (.incident, "Attacks on aid and medical care"), (.obligation, "What was agreed on access"),
            (.figure, "Convoys, supplies and people, as counted"), (.statement, "What was said of access"),
        ]
        if let of = ask["of"], let part = parts.first(where: { $0.list.rawValue == of }) {
            return try list(
                part.list, at: .access, ask, heading: part.heading, lead: "All that speaks of aid access.",
                nothing: "The documents say nothing of it.", shelf: "access")
        }
        let stretches = try parts.map { try reader.stretch(Shelf.rows($0.list, on: "access"), size: 10) }
        return Answer("Aid access", at: .access) {
            var out = HTMLWriter()
            out.head("Aid access", "Aid, medical care and the ways on which both travel.")
            for (part, stretch) in zip(parts, stretches) {
                let id = "access-" + part.list.rawValue
                out.element("section", [.init("aria-labelledby", id)]) { out in
                    out.element("h2", [.init("id", id)]) { $0.write(part.heading) }
                    let items = stretch.items.compactMap(Kept.fragment)
                    if items.isEmpty { return out.note("The documents say nothing of it.") }
                    out.rows(part.list, items, caption: Self.caption(stretch))
                    if stretch.total > items.count {
                        out.element("p") { $0.link("/access?of=" + part.list.rawValue, "All \(stretch.total)") }
                    }
                }
            }
            return HTMLFragment(out)
        } json: {
            let members = try zip(parts, stretches).map { part, stretch in
                "\"\(part.list.rawValue)\": " + (try reader.json(part.list, stretch, for: ask))
            }
            return "{\n" + members.joined(separator: ",\n") + "}\n"
        }
    }
}
