import TruceEvidence
import TruceKnowledge
import TruceText

extension TimeScanner {
    /// A time of day.
    struct Clock {
        /// Minutes after midnight.
        var minute: Int
        /// The zone in the words of the text.
        var zone: String?
        /// The first token after it.
        var end: Int
    }

    /// "8 a.m. local time", "4:30 am", "800pm", "19:00 Damascus", "1600 GMT", "1830 hours", "8 o'clock".
    func clock(at start: Int) -> Clock? {
        guard isNumber(start) else { return nil }
        let digits = text.text[text.tokens[start].span]
        // "2.30 am"
        let isDotted = Self.halves.contains(lower(start + 1))
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || isDotted && $0 == "." }
        var hour: Int
        var minute = 0
        var isWritten24 = false
        if parts.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count == 2, let first = Int(parts[0]),
            let second = Int(parts[1])
        {
            hour = first
            minute = second
            isWritten24 = true
        } else if let value = integer(start) {
            hour = value
        } else {
            return nil
        }
        var index = start + 1
        let half = lower(index)
        let isAfternoon = half.hasPrefix("p")
        if Self.halves.contains(half) {
            if hour >= 100, !isWritten24 { (hour, minute) = (hour / 100, hour % 100) }
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
            index += 1
        } else if half == "o'clock" {
            index += 1
        } else if digits.utf8.count == 4, ["hours", "hrs", "hr"].contains(half) {
            (hour, minute) = (hour / 100, hour % 100)
            guard hour <= 24, minute <= 59 else { return nil }
            index += 1
        } else if isWritten24 {
            guard (0...23).contains(hour) else { return nil }
        } else if digits.utf8.count == 4, entry(index)?.roles.contains(.zone) ?? false, !isCapitalisedWordOnly(index) {
            (hour, minute) = (hour / 100, hour % 100)
        } else {
            return nil
        }
        guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
        var clock = Clock(minute: hour * 60 + minute, zone: nil, end: index)
        addZone(to: &clock, isWritten24: isWritten24)
        return clock
    }

    /// The halves of a day.
    private static let halves: Set<String> = ["am", "a.m.", "a.m", "pm", "p.m.", "p.m"]

    /// A clock with no day beside it belongs to the day that its sentence speaks of.
    func standalone(_ clock: Clock, from start: Int) -> TimeMatch {
        var match = TimeMatch(start..<clock.end, .days(0), .narrative)
        match.minuteOfDay = clock.minute
        match.zone = clock.zone
        return match
    }

    /// Takes in what follows a day: "Monday at 8 a.m.", and passes over a second clock, "(1 a.m. ET)".
    func addClock(after match: inout TimeMatch) {
        var index = match.next
        if match.minuteOfDay == nil {
            let at = skipping(["at", "around", "about", ","], from: index)
            if at == index || lower(at - 1) != ",", let clock = clock(at: at) {
                match.minuteOfDay = clock.minute
                match.zone = clock.zone
                match.tokens = match.tokens.lowerBound..<clock.end
                index = clock.end
            }
        }
        match.next = max(pastSecondClock(from: index), match.tokens.upperBound)
    }

    /// The first token after the same time by another clock in brackets: "7pm (1600 GMT) on Monday".
    func pastSecondClock(from index: Int) -> Int {
        guard lower(index) == "(" || lower(index) == "[", let clock = clock(at: index + 1),
            lower(clock.end) == ")" || lower(clock.end) == "]"
        else { return index }
        return clock.end + 1
    }

    private func addZone(to clock: inout Clock, isWritten24: Bool) {
        let index = clock.end
        if lower(index) == "local", lower(index + 1) == "time" {
            clock.zone = "local time"
            clock.end = index + 2
        } else if entry(index)?.roles.contains(.zone) ?? false, isCapitalised(index) {
            clock.zone = text.word(index)
            clock.end = index + 1
        } else if isCapitalised(index), lower(index + 1) == "time" {
            clock.zone = text.word(index)
            clock.end = index + 2
        } else if isWritten24, isCapitalised(index), entry(index) == nil,
            ["at", "by", "from", "until"].contains(
                lower(index - 2))
        {
            clock.zone = text.word(index)
            clock.end = index + 1
        }
    }

    /// Zone abbreviations are written in capitals; a word that merely begins with one is none.
    private func isCapitalisedWordOnly(_ index: Int) -> Bool {
        range.contains(index) && text.word(index) != text.word(index).uppercased()
    }
}
