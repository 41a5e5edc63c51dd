import TruceReport

extension Pages {
    /// A part of the page on aid access.
    private struct AccessPart {
        /// Its name in addresses and in the JSON.
        let name: String
        let list: Site.List
        let shelf: String
        let heading: String
    }

    private static let accessParts = [
        AccessPart(name: "access", list: .access, shelf: "done", heading: "What happened"),
        AccessPart(
            name: "open", list: .access, shelf: "open",
            heading: "What is planned, asked for, threatened, refused or not done"),
        AccessPart(name: "incident", list: .incident, shelf: "access", heading: "Attacks on aid and medical care"),
        AccessPart(name: "obligation", list: .obligation, shelf: "access", heading: "What was agreed on access"),
        AccessPart(
            name: "figure", list: .figure, shelf: "access", heading: "Convoys, supplies and people, as counted"),
        AccessPart(name: "statement", list: .statement, shelf: "access", heading: "What was said of access"),
    ]

    /// Aid, medical care and the ways on which both travel: what happened to them, what was promised, what is said.
    func access(_ ask: Ask) throws -> Answer {
        if let of = ask["of"], let part = Self.accessParts.first(where: { $0.name == of }) {
            return try list(
                part.list, at: .access, ask, heading: part.heading, lead: "All that speaks of aid access.",
                nothing: "The documents say nothing of it.", shelf: part.shelf)
        }
        let stretches = try Self.accessParts.map { try reader.stretch(Shelf.rows($0.list, on: $0.shelf), size: 10) }
        return Answer("Aid access", at: .access) {
            var out = HTMLWriter()
            out.head("Aid access", "Aid, medical care and the ways on which both travel.")
            for (part, stretch) in zip(Self.accessParts, stretches) {
                let id = "access-" + part.name
                out.element("section", [.init("aria-labelledby", id)]) { out in
                    out.element("h2", [.init("id", id)]) { $0.write(part.heading) }
                    let items = stretch.items.compactMap(Kept.fragment)
                    if items.isEmpty { return out.note("The documents say nothing of it.") }
                    out.rows(part.list, items, caption: Self.caption(stretch))
                    if stretch.total > items.count {
                        out.element("p") { $0.link("/access?of=" + part.name, "All \(stretch.total)") }
                    }
                }
            }
            return HTMLFragment(out)
        } json: {
            let members = try zip(Self.accessParts, stretches).map { part, stretch in
                "\"\(part.name)\": " + (try reader.json(part.list, stretch, for: ask))
            }
            return "{\n" + members.joined(separator: ",\n") + "}\n"
        }
    }
}
