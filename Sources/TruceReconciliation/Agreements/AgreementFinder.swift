import TruceEvidence
import TruceText

/// Finds the truces that the documents speak of and which document is about which.
///
/// Dates of making and beginning that lie within twelve days of one another belong to one truce: its announcement,
/// signature and start. A truce months away is another one, however alike the words.
struct AgreementFinder: Sendable {
    /// The agreements and what belongs to them.
    struct Result: Sendable {
        /// The agreements, in order of date.
        let agreements: [Agreement]
        /// For each document the place of the agreement that it is about.
        let placeOfDocument: [Int?]
        /// The anchors of each agreement, by identifier.
        let anchors: [String: [TruceAnchor]]
        private let onDay: ForceCalendar
        private let duringStart: ForceCalendar
        private let openEnded: Set<String>
        private let identifiers: [String]

        init(agreements: [Agreement], placeOfDocument: [Int?], anchors: [String: [TruceAnchor]]) {
            self.agreements = agreements
            identifiers = agreements.map(\.id)
            self.placeOfDocument = placeOfDocument
            self.anchors = anchors
            openEnded = Set(agreements.filter { $0.ended == nil && $0.date != nil }.map(\.id))
            let terms = agreements.map { agreement -> (start: TemporalValue, last: Int)? in
                guard let start = agreement.inForce ?? agreement.date else { return nil }
                return (
                    start, agreement.ended?.lastDayNumber ?? start.firstDayNumber + AgreementFinder.longestSilence
                )
            }
            onDay = ForceCalendar(terms.map { term in term.map { ($0.start.firstDayNumber, $0.last) } })
            duringStart = ForceCalendar(
                terms.map { term in
                    term.map { ($0.start.firstDayNumber, min($0.start.lastDayNumber, $0.last)) }
                })
        }

        /// The identifier of the agreement that a document is about.
        func agreement(of document: Int) -> String? { placeOfDocument[document].map { identifiers[$0] } }

        /// The agreement in force at a time: the latest that had begun and had not ended. A stretch of days is taken to
        /// lie in the one that begins at its first day.
        func inForce(at time: TemporalValue) -> String? {
            let calendar = time.isDay ? onDay : duringStart
            return calendar.agreement(on: time.firstDayNumber).map { identifiers[$0] }
        }

        /// Whether no end of an agreement is known.
        func isOpenEnded(_ id: String) -> Bool { openEnded.contains(id) }
    }

    /// Starts further apart than this many days are starts of different truces.
    private static let gap = 12
    /// A truce of whose end nothing is known is not taken to be in force after this many days.
    static let longestSilence = 120

    private let corpus: Corpus
    private let profile: Profile
    private var drafts = AgreementDrafts()
    /// For each document that dates no truce, in a corpus that dates none, the draft of its truce.
    private var undated: [Int: Int] = [:]

    private init(corpus: Corpus, profile: Profile) {
        self.corpus = corpus
        self.profile = profile
    }

    /// The agreements of a corpus.
    static func agreements(in corpus: Corpus, profile: Profile) -> Result {
        var finder = AgreementFinder(corpus: corpus, profile: profile)
        return finder.find()
    }

    private mutating func find() -> Result {
        let anchors = TruceAnchor.all(in: corpus)
        openDrafts(anchors.filter { $0.isStart && $0.isPrecise })
        for anchor in anchors where anchor.isStart && !anchor.isPrecise { place(start: anchor) }
        if drafts.isEmpty { openUndated(anchors) }
        for anchor in anchors where !anchor.isStart { place(later: anchor) }
        drafts.sort()
        return result()
    }

