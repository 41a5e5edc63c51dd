package import TruceEvidence

/// Tells what could be known on a day, and says what was not yet known.
///
/// A document belongs to the view when it surely was published by that day. One whose day is not settled belongs to it
/// unless its own words tell of a later day in the past tense of its dates: nothing else says that it is later.
package enum AsOfView {
    /// Whether a document could be known on a day.
    ///
    /// - Parameters:
    ///   - evidence: The document with the dates that the documents of the whole run gave it.
    ///   - day: The day to look from.
    package static func includes(_ evidence: DocumentEvidence, on day: CalendarDate) -> Bool {
        if let published = evidence.document.published.value {
            return published.lastDayNumber <= day.lastDayNumber
        }
        let latest = evidence.times.compactMap { time -> Int? in
            guard !time.isDeadline, let value = time.value, value.isDay else { return nil }
            switch time.form {
            case .absolute, .monthDay, .weekdayMonthDay: return value.firstDayNumber
            default: return nil
            }
        }.max()
        return latest.map { $0 <= day.lastDayNumber } ?? true
    }

    /// What the view leaves out, and what later documents changed of what it tells.
    ///
    /// - Parameters:
    ///   - view: The record of the documents that could be known.
    ///   - whole: The record of all documents of the run.
    ///   - day: The day to look from.
    package static func notices(of view: Record, within whole: Record, on day: CalendarDate) -> [RecordNotice] {
        let known = Set(view.documents.map(\.document.file))
        let left = whole.documents.filter { !known.contains($0.document.file) }
        var notices = left.map { evidence in
            let when = evidence.document.published.value.map { "published \($0.iso)" } ?? "which tells of a later day"
            return RecordNotice(
                code: "record.not-yet-known",
                message: "not yet known on \(day.iso): \(evidence.document.file), \(when)", citations: [])
        }
        for evidence in view.documents where evidence.document.published.value == nil {
            notices.append(
                RecordNotice(
                    code: "record.undated-kept",
                    message:
                        "\(evidence.document.file) is not dated and tells of no day after \(day.iso), so it is kept",
                    citations: []))
        }
        return notices + corrections(of: view, within: whole, on: day)
    }

    // MARK: - Later corrections

    private static func corrections(of view: Record, within whole: Record, on day: CalendarDate) -> [RecordNotice] {
        var later: [Citation: Incident] = [:]
        for incident in whole.incidents {
            for member in incident.members { later[member.citation] = incident }
        }
        var notices: [RecordNotice] = []
        for incident in view.incidents {
            guard let now = incident.members.lazy.compactMap({ later[$0.citation] }).first else { continue }
            let changes = [
                change("killed", words(incident.killed), words(now.killed)),
                change("injured", words(incident.injured), words(now.injured)),
                change("date", incident.date?.iso ?? "not settled", now.date?.iso ?? "not settled"),
                change("sources", String(incident.origins.count), String(now.origins.count)),
            ].compactMap { $0 }
            guard !changes.isEmpty else { continue }
            notices.append(
                RecordNotice(
                    code: "record.later-correction",
                    message: "learnt after \(day.iso) of \(incident.label): " + changes.joined(separator: "; "),
                    citations: Array(incident.members.prefix(2).map(\.citation))))
        }
        for agreement in view.agreements {
            guard
                let now = whole.agreements.first(where: { shared in
                    !Set(shared.documents).isDisjoint(with: agreement.documents)
                })
            else { continue }
            if let change = change("ended", agreement.ended?.iso ?? "not yet", now.ended?.iso ?? "not yet") {
                notices.append(
                    RecordNotice(
                        code: "record.later-correction",
                        message: "learnt after \(day.iso) of \(agreement.label): \(change)",
                        citations: Array(agreement.citations.prefix(2))))
            }
        }
        return notices
    }

    private static func change(_ what: String, _ before: String, _ after: String) -> String? {
        before == after ? nil : "\(what) \(before), later \(after)"
    }

    private static func words(_ bounds: Incident.Bounds) -> String {
        switch (bounds.low, bounds.high) {
        case (let low?, let high?): low == high ? String(low) : "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): "no number"
        }
    }
}
