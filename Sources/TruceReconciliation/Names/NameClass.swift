import TruceEvidence
import TruceText

/// All mentions that a list, the gazetteer or one spelling holds together: the smallest thing that names are joined from.
struct NameClass: Sendable {
    /// What stands for it.
    let key: String
    /// The identity that a list gives it; two that lists know apart are never joined.
    let listed: String?
    /// What sort of actor it is; nil for a place.
    let actorKind: ActorKind?
    /// The first mention of a place; nil for an actor.
    let place: PlaceMention?
    /// The country it belongs to, where a mention tells.
    private(set) var country: String?
    /// The forms of its name in order of their first mention.
    private(set) var forms: [Form] = []
    /// The numbers of the documents that have it.
    private(set) var documents: [Int] = []
    /// The fullest form that most mentions give.
    var name: String {
        full.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? forms.first?.name ?? key
    }

    private var places: [String: Int] = [:]
    private var full: [String: Int] = [:]

    /// One form of a name.
    struct Form: Sendable {
        let name: String
        var mentions: Int
        var citations: [Citation]
        var since: TemporalValue?
        var until: TemporalValue?
    }

    /// A class without mentions yet.
    ///
    /// - Parameter first: Its first mentions.
    init(key: String, first: NameTally) {
        self.key = key
        listed = first.listed
        actorKind = first.actorKind
        place = first.place
    }

    /// Counts the mentions of a document.
    mutating func add(_ tally: NameTally, document: Int) {
        if country == nil { country = tally.country }
        for (name, count) in tally.names { full[name, default: 0] += count }
        documents.append(document)
        for form in tally.forms {
            let index = index(of: form.name, folded: form.folded)
            forms[index].mentions += form.mentions
            let room = NameTally.mostCitations - forms[index].citations.count
            if room > 0 { forms[index].citations += form.citations.prefix(room) }
        }
    }

    /// Counts the mentions of a document that stands before others, if what these gave stays as it is.
    ///
    /// - Parameter position: How many of the documents counted stand before it.
    /// - Returns: Whether it was counted; if not, the class must be made anew.
    mutating func put(_ tally: NameTally, document: Int, at position: Int) -> Bool {
        if position == documents.count {
            add(tally, document: document)
            return true
        }
        guard position > 0, tally.country == nil || tally.country == country else { return false }
        // What is cited already must come from documents before it.
        let areSettled = tally.forms.allSatisfy { form in
            guard let known = places[form.folded], let own = form.citations.first,
                forms[known].citations.count == NameTally.mostCitations, let last = forms[known].citations.last
            else { return false }
            return last.document < own.document
        }
        guard areSettled else { return false }
        for (name, count) in tally.names { full[name, default: 0] += count }
        documents.insert(document, at: position)
        for form in tally.forms {
            if let known = places[form.folded] { forms[known].mentions += form.mentions }
        }
        return true
    }

    /// Notes that it had, has or took a name, by words that say so.
    mutating func note(_ name: String, since: TemporalValue?, until: TemporalValue?, citation: Citation) {
        let index = index(of: name, folded: Self.folded(name))
        forms[index].since = forms[index].since ?? since
        forms[index].until = forms[index].until ?? until
        if forms[index].citations.isEmpty { forms[index].citations = [citation] }
    }

    /// Lets every form but one end or begin with a change of name.
    mutating func bound(all except: String, since: TemporalValue?, until: TemporalValue?) {
        let folded = Self.folded(except)
        for index in forms.indices where Self.folded(forms[index].name) != folded {
            forms[index].since = forms[index].since ?? since
            forms[index].until = forms[index].until ?? until
        }
    }

    /// Whether it has a form of this name.
    func has(_ name: String) -> Bool { places[Self.folded(name)] != nil }

    private mutating func index(of name: String, folded: String) -> Int {
        if let known = places[folded] { return known }
        places[folded] = forms.count
        forms.append(Form(name: name, mentions: 0, citations: []))
        return forms.count - 1
    }

    /// A name as it is compared: folded, without the article.
    static func folded(_ name: String) -> String {
        let folded = NameFolding.fold(name)
        return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }
}
