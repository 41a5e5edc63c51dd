import TruceEvidence
import TruceText

/// All mentions that a list, the gazetteer or one spelling holds together: the smallest thing that names are joined from.
///
/// What it tells follows from the order of its documents and not from the order in which they come: whatever only one
/// document gives is what the first of those gives that have it.
struct NameClass: Sendable {
    /// A document that has it, by its number, with the place of the name among all names of that document.
    struct Entry: Sendable {
        let document: Int
        let index: Int
    }

    /// What stands for it.
    let key: String
    /// The identity that a list gives it; two that lists know apart are never joined.
    private(set) var listed: String?
    /// What sort of actor it is; nil for a place.
    private(set) var actorKind: ActorKind?
    /// The first mention of a place; nil for an actor.
    private(set) var place: PlaceMention?
    /// The country it belongs to, where a mention tells.
    private(set) var country: String?
    /// The forms of its name, in no order.
    private(set) var forms: [Form] = []
    /// The documents that have it, in their order.
    private(set) var entries: [Entry] = []
    /// The fullest form that most mentions give.
    var name: String {
        full.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? key
    }

    private var places: [String: Int] = [:]
    private var full: [String: Int] = [:]
    /// The number of the document that gives its country.
    private var countryGiver: Int?

    /// One form of a name.
    struct Form: Sendable {
        fileprivate(set) var name: String
        fileprivate(set) var mentions = 0
        /// The first of its mentions.
        fileprivate(set) var citations: [Citation] = []
        fileprivate(set) var since: TemporalValue?
        fileprivate(set) var until: TemporalValue?
        /// By citation the number of its document.
        private var citing: [Int] = []

        fileprivate init(name: String) { self.name = name }
    }

    /// A class without mentions yet.
    init(key: String) { self.key = key }

    /// Counts the mentions of a document that it does not have yet.
    ///
    /// - Parameters:
    ///   - tally: The mentions.
    ///   - entry: The document and their place in it.
    ///   - comes: Whether a document, by its number, comes before another.
    /// - Complexity: O(log n) questions about the order of its documents.
    mutating func put(_ tally: NameTally, _ entry: Entry, where comes: (Int, Int) -> Bool) {
        let isLast = entries.last.map { comes($0.document, entry.document) } ?? true
        let position =
            isLast ? entries.count : entries.partitioningIndex { !comes($0.document, entry.document) }
        entries.insert(entry, at: position)
        if position == 0 { (listed, actorKind, place) = (tally.listed, tally.actorKind, tally.place) }
        if let country = tally.country, countryGiver.map({ comes(entry.document, $0) }) ?? true {
            (self.country, countryGiver) = (country, entry.document)
        }
        for (name, count) in tally.names { full[name, default: 0] += count }
        for form in tally.forms {
            forms[index(of: form.name, folded: form.folded)].put(form, of: entry.document, where: comes)
        }
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
        forms.append(Form(name: name))
        return forms.count - 1
    }

    /// A name as it is compared: folded, without the article.
    static func folded(_ name: String) -> String {
        let folded = NameFolding.fold(name)
        return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
    }
}

extension NameClass.Form {
    /// Counts mentions of one document; those that come first are cited, and the first of all gives the spelling.
    fileprivate mutating func put(_ form: NameTally.Form, of document: Int, where comes: (Int, Int) -> Bool) {
        mentions += form.mentions
        let position = citing.firstIndex { comes(document, $0) } ?? citing.count
        if position == 0 { name = form.name }
        guard position < NameTally.mostCitations else { return }
        citations.insert(contentsOf: form.citations, at: position)
        citing.insert(contentsOf: form.citations.map { _ in document }, at: position)
        let excess = max(0, citations.count - NameTally.mostCitations)
        citations.removeLast(excess)
        citing.removeLast(excess)
    }
}
