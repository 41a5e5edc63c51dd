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
        var agreements: [Agreement] = []
        /// For each document the identifier of the agreement that it is about.
        var ofDocument: [String?] = []
        /// The anchors of each agreement, by identifier.
        var anchors: [String: [TruceAnchor]] = [:]

        /// The agreement in force at a time: the latest that had begun and had not ended.
        func inForce(at time: TemporalValue) -> String? {
            agreements.last { agreement in
                guard let start = agreement.inForce ?? agreement.date else { return false }
                guard start.firstDayNumber <= time.firstDayNumber, time.isDay || start.overlaps(time) else {
                    return false
                }
                if let ended = agreement.ended { return time.firstDayNumber <= ended.lastDayNumber }
                return time.firstDayNumber - start.firstDayNumber <= AgreementFinder.longestSilence
            }?.id
        }

        /// Whether no end of an agreement is known.
        func isOpenEnded(_ id: String?) -> Bool {
            agreements.contains { $0.id == id && $0.ended == nil && $0.date != nil }
        }
    }

    /// Starts further apart than this many days are starts of different truces.
    private static let gap = 12
    /// A truce of whose end nothing is known is not taken to be in force after this many days.
    static let longestSilence = 120

    private let corpus: Corpus
    private let profile: Profile
    /// For each document where its truce is and what it is called after.
    private let settings: [TruceSetting]
    private var drafts: [AgreementDraft] = []
    /// For each document that dates no truce, in a corpus that dates none, the draft of its truce.
    private var undated: [Int: Int] = [:]

    private init(corpus: Corpus, profile: Profile) {
        self.corpus = corpus
        self.profile = profile
        settings = corpus.documents.map(TruceSetting.init)
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
        drafts.sort { left, right in
            let a = left.firstDay ?? left.unresolved.map { $0.month * 31 + $0.day - 1_000_000 } ?? -2_000_000
            let b = right.firstDay ?? right.unresolved.map { $0.month * 31 + $0.day - 1_000_000 } ?? -2_000_000
            return a < b
        }
        return result()
    }

    /// A draft for each truce of which documents speak and that none dates: documents far apart in time, about other
    /// countries or truces called after other places, are about other truces.
    private mutating func openUndated(_ anchors: [TruceAnchor]) {
        var groups: [[Int]] = []
        let telling = Set(anchors.filter(\.isStart).map(\.document))
        for document in corpus.documents.indices
        where telling.contains(document) || speaksOfTruce(corpus.documents[document]) {
            let fitting = groups.firstIndex { group in
                group.suffix(Self.mostCompared).allSatisfy { other in
                    guard !settings[document].isApart(from: settings[other]) else { return false }
                    guard let a = corpus.published(document), let b = corpus.published(other) else { return true }
                    return a.distance(to: b) <= Self.longestSilence
                }
            }
            if let fitting { groups[fitting].append(document) } else { groups.append([document]) }
        }
        for group in groups {
            for document in group { undated[document] = drafts.count }
            drafts.append(AgreementDraft(known: nil))
        }
    }

    /// A document is compared with no more than this many others of a truce.
    private static let mostCompared = 8

    /// Whether a document cannot be about the truce of a draft, by where it is and what it is called after.
    private func isApart(_ document: Int, from draft: AgreementDraft) -> Bool {
        let others = draft.datings.keys.sorted().filter { $0 != document }.prefix(Self.mostCompared)
        return !others.isEmpty && others.allSatisfy { settings[document].isApart(from: settings[$0]) }
    }

    private func speaksOfTruce(_ evidence: DocumentEvidence) -> Bool {
        evidence.status != .notMentioned || !evidence.provisions.isEmpty
    }

    // MARK: - Anchors to truces

    private mutating func openDrafts(_ starts: [TruceAnchor]) {
        for known in profile.agreements { drafts.append(AgreementDraft(known: known)) }
        let ordered = starts.enumerated().sorted { left, right in
            let a = left.element.value?.firstDayNumber ?? 0
            let b = right.element.value?.firstDayNumber ?? 0
            return a != b ? a < b : left.offset < right.offset
        }
        var latest: [Int: Int] = [:]
        for (_, anchor) in ordered {
            guard let day = anchor.value?.firstDayNumber else { continue }
            if let known = drafts.firstIndex(where: { $0.isKnown(near: day, within: Self.gap) }) {
                drafts[known].add(anchor)
                continue
            }
            let open = drafts.indices.suffix(Self.mostCompared).last { draft in
                latest[draft].map { day - $0 <= Self.gap } ?? false && !isApart(anchor.document, from: drafts[draft])
            }
            if let open {
                drafts[open].add(anchor)
                latest[open] = day
            } else {
                var draft = AgreementDraft(known: nil)
                draft.add(anchor)
                drafts.append(draft)
                latest[drafts.count - 1] = day
            }
        }
    }

    /// A start known to the month, or by month and day alone, joins the truce that it fits, else makes one.
    private mutating func place(start anchor: TruceAnchor) {
        if let value = anchor.value {
            if let fitting = drafts.lastIndex(where: { $0.isMadeNear(value, within: Self.gap) }) {
                drafts[fitting].add(anchor)
            } else if value.lastDayNumber - value.firstDayNumber <= 31 {
                var draft = AgreementDraft(known: nil)
                draft.add(anchor)
                drafts.append(draft)
            }
        } else if let unresolved = anchor.monthDay {
            if let fitting = drafts.lastIndex(where: { $0.isNear(month: unresolved.month, day: unresolved.day) }) {
                drafts[fitting].add(anchor)
            } else {
                var draft = AgreementDraft(known: nil)
                draft.add(anchor)
                drafts.append(draft)
            }
        } else if let own = mainDraft(of: anchor.document) {
            drafts[own].add(anchor)
        }
    }

    /// What happens to a truce later belongs to the latest one that had begun.
    private mutating func place(later anchor: TruceAnchor) {
        if let day = anchor.value?.firstDayNumber {
            let begun = drafts.indices.filter { index in
                guard let start = drafts[index].firstDay, !isApart(anchor.document, from: drafts[index]) else {
                    return false
                }
                return start <= day && day - start <= Self.longestSilence
            }
            if let latest = begun.max(by: { (drafts[$0].firstDay ?? 0) < (drafts[$1].firstDay ?? 0) }) {
                drafts[latest].add(anchor)
                return
            }
            if drafts.contains(where: { $0.firstDay != nil }) { return }
        }
        if let own = mainDraft(of: anchor.document) { drafts[own].add(anchor) }
    }

    // MARK: - Documents to truces

    /// The truce that a document is about: the one it dates most often; of equals the latest before publication.
    /// A document that dates none is about the truce most recent at its publication.
    private func mainDraft(of document: Int) -> Int? {
        let published = corpus.published(document)
        let counts = drafts.map { $0.datings[document] ?? 0 }
        if let most = counts.max(), most > 0 {
            return drafts.indices.filter { counts[$0] == most }.max { left, right in
                (drafts[left].firstDay ?? Int.min) < (drafts[right].firstDay ?? Int.min)
            }
        }
        if let draft = undated[document] { return draft }
        guard speaksOfTruce(corpus.documents[document]) else { return nil }
        guard let published else { return drafts.count == 1 && drafts[0].firstDay == nil ? 0 : nil }
        return drafts.indices.filter { index in
            guard !isApart(document, from: drafts[index]) else { return false }
            guard let start = drafts[index].firstDay else { return drafts.count == 1 }
            return start <= published.lastDayNumber
                && published.firstDayNumber - start <= Self.longestSilence
        }.max { (drafts[$0].firstDay ?? Int.min) < (drafts[$1].firstDay ?? Int.min) }
    }

    private func result() -> Result {
        var result = Result()
        let mains = corpus.documents.indices.map { mainDraft(of: $0) }
        result.ofDocument = mains.map { $0.map { "a\($0 + 1)" } }
        var given: [String: Int] = [:]
        // Truces that nothing dates are told apart by a number.
        func unique(_ label: String) -> String {
            given[label, default: 0] += 1
            return given[label] == 1 ? label : "\(label) (\(given[label] ?? 0))"
        }
        var labels: [String: Int] = [:]
        for draft in drafts { labels[draft.label(withDay: false), default: 0] += 1 }
        let parties = PartyFinder(corpus: corpus)
        for (index, draft) in drafts.enumerated() {
            let id = "a\(index + 1)"
            let about = corpus.documents.indices.filter { mains[$0] == index }
            let short = draft.label(withDay: false)
            let anchors = draft.anchors.sorted { left, right in
                left.document != right.document ? left.document < right.document : left.span < right.span
            }
            result.agreements.append(
                Agreement(
                    id: id, label: unique(labels[short] == 1 ? short : draft.label(withDay: true)),
                    date: draft.agreed(), inForce: draft.began(), ended: draft.ended(),
                    parties: draft.known.map(\.parties) ?? parties.parties(of: anchors),
                    provisions: about.flatMap { provisions(of: $0) },
                    citations: sortedUnique(anchors.map { corpus.citation($0.document, $0.span) }),
                    documents: about.map(corpus.file)))
            result.anchors[id] = anchors
        }
        return result
    }

    private func provisions(of document: Int) -> [Agreement.ProvisionReference] {
        corpus.documents[document].provisions.enumerated().map { index, provision in
            Agreement.ProvisionReference(document: corpus.file(document), provision: index, span: provision.span)
        }
    }
}
