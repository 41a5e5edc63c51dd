import TruceEvidence
import TruceKnowledge
import TruceText

/// The names that a document uses, so that a short form leads to the fullest one.
struct NameBook {
    /// One name where it stands.
    struct Entry {
        /// The name as the document writes it, without titles.
        let name: String
        /// Its words, folded.
        let words: [String]
        /// Where it stands.
        let tokens: Range<Int>
        /// Whether it names a person.
        let isPerson: Bool
        /// The nouns before it that say what the person is ("foreign", "minister"), folded.
        let roles: [String]
    }

    /// The entries in order of the text.
    let entries: [Entry]
    private let byWord: [String: [Int]]
    private let byRole: [String: [Int]]
    private let byInitials: [String: Int]

    /// How many places of one word are kept; a name that stands a thousand times needs no more.
    private static let kept = 64

    /// Collects the names of a document.
    init(_ speech: SpeechText) {
        var entries: [Entry] = []
        for (number, sentence) in speech.text.sentences.enumerated() where speech.isRead[number] {
            Self.collect(speech, sentence.tokens, into: &entries)
        }
        for actor in speech.actors {
            let words = Self.words(actor.name)
            let tokens = speech.text.tokens(in: actor.span)
            guard words.count > 1, !Followers.isOwned(actor, tokens, in: speech.text) else { continue }
            entries.append(
                Entry(
                    name: actor.name, words: words, tokens: tokens, isPerson: actor.kind == .person,
                    roles: Self.roles(speech, before: tokens.lowerBound)))
        }
        entries.sort { ($0.tokens.lowerBound, $0.words.count) < ($1.tokens.lowerBound, $1.words.count) }
        var byWord: [String: [Int]] = [:]
        var byRole: [String: [Int]] = [:]
        var byInitials: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for word in Set(entry.words) where byWord[word, default: []].count < Self.kept {
                byWord[word, default: []].append(index)
            }
            if entry.isPerson {
                for role in Set(entry.roles) where byRole[role, default: []].count < Self.kept {
                    byRole[role, default: []].append(index)
                }
            }
            if (2...6).contains(entry.words.count) {
                let initials = String(entry.words.compactMap(\.first))
                if byInitials[initials] == nil { byInitials[initials] = index }
            }
        }
        self.byRole = byRole
        self.byInitials = byInitials
        self.entries = entries
        self.byWord = byWord
    }

    /// A name's words, folded; the Arabic article is left out so that "Halabi" and "al-Halabi" agree.
    static func words(_ name: String) -> [String] {
        NameFolding.fold(name).split(separator: " ").map(String.init).filter { !articles.contains($0) }
    }

    private static let articles: Set<String> = ["al", "el", "the", "a", "an", "of", "for", "and", "s"]
    private static let joints: Set<String> = ["al", "el", "bin", "ibn", "bint", "de", "da", "van", "von", "der", "ul"]

    // MARK: - Looking up

    /// The fullest name that the document gives for a short one; nil when there is none fuller.
    ///
    /// - Parameter position: The token at which the short name stands; names before it are preferred.
    func fullest(_ name: String, at position: Int) -> String? { fullestEntry(name, at: position)?.name }

    /// The entry with the fullest name for a short one.
    func fullestEntry(_ name: String, at position: Int) -> Entry? {
        let words = Self.words(name)
        guard let key = words.last else { return nil }
        if words.count == 1, let long = acronym(name, at: position) { return long }
        var best: Entry?
        var bestRank = 0
        for index in byWord[key] ?? [] {
            let entry = entries[index]
            guard entry.words.count > words.count, Set(words).isSubset(of: entry.words) else { continue }
            guard !entry.isPerson || entry.words.last == key || entry.words.first == key else { continue }
            let rank =
                (entry.words.last == key ? 4 : entry.words.first == key ? 2 : 1) * 2
                + (entry.tokens.lowerBound < position ? 1 : 0)
            if rank > bestRank || (rank == bestRank && entry.words.count > (best?.words.count ?? 0)) {
                best = entry
                bestRank = rank
            }
        }
        return best
    }

    /// "HNC" → "High Negotiations Committee", when the initials agree.
    private func acronym(_ name: String, at position: Int) -> Entry? {
        let letters = name.utf8.filter { $0 != UInt8(ascii: ".") }
        guard (2...6).contains(letters.count), letters.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
        let initials = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
        return byInitials[initials].map { entries[$0] }
    }

    /// The last person named with all of these roles before a token, or the first one after it.
    func person(withRoles roles: [String], at position: Int) -> Entry? {
        let wanted = Set(roles)
        guard let key = roles.first else { return nil }
        let matches = (byRole[key] ?? []).map { entries[$0] }.filter { wanted.isSubset(of: $0.roles) }
        return matches.last { $0.tokens.lowerBound < position } ?? matches.first
    }

    /// The entries that begin in a range of tokens, in order.
    func entries(in range: Range<Int>) -> ArraySlice<Entry> {
        func firstEntry(from token: Int) -> Int {
            entries.partitioningIndex { $0.tokens.lowerBound >= token }
        }
        let first = firstEntry(from: range.lowerBound)
        return entries[first..<max(first, firstEntry(from: range.upperBound))]
    }

    // MARK: - Collecting

    private static func collect(_ speech: SpeechText, _ sentence: Range<Int>, into entries: inout [Entry]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard isNamePart(speech, index) else {
                index += 1
                continue
            }
            let start = index
            var end = index + 1
            while end < sentence.upperBound {
                if isNamePart(speech, end) {
                    end += 1
                } else if joints.contains(speech.lower(end)) || speech.lower(end) == "-",
                    let next = nextPart(speech, end + 1, sentence.upperBound)
                {
                    end = next + 1
                } else {
                    break
                }
            }
            index = end
            add(speech, start..<end, in: sentence, to: &entries)
        }
    }

    private static func nextPart(_ speech: SpeechText, _ index: Int, _ limit: Int) -> Int? {
        var next = index
        while next < limit, next < index + 2, joints.contains(speech.lower(next)) || speech.lower(next) == "-" {
            next += 1
        }
        return next < limit && isNamePart(speech, next) ? next : nil
    }

    private static func isNamePart(_ speech: SpeechText, _ index: Int) -> Bool {
        guard speech.isCapital(index), speech.text.tokens[index].kind == .word else { return false }
        // "Chairperson-in-Office"
        if index > 1, speech.lower(index - 1) == "-", speech.isA(index - 2, .preposition) { return false }
        if speech.isA(index, .time) { return false }
        return !speech.isA(
            index, [.determiner, .preposition, .conjunction, .subordinator, .pronoun, .auxiliary, .adverb])
    }

    private static func add(
        _ speech: SpeechText, _ run: Range<Int>, in sentence: Range<Int>, to entries: inout [Entry]
    ) {
        let lastRole = run.last { speech.isA($0, [.role, .title]) && !speech.isA($0, .body) }
        if let lastRole, lastRole + 1 < run.upperBound {
            append(speech, lastRole + 1..<run.upperBound, isPerson: true, to: &entries)
            return
        }
        if run.contains(where: { speech.isA($0, .body) }) {
            var end = run.upperBound
            while end + 1 < sentence.upperBound, ["of", "for"].contains(speech.lower(end)), isNamePart(speech, end + 1)
            {
                end += 2
                while end < sentence.upperBound, isNamePart(speech, end) { end += 1 }
            }
            append(speech, run.lowerBound..<end, isPerson: false, to: &entries)
            return
        }
        guard lastRole == nil else { return }
        // "Under Secretary of State Ann Lee": the name begins after the office.
        let start = run.lowerBound
        if start > sentence.lowerBound, speech.lower(start - 1) == "of", start - 2 >= 0,
            speech.isA(start - 2, .role), run.count > 2
        {
            append(speech, start + 1..<run.upperBound, isPerson: true, to: &entries)
            return
        }
        // Two capitalised words alone may be a place or a group; an office before or after them tells a person.
        let isPerson =
            !speech.isPlace[start]
            && (isAfterRole(speech, start) || isBeforeRole(speech, run.upperBound, in: sentence)
                || (run.count > 1 && isApposed(speech, run)))
        append(speech, start..<run.upperBound, isPerson: isPerson, to: &entries)
    }

    private static func isAfterRole(_ speech: SpeechText, _ index: Int) -> Bool {
        // "Chairperson-in-Office"
        let isCompound = index > 4 && speech.lower(index - 2) == "-" && speech.lower(index - 4) == "-"
        return index > 0 && speech.isA(isCompound ? index - 5 : index - 1, [.role, .title])
    }

    /// "the army's spokesman, Omar Haddad, said": a name between commas after an office.
    private static func isApposed(_ speech: SpeechText, _ run: Range<Int>) -> Bool {
        speech.lower(run.lowerBound - 1) == "," && speech.lower(run.upperBound) == ","
            && speech.isA(run.lowerBound - 2, .role) && !speech.isA(run.lowerBound - 2, .body)
    }

    /// "Omar Haddad, a baker": an apposition that begins with an article and holds a noun for a person.
    private static func isBeforeRole(_ speech: SpeechText, _ index: Int, in sentence: Range<Int>) -> Bool {
        var next = index
        if next < sentence.upperBound, speech.lower(next) == "," { next += 1 }
        if next < sentence.upperBound, speech.isA(next, .role), !speech.isCapital(next) {
            // "an OSCE official" is no person called OSCE.
            return next > index || speech.isStripped
        }
        guard next < sentence.upperBound, ["a", "an", "the"].contains(speech.lower(next)) else { return false }
        let end = min(sentence.upperBound, next + 7)
        return (next..<end).contains { speech.isA($0, .role) && !speech.isA($0, .body) }
    }

    private static func append(_ speech: SpeechText, _ run: Range<Int>, isPerson: Bool, to entries: inout [Entry]) {
        let name = speech.text.text.phrase(speech.text.span(run))
        let words = Self.words(name)
        guard !words.isEmpty else { return }
        entries.append(
            Entry(
                name: name, words: words, tokens: run, isPerson: isPerson, roles: roles(speech, before: run.lowerBound))
        )
    }

    /// The words of the phrase right before a name, folded: "Russian Foreign Minister" → russian, foreign, minister.
    ///
    /// A comma may part the two: "the army's spokesman, Brig. Gen. Omar Haddad".
    private static func roles(_ speech: SpeechText, before token: Int) -> [String] {
        var words: [String] = []
        var index = token - 1
        var title = index
        while title > 1, speech.isA(title, .title) || speech.lower(title) == "." { title -= 1 }
        if speech.lower(title) == ",", speech.isA(title - 1, .role), !speech.isA(title - 1, .body) { index = title - 1 }
        while index >= 0, words.count < 8, speech.isWord(index) || speech.lower(index) == "-" {
            if speech.isA(index, [.determiner, .conjunction, .pronoun, .auxiliary, .subordinator]) { break }
            // "The minister accused Omar Haddad": the minister is somebody else.
            if speech.cues[index] != nil, !speech.isCapital(index), !speech.tree.isNoun(index) { break }
            if speech.isWord(index) { words.append(NameFolding.fold(speech.lower(index))) }
            index -= 1
        }
        return words.contains { !$0.isEmpty } ? words : []
    }
}