    /// A draft for each truce of which documents speak and that none dates: documents far apart in time, about other
    /// countries or truces called after other places, are about other truces.
    private mutating func openUndated(_ anchors: [TruceAnchor]) {
        var groups: [[Int]] = []
        let telling = Set(anchors.filter(\.isStart).map(\.document))
        for document in corpus.documents.indices
        where corpus.truces(document).speaksOfTruce || telling.contains(document) {
            let fitting = groups.firstIndex { group in
                group.suffix(Self.mostCompared).allSatisfy { other in
                    guard !setting(document).isApart(from: setting(other)) else { return false }
                    guard let a = corpus.published(document), let b = corpus.published(other) else { return true }
                    return a.distance(to: b) <= Self.longestSilence
                }
            }
            if let fitting { groups[fitting].append(document) } else { groups.append([document]) }
        }
        for group in groups {
            let draft = drafts.open(AgreementDraft(known: nil))
            for document in group { undated[document] = draft }
        }
    }

    /// A document is compared with no more than this many others of a truce.
    private static let mostCompared = 8

    /// Whether a document cannot be about the truce of a draft, by where it is and what it is called after.
    ///
    /// - Parameter first: The first documents that date the truce.
    private static func isApart(_ document: Int, from first: [Int], in corpus: Corpus) -> Bool {
        let others = first.filter { $0 != document }.prefix(mostCompared)
        let setting = corpus.truces(document).setting
        return !others.isEmpty && others.allSatisfy { setting.isApart(from: corpus.truces($0).setting) }
    }

    /// Where a document's truce is and what it is called after.
    private func setting(_ document: Int) -> TruceSetting { corpus.truces(document).setting }

    // MARK: - Anchors to truces

    private mutating func openDrafts(_ starts: [TruceAnchor]) {
        for known in profile.agreements { drafts.open(AgreementDraft(known: known)) }
        // Day and place are put in order as one number.
        let ordered = starts.indices.compactMap { place in
            starts[place].days.map { Int64($0.first) << 32 | Int64(place) }
        }.sorted()
        var latest: [Int: Int] = [:]
        for number in ordered {
            let (anchor, day) = (starts[Int(number & 0xFFFF_FFFF)], Int(number >> 32))
            let known = profile.agreements.indices.first { drafts.all[$0].isKnown(near: day, within: Self.gap) }
            if let known {
                drafts.add(anchor, to: known)
                continue
            }
            let open = drafts.all.indices.suffix(Self.mostCompared).last { draft in
                latest[draft].map { day - $0 <= Self.gap } ?? false
                    && !Self.isApart(anchor.document, from: drafts.all[draft].firstDocuments, in: corpus)
            }
            let draft = open ?? drafts.open(AgreementDraft(known: nil))
            drafts.add(anchor, to: draft)
            latest[draft] = day
        }
    }

    /// A start known to the month, or by month and day alone, joins the truce that it fits, else makes one.
    private mutating func place(start anchor: TruceAnchor) {
        if let value = anchor.value {
            if let fitting = drafts.all.lastIndex(where: { $0.isMadeNear(value, within: Self.gap) }) {
                drafts.add(anchor, to: fitting)
            } else if value.lastDayNumber - value.firstDayNumber <= 31 {
                drafts.add(anchor, to: drafts.open(AgreementDraft(known: nil)))
            }
        } else if let unresolved = anchor.monthDay {
            let fitting = drafts.all.lastIndex { $0.isNear(month: unresolved.month, day: unresolved.day) }
            drafts.add(anchor, to: fitting ?? drafts.open(AgreementDraft(known: nil)))
        } else if let own = mainDraft(of: anchor.document) {
            drafts.add(anchor, to: own)
        }
    }

    /// What happens to a truce later belongs to the latest one that had begun.
    private mutating func place(later anchor: TruceAnchor) {
        if let day = anchor.days?.first {
            if let latest = latest(from: day - Self.longestSilence, to: day, for: anchor.document) {
                drafts.add(anchor, to: latest)
                return
            }
            if drafts.haveDays { return }
        }
        if let own = mainDraft(of: anchor.document) { drafts.add(anchor, to: own) }
    }

