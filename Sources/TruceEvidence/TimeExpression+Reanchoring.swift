import TruceText

extension TimeExpression {
    /// The rule where the reader named one itself, which stays when the value changes.
    package var ownRule: Rule? { rule == .derived(value: value, anchor: anchor) ? nil : rule }

    /// The same words with a new value and the reason for it.
    package func settled(_ value: TemporalValue?, reason: String) -> TimeExpression {
        TimeExpression(
            span: span, form: form, value: value, anchor: anchor, anchorIndex: anchorIndex, minuteOfDay: minuteOfDay,
            dayPart: dayPart, zone: zone, isDeadline: isDeadline, reason: reason, rule: ownRule)
    }

    /// The same words, counted from another day of publication; unchanged where they are not counted from it.
    ///
    /// - Parameters:
    ///   - publication: The day of publication, or the window in which it lies; nil when it is not known.
    ///   - reason: Where that day comes from, as a clause ("the day that the manifest gives").
    package func reanchored(toPublication publication: TemporalValue?, reason: String) -> TimeExpression {
        guard anchor == .publication || anchor == .statement && anchorIndex == nil else { return self }
        let value = form.resolved(from: publication)
        guard value != nil else { return settled(nil, reason: Self.unsettled(form, publication)) }
        let what = anchor == .statement ? "the statement, whose day is taken to be that of publication" : "publication"
        return settled(value, reason: "counted from \(what): \(reason)")
    }

    private static func unsettled(_ form: TimeForm, _ publication: TemporalValue?) -> String {
        switch form {
        case .reference, .past, .coming: "the words do not say which time they mean"
        case .duration: "the words say how long, not when"
        default:
            publication == nil
                ? "the day of publication is not known"
                : "the day of publication is known only as \(publication?.iso ?? ""), which leaves the words open"
        }
    }
}

extension DocumentEvidence {
    /// The same evidence with the document dated anew, and every time that is counted from its date.
    ///
    /// - Parameters:
    ///   - publication: The day of publication, or the window in which it lies.
    ///   - clue: What the new date rests on; it leads the clues of ``Document/published``.
    package func redated(to publication: TemporalValue, clue: Dating.Clue) -> DocumentEvidence {
        var result = self
        result.document = document.dated(
            Dating(value: publication, clues: [clue] + document.published.clues.filter { $0 != clue }))
        result.times = times.map { $0.reanchored(toPublication: publication, reason: clue.reason) }
        result.times = Self.chained(result.times)
        return result
    }

    /// The same evidence with one statement dated, and every time inside it that is counted from the statement.
    ///
    /// - Parameters:
    ///   - index: The index of the quotation; nothing changes when there is none.
    ///   - date: The day on which it was said.
    ///   - reason: Where that day comes from, as a clause ("the day that another report of it gives").
    package func dating(quotation index: Int, to date: TemporalValue, reason: String) -> DocumentEvidence {
        guard quotations.indices.contains(index) else { return self }
        let span = quotations[index].span
        var result = self
        for (position, time) in times.enumerated() where time.anchor == .statement && span.contains(time.span) {
            guard let value = time.form.resolved(from: date) else { continue }
            result.times[position] = time.settled(value, reason: "counted from the statement: \(reason)")
        }
        result.times = Self.chained(result.times)
        return result
    }

    /// Times that hang on other times of the document, counted again from what those are now.
    ///
    /// - Complexity: O(n) a round; chains that run against the order of the text take more rounds, four at most.
    package static func chained(_ times: [TimeExpression]) -> [TimeExpression] {
        var times = times
        for _ in 0..<4 {
            var changed = false
            for (position, time) in times.enumerated() {
                guard let index = time.anchorIndex, times.indices.contains(index), index != position else { continue }
                let value = time.form.resolved(from: times[index].value)
                if value == time.value { continue }
                let reason =
                    value == nil
                    ? "the date that the words are counted from is not known"
                    : "counted from \(times[index].value?.iso ?? ""), another date of the text"
                times[position] = time.settled(value, reason: reason)
                changed = true
            }
            if !changed { break }
        }
        return times
    }
}

extension Document {
    /// The same document with another answer to when it was published.
    package func dated(_ published: Dating) -> Document {
        Document(
            id: id, file: file, byteCount: byteCount, text: text, origin: origin, blocks: blocks, title: title,
            outlet: outlet, byline: byline, dateline: dateline, published: published, captured: captured, url: url,
            language: language, notices: notices)
    }
}
