import TruceEvidence
import TruceText

/// Words of one document that date an event in the life of a truce.
struct TruceAnchor: Sendable {
    /// The document's index.
    var document = 0
    /// What the words tell, whatever the index is; copies of the anchor share it.
    let told: Told

    /// What words tell of an event in the life of a truce.
    final class Told: Sendable {
        fileprivate let event: TruceEvent
        fileprivate let value: TemporalValue?
        fileprivate let monthDay: (month: Int, day: Int)?
        fileprivate let span: TextSpan
        fileprivate let timeSpan: TextSpan?
        fileprivate let holders: [Holder]
        fileprivate let isRough: Bool
        fileprivate let parties: [Party]
        fileprivate let isDay: Bool
        fileprivate let days: DaySpan?

        fileprivate init(
            event: TruceEvent, value: TemporalValue?, monthDay: (month: Int, day: Int)?, span: TextSpan,
            timeSpan: TextSpan?, holders: [Holder], isRough: Bool, parties: [Party]
        ) {
            self.event = event
            self.value = value
            self.monthDay = monthDay
            self.span = span
            self.timeSpan = timeSpan
            self.holders = holders
            self.isRough = isRough
            self.parties = parties
            isDay = value?.isDay == true
            days = value.map(DaySpan.init)
        }
    }

    init(
        document: Int = 0, event: TruceEvent, value: TemporalValue?, monthDay: (month: Int, day: Int)?, span: TextSpan,
        timeSpan: TextSpan?, holders: [Holder], isRough: Bool, parties: [Party]
    ) {
        self.document = document
        told = Told(
            event: event, value: value, monthDay: monthDay, span: span, timeSpan: timeSpan, holders: holders,
            isRough: isRough, parties: parties)
    }

    /// What happened to the truce.
    var event: TruceEvent { told.event }
    /// When, when it is resolved.
    var value: TemporalValue? { told.value }
    /// Whether that is one day.
    var isDay: Bool { told.isDay }
    /// The days of ``value``.
    var days: DaySpan? { told.days }
    /// Month and day, where the year is not known.
    var monthDay: (month: Int, day: Int)? { told.monthDay }
    /// The clause.
    var span: TextSpan { told.span }
    /// The words of the time, where there are any.
    var timeSpan: TextSpan? { told.timeSpan }
    /// Who says so, nearest first.
    var holders: [Holder] { told.holders }
    /// Whether the words give the day only roughly ("three days ago").
    var isRough: Bool { told.isRough }
    /// Who is bound: where the clause tells of an agreement, whom it states, else whom it names.
    var parties: [Party] { told.parties }

    /// One who may be a party to a truce.
    struct Party: Sendable {
        /// The side.
        let side: String
        /// The name.
        let name: String
        /// Whether the clause says that they are bound.
        let isStated: Bool
    }

    /// The words that date the event: those of the time, else the clause.
    var cited: TextSpan { timeSpan ?? span }

    /// All anchors of a corpus, in order of document and place.
    static func all(in corpus: Corpus) -> [TruceAnchor] {
        var result: [TruceAnchor] = []
        for (document, source) in corpus.sources.enumerated() {
            for var anchor in source.truces.anchors {
                anchor.document = document
                result.append(anchor)
            }
        }
        return result
    }