    /// The draft that begins last within a stretch of days and that a document can be about.
    private mutating func latest(from first: Int, to last: Int, for document: Int) -> Int? {
        let corpus = corpus
        return drafts.latest(from: first, to: last) { !Self.isApart(document, from: $0.firstDocuments, in: corpus) }
    }

    // MARK: - Documents to truces

    /// The truce that a document is about: the one it dates most often; of equals the latest before publication.
    /// A document that dates none is about the truce most recent at its publication.
    private mutating func mainDraft(of document: Int) -> Int? {
        let dated = drafts.dated(by: document)
        if let most = dated.compactMap({ drafts.all[$0].datings[document] }).max() {
            return dated.filter { drafts.all[$0].datings[document] == most }.max { left, right in
                (drafts.all[left].firstDay ?? Int.min) < (drafts.all[right].firstDay ?? Int.min)
            }
        }
        if let draft = undated[document] { return draft }
        guard corpus.truces(document).speaksOfTruce else { return nil }
        let isOnlyOne = drafts.all.count == 1 && drafts.all[0].firstDay == nil
        guard let published = corpus.published(document) else { return isOnlyOne ? 0 : nil }
        if isOnlyOne { return Self.isApart(document, from: drafts.all[0].firstDocuments, in: corpus) ? nil : 0 }
        return latest(
            from: published.firstDayNumber - Self.longestSilence, to: published.lastDayNumber, for: document)
    }

    private mutating func result() -> Result {
        let mains = corpus.sources.indices.map { document -> Int? in
            let telling = corpus.truces(document)
            // Who neither dates a truce nor speaks of one is about none.
            return telling.speaksOfTruce || !telling.anchors.isEmpty ? mainDraft(of: document) : nil
        }
        var aboutDraft = [[Int]](repeating: [], count: drafts.all.count)
        for (document, main) in mains.enumerated() {
            if let main { aboutDraft[main].append(document) }
        }
        var given: [String: Int] = [:]
        // Truces that nothing dates are told apart by a number.
        func unique(_ label: String) -> String {
            given[label, default: 0] += 1
            return given[label] == 1 ? label : "\(label) (\(given[label] ?? 0))"
        }
        let dates = drafts.all.map { $0.dates() }
        let short = drafts.all.indices.map { drafts.all[$0].label(dates[$0], withDay: false) }
        var labels: [String: Int] = [:]
        for label in short { labels[label, default: 0] += 1 }
        let parties = PartyFinder(corpus: corpus, anchors: drafts.all.flatMap(\.anchors))
        var agreements: [Agreement] = []
        var anchorsOf: [String: [TruceAnchor]] = [:]
        for (index, draft) in drafts.all.enumerated() {
            let id = "a\(index + 1)"
            let about = aboutDraft[index]
            let anchors = draft.anchors.sorted { left, right in
                left.document != right.document ? left.document < right.document : left.span < right.span
            }
            agreements.append(
                Agreement(
                    id: id,
                    label: unique(
                        labels[short[index]] == 1 ? short[index] : draft.label(dates[index], withDay: true)),
                    date: dates[index].agreed, inForce: dates[index].began, ended: dates[index].ended,
                    parties: draft.known.map(\.parties) ?? parties.parties(of: anchors),
                    provisions: about.flatMap { provisions(of: $0) },
                    citations: sortedUnique(anchors.map { corpus.citation($0.document, $0.span) }),
                    documents: about.map(corpus.file)))
            anchorsOf[id] = anchors
        }
        return Result(
            agreements: agreements, placeOfDocument: mains, anchors: anchorsOf)
    }

    private func provisions(of document: Int) -> [Agreement.ProvisionReference] {
        let provisions = corpus.documents[document].provisions
        return provisions.indices.map {
            Agreement.ProvisionReference(document: corpus.file(document), provision: $0, span: provisions[$0].span)
        }
    }
}
