import TruceEvidence
import TruceKnowledge
import TruceText

/// The document's own voice, where nobody else is named for what it says.
enum AuthorVoice {
    /// The outlet, else "author": a report speaks for whoever publishes it, not for one desk.
    ///
    /// Where nothing states the outlet, the one that people are said again and again to have talked to is the report's
    /// own: a report writes "told" before its own name. Agencies are left out, since their reports are printed by
    /// others, and so are outlets where more than one is named so.
    static func holder(of reading: Reading) -> Holder {
        if let outlet = reading.document.outlet { return Holder(name: outlet.value, span: nil, role: .author) }
        return Holder(name: addressed(in: reading) ?? "author", span: nil, role: .author)
    }

    private static func addressed(in reading: Reading) -> String? {
        let text = reading.text
        var found: String?
        var count = 0
        for actor in reading.evidence.actors where actor.kind == .outlet {
            var before = text.firstToken(endingAfter: actor.span.start) - 1
            if before >= 0, text.lower[before] == "the" { before -= 1 }
            guard before >= 0, ["told", "tells", "telling"].contains(text.lower[before]) else { continue }
            if NewsOutlets.embedded.outlet(named: actor.name)?.isAgency ?? false { continue }
            if let found, found != actor.name { return nil }
            found = actor.name
            count += 1
        }
        return count > 1 ? found : nil
    }
}
