import TruceEvidence
import TruceText

/// Gives each expression of a document its anchor, its value and the reason for it.
struct TimeResolver {
    /// An expression with where it stands.
    private struct Entry {
        var match: TimeMatch
        var span: TextSpan
        var sentence: Int
        var zone: Block.Zone
        var isComing: Bool
    }

    private let publication: TemporalValue?
    private var entries: [Entry] = []
    /// The expressions that give a whole date with its month, by index, in order of the text.
    private var wholeDates: [(index: Int, date: CalendarDate)] = []
    /// What stands for the day of publication where that is not known, see ``toldDay()``.
    private var told: (index: Int, window: TemporalValue)?

    /// Makes a resolver for a document.
    init(publication: TemporalValue?) {
        self.publication = publication
    }

    /// Adds the next expression of the text.
    mutating func add(_ match: TimeMatch, span: TextSpan, sentence: Int, zone: Block.Zone, isComing: Bool) {
        if case .absolute(let value) = match.form, case .date(let date) = value, date.month != nil, zone != .furniture {
            wholeDates.append((entries.count, date))
        }
        entries.append(Entry(match: match, span: span, sentence: sentence, zone: zone, isComing: isComing))
    }

    /// The expressions with their values.
    mutating func resolved() -> [TimeExpression] {
        told = publication == nil ? toldDay() : nil
        var result: [TimeExpression] = []
        result.reserveCapacity(entries.count)
        for index in entries.indices { result.append(resolve(index, after: result)) }
        return DocumentEvidence.chained(result)
    }

    private func resolve(_ index: Int, after earlier: [TimeExpression]) -> TimeExpression {
        let entry = entries[index]
        let form = entry.match.form
        switch form {
        case .absolute(let value):
            return expression(entry, value, .none, reason: "the words give the date whole")
        case .duration:
            return expression(entry, nil, .none, reason: "the words say how long, not when")
        case .recurring:
            return expression(entry, nil, .none, reason: "the words say how often, not when")
        case .reference:
            return expression(entry, nil, .none, reason: "the words do not say which time they mean")
        case .past(let amount), .coming(let amount):
            guard amount.count == nil else { break }
            return expression(entry, nil, .none, reason: "the words do not say which time they mean")
        default: break
        }
        if entry.match.origin == .narrative { return narrative(entry, at: index, after: earlier) }
        if entry.zone == .post, let dated = postDate(near: index) {
            return expression(
                entry, form.resolved(from: .date(dated.date)), .narrative, dated.index,
                reason: "counted from \(dated.date.iso), the date of the post")
        }
        if case .weekday(_, .next) = form, entry.isComing,
            let day = earlierDay(in: entry, before: index, after: earlier)
        {
            return expression(
                entry, form.resolved(from: earlier[day].value), .narrative, day,
                reason: "still to come from \(earlier[day].value?.iso ?? ""), the day that the sentence tells of")
        }
        if let value = lastBefore(entry) ?? form.resolved(from: publication) {
            return expression(
                entry, value, .publication,
                reason: "counted from publication, \(publication?.iso ?? "")" + doubt(form))
        }
        if publication == nil, let whole = settledByWholeDates(form, near: index) {
            return expression(
                entry, whole.value, .narrative, whole.index,
                reason: "no whole date of the text allows another year; the nearest is \(whole.date.iso)")
        }
        if let told, told.index != index, case .weekday = form,
            let value = form.resolved(from: told.window)
        {
            return expression(
                entry, value, .narrative, told.index,
                reason: "counted from \(told.window.iso), the day that the report tells of and the one after it")
        }
        let reason =
            publication == nil
            ? "the day of publication is not known"
            : "the day of publication is known only as \(publication?.iso ?? ""), which leaves the words open"
        return expression(entry, nil, .publication, reason: reason)
    }

    /// "Was killed on October 7", told in April: a day of the past that is nearer in the year to come is that of the year
    /// before, and so is a feast.
    private func lastBefore(_ entry: Entry) -> TemporalValue? {
        guard !entry.isComing, let publication, let value = entry.match.form.resolved(from: publication),
            value.firstDayNumber - publication.lastDayNumber > Self.daysAhead
        else { return nil }
        switch entry.match.form {
        case .monthDay(let month, let day):
            return CalendarDate(dayNumber: value.firstDayNumber)
                .flatMap { CalendarDate(year: $0.year - 1, month: month, day: day) }.map(TemporalValue.date)
        case .feast(let feasts, .latest): return TimeForm.feast(feasts, .previous).resolved(from: publication)
        default: return nil
        }
    }

    private func doubt(_ form: TimeForm) -> String {
        guard case .feast(let feasts, _) = form, feasts.contains(where: { $0.reckoning == .islamic }) else { return "" }
        return ", with a day before and after, as the feast begins when the moon is seen"
    }

    /// How far ahead a day may lie that no word says is still to come, in days.
    private static let daysAhead = 90

    /// The day that a report without a date tells of first, where weekday and date stand together ("on Saturday,
    /// 25 January"), and the day after it: on one of the two it came out.
    private func toldDay() -> (index: Int, window: TemporalValue)? {
        let first = entries.firstIndex { $0.zone == .paragraph && isDayForm($0.match.form) }
        guard let first, !entries[first].isComing, case .weekdayMonthDay = entries[first].match.form,
            case .date(let day) = settledByWholeDates(entries[first].match.form, near: first)?.value,
            let next = day.adding(days: 1)
        else { return nil }
        return (first, .interval(day, next))
    }

