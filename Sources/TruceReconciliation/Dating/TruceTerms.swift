import TruceEvidence
import TruceText

/// Dates documents by the terms of a truce whose start another document gives.
///
/// "The seven-day truce is to end on Sunday" is, for a truce that began on Monday the 12th, the Sunday of the 18th;
/// and a report of how a truce fares "on Sunday" is of a Sunday on which there was one.
enum TruceTerms {
    /// By document, the clues.
    static func clues(for documents: [Int], in corpus: Corpus, profile: Profile) -> [Int: [DatingClue]] {
        let agreements = AgreementFinder.agreements(in: corpus, profile: profile)
        var result: [Int: [DatingClue]] = [:]
        for document in documents {
            let found = agreements.agreements.compactMap { agreement -> DatingClue? in
                guard let start = agreement.inForce?.day ?? agreement.date?.day,
                    let giver = agreements.anchors[agreement.id]?.first(where: { anchor in
                        anchor.isStart && anchor.value?.day == start && anchor.document != document
                    })
                else { return nil }
                return clue(document, corpus, start: start, giver: giver.document)
            }
            // Two truces with the same terms would both fit: then nothing is settled.
            if found.count == 1 { result[document] = found }
        }
        return result
    }

    private static func clue(_ document: Int, _ corpus: Corpus, start: CalendarDate, giver: Int) -> DatingClue? {
        let evidence = corpus.documents[document]
        let planned =
            evidence.provisions.filter { $0.kind == .term }.map { ($0.span, $0.deadline) }
            + evidence.statusStatements.filter { $0.event == .scheduledEnd }.map { ($0.span, $0.time) }
        for (span, deadline) in planned {
            guard let deadline, evidence.times.indices.contains(deadline),
                case .weekday(let weekday, _) = evidence.times[deadline].form,
                let length = length(ofTruceIn: span, in: evidence)
            else { continue }
            // A truce of seven days from Monday evening runs out on Sunday at midnight or on Monday evening.
            let ends = [length - 1, length].compactMap { start.adding(days: $0) }.filter { $0.weekday == weekday }
            guard ends.count == 1, let end = ends.first else { continue }
            let time = evidence.times[deadline]
            let form = TimeForm.weekday(weekday, .next)
            guard let window = DayWindow.publication(saying: form, of: end),
                let narrowed = narrowed(window, evidence, start: start)
            else { continue }
            return DatingClue(
                window: narrowed,
                clue: Dating.Clue(
                    reason: "“\(corpus.words(document, time.span))”, the end of a truce of \(length) days that"
                        + " \(corpus.file(giver)) lets begin on \(start.iso), is \(end.iso)",
                    span: time.span, value: narrowed.value, basis: .otherDocuments))
        }
        return nil
    }

    /// The days of the window for which every report of how the truce fares falls into the truce.
    private static func narrowed(_ window: DayWindow, _ evidence: DocumentEvidence, start: CalendarDate) -> DayWindow? {
        guard let first = window.first, let last = window.last else { return nil }
        let reports = evidence.statusStatements.compactMap { statement -> TimeForm? in
            guard statement.event == nil,
                let time = statement.time ?? evidence.times.firstIndex(where: { statement.span.contains($0.span) }),
                evidence.times.indices.contains(time)
            else { return nil }
            switch statement.status {
            case .strained, .violated, .inForce: break
            case .collapsed, .suspended, .notMentioned: return nil
            }
            guard case .weekday(_, .latest) = evidence.times[time].form else { return nil }
            return evidence.times[time].form
        }
        let days = (first...last).filter { number in
            guard let day = CalendarDate(dayNumber: number) else { return false }
            return reports.allSatisfy { form in
                guard let told = form.resolved(from: .date(day)) else { return true }
                return told.firstDayNumber >= start.firstDayNumber
            }
        }
        guard let earliest = days.first, let latest = days.last else { return nil }
        return DayWindow(first: earliest, last: latest)
    }

    /// How many whole days the truce of a clause is to last, as its words say.
    private static func length(ofTruceIn clause: TextSpan, in evidence: DocumentEvidence) -> Int? {
        for time in evidence.times {
            guard case .duration(let amount) = time.form, let hours = amount.hours, clause.contains(time.span),
                hours % 24 == 0,
                (24...24 * 60).contains(hours)
            else { continue }
            return hours / 24
        }
        return nil
    }
}