    /// The anchors of one document, of which none knows its index yet.
    static func anchors(in evidence: DocumentEvidence, names: NameIndex) -> [TruceAnchor] {
        var result: [TruceAnchor] = []
        func add(_ event: TruceEvent, _ time: Int?, _ span: TextSpan, _ holders: [Holder], _ parties: [ActorReference])
        {
            var expression = time.flatMap { evidence.times.indices.contains($0) ? evidence.times[$0] : nil }
            if event == .agreed || event == .began, expression?.isDeadline == true {
                // "the extension until Tuesday of a truce declared last week": a deadline makes no truce.
                expression = evidence.times.first { span.contains($0.span) && !$0.isDeadline && $0.value != nil }
            }
            var monthDay: (month: Int, day: Int)?
            if let expression, expression.value == nil, case .monthDay(let month, let day) = expression.form {
                monthDay = (month, day)
            }
            var isRough = false
            if case .days(let count)? = expression?.form { isRough = abs(count) > 1 }
            result.append(
                TruceAnchor(
                    event: event, value: expression?.value, monthDay: monthDay, span: span,
                    timeSpan: expression?.span, holders: holders, isRough: isRough,
                    parties: event == .agreed ? Self.parties(parties, in: span, of: evidence, names) : []))
        }
        for provision in evidence.provisions {
            switch provision.kind {
            case .conclusion:
                let dated = provision.times.first { isDate(evidence, $0) }
                add(.agreed, dated, provision.span, provision.holders, provision.bearers)
            case .term:
                if let deadline = provision.deadline, isDate(evidence, deadline), !tells(evidence, of: deadline),
                    !speaksOnlyOfStart(provision, evidence)
                {
                    add(.scheduledEnd, deadline, provision.span, provision.holders, provision.bearers)
                }
            case .obligation, .exemption, .consequence, .demand:
                break
            }
        }
        for statement in evidence.statusStatements {
            guard let event = statement.event else { continue }
            let isTold = result.contains { $0.event == event && $0.span.overlaps(statement.span) }
            if !isTold { add(event, statement.time, statement.span, statement.holders, []) }
        }
        // "announced the end of the truce that began on the 12th": the day of the start is not that of the end.
        let starts = Set(result.filter(\.isStart).compactMap(\.timeSpan))
        let agreed = result.filter { $0.event == .agreed }
        return result.map { anchor in
            // "agreed on Monday, took effect on Tuesday": one time cannot be both; the later words give the start.
            if anchor.event == .began, let time = anchor.timeSpan,
                agreed.contains(where: { $0.timeSpan == time && $0.span.overlaps(anchor.span) }),
                let own = evidence.times.last(where: {
                    anchor.span.contains($0.span) && $0.span.start > time.start && $0.value?.isDay == true
                })
            {
                return anchor.dated(own)
            }
            guard anchor.isEnd, let time = anchor.timeSpan,
                starts.contains(time) || TruceStart.owns(time, in: evidence.document.text)
            else { return anchor }
            return anchor.undated()
        }
    }

    /// Those stated as bound, else those whom the clause names.
    private static func parties(
        _ stated: [ActorReference], in clause: TextSpan, of evidence: DocumentEvidence, _ names: NameIndex
    ) -> [Party] {
        let bound = stated.filter { names.canAct($0) }
        guard bound.isEmpty else {
            return bound.map { Party(side: names.side(of: $0), name: $0.name, isStated: true) }
        }
        return evidence.actors.filter { actor in
            clause.contains(actor.span) && isParty(actor.kind)
                && !ThoseFought.includes(actor.span, in: clause, of: evidence.document.text)
        }.map { Party(side: names.side(of: $0.name), name: $0.name, isStated: false) }
    }

    private static func isParty(_ kind: ActorKind) -> Bool {
        switch kind {
        case .state, .stateForces, .armedGroup, .coalition, .person: true
        case .body, .outlet, .other: false
        }
    }

    /// Whether a term tells when the truce began or begins, and nothing of its end.
    private static func speaksOnlyOfStart(_ provision: Provision, _ evidence: DocumentEvidence) -> Bool {
        let words = Set(Stemmer.words(of: provision.span, in: evidence.document.text).map(\.stem))
        return !words.isDisjoint(with: startWords) && words.isDisjoint(with: endWords)
    }

    private static let startWords = Set(
        ["begin", "began", "begun", "start", "force", "effect", "commence"].map(Stemmer.stem(of:)))
    private static let endWords = Set(
        ["end", "expire", "until", "till", "last", "over", "extend", "lapse", "through"].map(Stemmer.stem(of:)))

    /// Whether a status statement says what happened at a time: then it is no plan.
    private static func tells(_ evidence: DocumentEvidence, of time: Int) -> Bool {
        let span = evidence.times[time].span
        return evidence.statusStatements.contains { statement in
            guard let event = statement.event, event != .scheduledEnd, event != .extended else { return false }
            return statement.time == time || statement.span.contains(span)
        }
    }

    /// Whether a time says which day, month or year, or could once the document is dated.
    private static func isDate(_ evidence: DocumentEvidence, _ time: Int) -> Bool {
        guard evidence.times.indices.contains(time) else { return false }
        switch evidence.times[time].form {
        case .duration, .recurring, .reference, .past, .few: return false
        default: return true
        }
    }
}

extension TruceAnchor {
    /// The same event at another time of its clause.
    func dated(_ time: TimeExpression) -> TruceAnchor {
        TruceAnchor(
            document: document, event: event, value: time.value, monthDay: nil, span: span, timeSpan: time.span,
            holders: holders, isRough: false, parties: parties)
    }

    /// The same event without its time.
    func undated() -> TruceAnchor {
        TruceAnchor(
            document: document, event: event, value: nil, monthDay: nil, span: span, timeSpan: nil, holders: holders,
            isRough: false, parties: parties)
    }

    /// Whether the event is one that makes a truce.
    var isStart: Bool { event == .agreed || event == .began }

    /// Whether the event ends a truce.
    var isEnd: Bool { event == .declaredOver || event == .ended }

    /// Whether the value is exact enough to tell two truces apart: a day, or a few.
    var isPrecise: Bool {
        days.map { $0.last - $0.first <= 3 } ?? false
    }
}