    /// "the next day", "three days later": counted from the last day that the text spoke of.
    private func narrative(_ entry: Entry, at index: Int, after earlier: [TimeExpression]) -> TimeExpression {
        var candidate = index - 1
        while candidate >= 0, index - candidate <= 8 {
            let other = entries[candidate]
            guard entry.sentence - other.sentence <= reach(of: entry.match.form) else { break }
            // A clock takes its day from its own sentence, or from none.
            if entry.match.minuteOfDay != nil, other.sentence != entry.sentence { break }
            // "Hours earlier" goes back from what was told, not from an election still to come.
            if other.sentence != entry.sentence, goesBack(entry.match.form), isStillToCome(earlier[candidate]) {
                candidate -= 1
                continue
            }
            if other.zone == entry.zone, isDayForm(other.match.form) {
                let value = entry.match.form.resolved(from: earlier[candidate].value)
                let reason =
                    value == nil
                    ? "the date that the words are counted from is not known"
                    : "counted from \(earlier[candidate].value?.iso ?? ""), the day that the text spoke of last"
                return expression(entry, value, .narrative, candidate, reason: reason)
            }
            candidate -= 1
        }
        if let day = dayOfRange(from: index) {
            return expression(
                entry, nil, .narrative, day, reason: "the day is that of the clock time that ends the stretch")
        }
        return expression(entry, nil, .narrative, reason: "the text names no day before it to count from")
    }

    private func goesBack(_ form: TimeForm) -> Bool {
        switch form {
        case .days(let count): count <= 0
        case .few(_, let isAfter): !isAfter
        default: false
        }
    }

    /// Whether a day lies after publication.
    private func isStillToCome(_ time: TimeExpression) -> Bool {
        guard let publication, let value = time.value else { return false }
        return value.firstDayNumber > publication.lastDayNumber
    }

    /// "between 2 a.m. and 5 a.m. on Monday": the day of the second clock is that of the first.
    private func dayOfRange(from index: Int) -> Int? {
        let next = index + 1
        guard entries[index].match.minuteOfDay != nil, next < entries.count,
            entries[next].match.minuteOfDay != nil, isDayForm(entries[next].match.form),
            entries[next].sentence == entries[index].sentence,
            entries[next].match.tokens.lowerBound - entries[index].match.tokens.upperBound <= 2
        else { return nil }
        return next
    }

    /// How many sentences back a narrated day may lie. Between it and "a few days later" something undated may have
    /// happened, which those words are more likely counted from.
    private func reach(of form: TimeForm) -> Int {
        if case .few = form { return 1 }
        return 6
    }

    /// Whether a form stands for one day once its anchor is known.
    private func isDayForm(_ form: TimeForm) -> Bool {
        switch form {
        case .absolute(let value): value.isDay
        case .monthDay, .monthDayOfYear, .weekday, .weekdayMonthDay, .days: true
        default: false
        }
    }

    /// A day before this expression in the same sentence that is over: "On Wednesday … declared a truce to begin on …".
    private func earlierDay(in entry: Entry, before index: Int, after earlier: [TimeExpression]) -> Int? {
        var candidate = index - 1
        while candidate >= 0, index - candidate <= 8, entries[candidate].sentence == entry.sentence {
            if isDayForm(entries[candidate].match.form), !entries[candidate].isComing, earlier[candidate].value != nil {
                return candidate
            }
            candidate -= 1
        }
        return nil
    }

    /// The date that a social-media post carries, which what it says is counted from.
    private func postDate(near index: Int) -> (index: Int, date: CalendarDate)? {
        for other in max(0, index - 16)..<min(entries.count, index + 17) {
            let entry = entries[other]
            guard entry.zone == .post, abs(entry.sentence - entries[index].sentence) <= 3,
                case .absolute(.date(let date)) = entry.match.form, date.isDay
            else { continue }
            return (other, date)
        }
        return nil
    }

    /// What a month or a month and day means where the day of publication is not known: the whole dates of the text
    /// settle its year if all of them lead to the same.
    private func settledByWholeDates(_ form: TimeForm, near index: Int)
        -> (value: TemporalValue, index: Int, date: CalendarDate)?
    {
        switch form {
        case .monthDay, .weekdayMonthDay, .monthDayRange, .month, .pastMonth, .comingMonth: break
        default: return nil
        }
        var value: TemporalValue?
        var nearest: (index: Int, date: CalendarDate)?
        for whole in wholeDates.prefix(64) {
            guard let candidate = form.resolved(from: .date(whole.date)) else { return nil }
            if let value, value != candidate { return nil }
            value = candidate
            if let found = nearest, abs(found.index - index) <= abs(whole.index - index) { continue }
            nearest = whole
        }
        guard let value, let nearest else { return nil }
        return (value, nearest.index, nearest.date)
    }

    private func expression(
        _ entry: Entry, _ value: TemporalValue?, _ anchor: TimeExpression.Anchor, _ anchorIndex: Int? = nil,
        reason: String
    ) -> TimeExpression {
        TimeExpression(
            span: entry.span, form: entry.match.form, value: value, anchor: anchor, anchorIndex: anchorIndex,
            minuteOfDay: entry.match.minuteOfDay, dayPart: entry.match.dayPart, zone: entry.match.zone,
            isDeadline: entry.match.isDeadline,
            reason: reason)
    }
}
