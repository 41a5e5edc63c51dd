import TruceEvidence
import TruceKnowledge
import TruceText

/// Decides whether a figure covers one incident, a stretch of time or the whole war.
struct FigureScope {
    let text: TokenizedText
    let words: FigureWords
    let times: [TimeExpression]

    /// What a sentence says of the window of its figures.
    struct Window {
        /// The scope.
        var scope: Figure.Scope
        /// The time expression that gives the window, as an index into the times.
        var time: Int?
        /// The tokens of the words that say so, to find the nearest one.
        var at: Int
    }

    /// Every window that a sentence names, in order.
    func windows(in range: Range<Int>, times local: [Int]) -> [Window] {
        var result: [Window] = []
        func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }
        func has(_ role: FigureWords.Roles, _ index: Int) -> Bool {
            range.contains(index) && words[text.lower[index]]?.roles.contains(role) ?? false
        }
        for index in range {
            switch text.lower[index] {
            case "since":
                if let window = since(index, range, local) { result.append(window) }
            case "during", "throughout":
                let next = ["the", "this", "that"].contains(lower(index + 1)) ? index + 2 : index + 1
                if has(.war, next) {
                    result.append(Window(scope: hasPerfect(range) ? .warTotal : .period, time: nil, at: index))
                } else if has(.truce, next) || has(.truce, next + 1) {
                    result.append(Window(scope: .period, time: nil, at: index))
                }
            case "first", "opening":
                // "in the first six days of the war"
                let unit = (index + 1..<index + 4).contains {
                    ["days", "weeks", "months", "hours", "day", "week", "month"].contains(lower($0))
                }
                if unit, lower(index - 1) == "the", !isOfOneDay(index, range) {
                    result.append(Window(scope: .period, time: nil, at: index))
                }
            case "row" where lower(index - 2) == "in" && (index - 4..<index).contains(where: { lower($0) == "day" }),
                "consecutive" where ["day", "night", "days", "nights"].contains(lower(index + 1)),
                "straight" where ["day", "night", "days", "nights"].contains(lower(index + 1)):
                // "For the fourth day in a row"
                result.append(Window(scope: .period, time: nil, at: index))
            case "so" where lower(index + 1) == "far", "daily":
                result.append(Window(scope: .period, time: nil, at: index))
            default:
                guard has(.war, index) else { continue }
                // "the three-year war", "four years of conflict": only a whole war has years.
                let before = max(range.lowerBound, index - 5)..<index
                let spansYears = before.contains { ["year", "years", "decade", "decades"].contains(text.lower[$0]) }
                if spansYears, !has(.begin, index + 1) {
                    result.append(Window(scope: .warTotal, time: nil, at: index))
                    continue
                }
                if isSpanned(index, range) {
                    result.append(Window(scope: hasPerfect(range) ? .warTotal : .period, time: nil, at: index))
                } else if tellsOfWhole(index, range) {
                    result.append(Window(scope: .warTotal, time: nil, at: index))
                }
            }
        }
        for time in local {
            let token = text.firstToken(endingAfter: times[time].span.start)
            // "between 18 and 30 December"
            if isRanked(before: token, in: range) { continue }
            let end = text.tokens(in: times[time].span).upperBound
            if lower(token - 1) == "between", lower(end) == "and" {
                let isRange = local.contains { text.firstToken(endingAfter: times[$0].span.start) == end + 1 }
                if isRange { result.append(Window(scope: .period, time: time, at: token)) }
            }
            // "On Tuesday and Wednesday"
            if lower(end) == "and", local.contains(where: { isDayName($0, at: end + 1) }), isDayName(time, at: token) {
                result.append(Window(scope: .period, time: time, at: token))
            }
            switch times[time].form {
            case .past(let amount) where amount.days ?? 2 > 1:
                result.append(Window(scope: .period, time: time, at: token))
            case .weeks, .months, .years:
                // "last week" may be the day of one incident; "over the last week" is a stretch.
                guard ["over", "during", "in", "within", "throughout"].contains(lower(token - 1)) else { continue }
                result.append(Window(scope: .period, time: time, at: token))
            default: break
            }
        }
        let own = result.filter { !isAside($0.at, range) }
        return own.isEmpty ? result : own
    }

    /// Whether a time that is the name of a day of the week begins at a token.
    private func isDayName(_ time: Int, at token: Int) -> Bool {
        text.firstToken(endingAfter: times[time].span.start) == token && token < text.tokens.count
            && !CalendarWords.isNone(text.lower[token])
    }

    /// "In the first hours of Sunday's march": hours of one day.
    private func isOfOneDay(_ first: Int, _ range: Range<Int>) -> Bool {
        let behind = first + 1..<min(range.upperBound, first + 6)
        return behind.contains { ["hours", "hour", "minutes"].contains(text.lower[$0]) }
            && behind.contains { !CalendarWords.isNone(text.lower[$0]) }
    }

    /// "33 guards were killed in an ambush": one event, whatever stretch the sentence names beside it.
    func isOneEvent(_ candidate: FigureCandidate, in range: Range<Int>) -> Bool {
        let end = max(candidate.tokens.upperBound, candidate.cue?.upperBound ?? 0)
        guard
            let opener = (end..<min(range.upperBound, end + 3)).first(where: { Self.within.contains(text.lower[$0]) }),
            opener + 1 < range.upperBound, Self.singular.contains(text.lower[opener + 1])
        else { return false }
        return isEvent(behind: opener + 1, in: range)
    }

    /// Whether a noun of event is the next noun behind an article or a preposition.
    private func isEvent(behind article: Int, in range: Range<Int>) -> Bool {
        for index in article + 1..<max(article + 1, min(range.upperBound, article + 7)) {
            if words[text.lower[index]]?.roles.contains(.event) ?? false { return true }
            let isArticle = index == article + 1 && Self.singular.contains(text.lower[index])
            guard isArticle || text.tokens[index].kind == .word || text.lower[index] == "-",
                isArticle || !CountedNoun.stops.contains(text.lower[index])
            else { return false }
        }
        return false
    }

    private static let within: Set<String> = ["in", "by", "during", "when"]
    private static let singular: Set<String> = ["a", "an", "one", "another"]

    /// "34 of them in the last 24 hours": the stretch of a part alone.
    func aside(behind number: Range<Int>, in range: Range<Int>, times local: Range<Int>) -> Window? {
        let near = number.upperBound..<min(range.upperBound, number.upperBound + 8)
        guard near.contains(where: { ["them", "whom", "these"].contains(text.lower[$0]) }) else { return nil }
        return local.lazy.compactMap { time -> Window? in
            let token = text.firstToken(endingAfter: times[time].span.start)
            guard near.contains(token), case .past = times[time].form else { return nil }
            return Window(scope: .period, time: time, at: token)
        }.first
    }

    /// What a toll counts that new deaths are said to raise: a stretch that the words name, else the war so far; nil for
    /// the toll of one attack and for any other number.
    func toll(of candidate: FigureCandidate, in range: Range<Int>) -> Figure.Scope? {
        guard candidate.category == .killed, let cue = candidate.cue,
            let toll = cue.first(where: { words[text.lower[$0]]?.roles.contains(.toll) ?? false })
        else { return nil }
        let before = max(range.lowerBound, toll - 5)..<toll
        guard before.contains(where: { words[text.lower[$0]]?.roles.contains(.raise) ?? false }) else { return nil }
        // "Raised the toll to 41 in an attack by gunmen"
        let after = candidate.tokens.upperBound
        if after < range.upperBound, ["from", "in"].contains(text.lower[after]), isEvent(behind: after, in: range) {
            return nil
        }
        let behind = toll + 1..<max(toll + 1, candidate.tokens.lowerBound)
        if behind.contains(where: { ["days", "weeks", "months", "hours"].contains(text.lower[$0]) }) { return .period }
        return behind.contains { ["from", "in", "of"].contains(text.lower[$0]) } ? nil : .warTotal
    }

    /// "five weeks of bitter fighting": a stretch of a war, and all of it so far where a perfect tells the toll.
    private func isSpanned(_ war: Int, _ range: Range<Int>) -> Bool {
        let before = max(range.lowerBound, war - 3)..<war
        return before.contains { index in
            text.lower[index] == "of" && index > range.lowerBound
                && ["weeks", "months", "week", "month"].contains(text.lower[index - 1])
        }
    }

    /// "the war has killed", "the conflict, which has claimed", "a war in which ten have died", "a conflict that began
    /// in May, killing", "the hostilities killed".
    private func tellsOfWhole(_ war: Int, _ range: Range<Int>) -> Bool {
        func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }
        if (war + 1..<war + 4).contains(where: { ["has", "have"].contains(lower($0)) }) { return true }
        var next = lower(war + 1) == "," ? war + 2 : war + 1
        if lower(next) == "in", lower(next + 1) == "which" { next += 1 }
        if ["that", "which"].contains(lower(next)) {
            let begins = words[lower(next + 1)]?.roles.contains(.begin) ?? false
            return begins || (next + 1..<next + 12).contains { ["has", "have"].contains(lower($0)) }
        }
        // "the fighting killed six" tells of a day, "the war killed 60" of a war.
        guard words[lower(war)]?.roles.contains(.whole) ?? false else { return false }
        let tail = war + 1..<min(range.upperBound, war + 6)
        guard let verb = tail.first(where: { words[text.lower[$0]]?.verb != nil }) else { return false }
        return !(war + 1..<verb).contains { [",", "and", "in", "from"].contains(text.lower[$0]) }
    }

    /// "most of them in recent weeks": when some of those counted fell says nothing of the rest.
    private func isAside(_ token: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, token - 5)..<token).contains { index in
            ["them", "whom", "these"].contains(text.lower[index]) && index > range.lowerBound
                && text.lower[index - 1] == "of"
        }
    }

    /// "since it erupted in 2011", "since 2011", "since April", "since the cease-fire collapsed".
    private func since(_ index: Int, _ range: Range<Int>, _ local: [Int]) -> Window? {
        func lower(_ index: Int) -> String { range.contains(index) ? text.lower[index] : "" }
        let tail = index + 1..<min(range.upperBound, index + 9)
        let time = local.first {
            let token = text.firstToken(endingAfter: times[$0].span.start)
            return token > index && token <= index + 12
        }
        // "The deadliest raid since the truce began": it ranks one event, it gives no window.
        if isRanked(before: index, in: range) { return nil }
        // An adverb after all: "has since killed".
        if ["has", "have", "had"].contains(lower(index - 1)) {
            let tellsOfWar = range.contains { words[text.lower[$0]]?.roles.contains(.war) ?? false }
            return tellsOfWar ? Window(scope: .warTotal, time: nil, at: index) : nil
        }
        if lower(index + 1) == "then" { return Window(scope: .period, time: nil, at: index) }
        let begins = tail.contains { words[text.lower[$0]]?.roles.contains(.begin) ?? false }
        if begins {
            if tail.contains(where: { words[text.lower[$0]]?.roles.contains(.war) ?? false }) {
                return Window(scope: .warTotal, time: time, at: index)
            }
            // "since it began": whatever was named last, a war or a truce.
            if lower(index + 1) == "it", let named = lastNamed(before: index, in: range) {
                return named == .war ? Window(scope: .warTotal, time: time, at: index) : nil
            }
        }
        if let time, text.firstToken(endingAfter: times[time].span.start) <= index + 3 {
            // Who names the year looks back on a war: "since 2011", "since December 2013".
            let namesYear: Bool
            if case .absolute(.date(let date)) = times[time].form { namesYear = !date.isDay } else { namesYear = false }
            return Window(scope: namesYear ? .warTotal : .period, time: time, at: index)
        }
        return Window(scope: .period, time: time, at: index)
    }

    /// Whether what stands before a time ranks an event: "the deadliest fighting in over a month".
    private func isRanked(before index: Int, in range: Range<Int>) -> Bool {
        (max(range.lowerBound, index - Self.rankReach)..<max(range.lowerBound, index)).contains {
            words[text.lower[$0]]?.roles.contains(.rank) ?? false
        }
    }

    /// How far before "since" a word may rank an event, in tokens.
    private static let rankReach = 7

    private func lastNamed(before index: Int, in range: Range<Int>) -> FigureWords.Roles? {
        var back = index - 1
        while back >= range.lowerBound {
            let roles = words[text.lower[back]]?.roles ?? []
            if roles.contains(.war) { return .war }
            if roles.contains(.truce) { return .truce }
            back -= 1
        }
        return nil
    }

    /// Whether the sentence tells in the perfect: "have been killed".
    private func hasPerfect(_ range: Range<Int>) -> Bool {
        range.contains { text.lower[$0] == "have" || text.lower[$0] == "has" }
    }
}
