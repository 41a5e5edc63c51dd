import TruceEvidence

extension Composer {
    /// How it stood as each speaker has it and by the rules of the record.
    func trackTable() -> PageTable? {
        let hasSeveral = Set(record.status.map(\.agreement)).count > 1
        let rows = record.status.flatMap { track in
            track.intervals.compactMap { interval -> CitedRow? in
                var cells: [Wording] = [track.speaker.map { "\(name: $0)" } ?? "by the rules of the record"]
                let agreement = hasSeveral ? label(ofAgreement: track.agreement) : nil
                cells.append(agreement.map { "\(phrase: $0)" } ?? .none)
                cells.append("\(Vocabulary.label(interval.status))")
                cells.append("\(interval.from)")
                cells.append(interval.until.map { "\($0)" } ?? .none)
                return CitedRow(cells, sources: interval.citations.prefix(6).map { book.source($0) })
            }
        }
        guard !rows.isEmpty else { return nil }
        return PageTable(
            caption: "How it stood, as each speaker has it",
            columns: ["Who has it so", "Agreement", "Status", .compact("From"), .compact("Until")], rows: rows)
    }

    /// When speakers had it differently.
    func disagreementSentences() -> [CitedSentence] {
        record.statusDisagreements.compactMap { found in
            let positions = found.positions.map { "\(name: $0.speaker): \(Vocabulary.label($0.status))" as Wording }
            let until: Wording = found.until.map { " to \($0)" } ?? ""
            let under: Wording = label(ofAgreement: found.agreement).map { " – \(phrase: $0)" } ?? ""
            return sentence(
                "From \(found.from)\(until) they differ: \(Wording.enumeration(positions, last: "; "))\(under).",
                found.positions.map(\.citation))
        }
    }

    /// When an agreement begins and ends by each party's own account.
    func clockSentences(of agreement: Agreement) -> [CitedSentence] {
        record.clocks.filter { $0.agreement == agreement.id }.compactMap { clock in
            var wording: Wording = "\(name: clock.issuer)"
            if let start = clock.start { wording = wording + ", from \(Prose.moment(start))" }
            if !clock.steps.isEmpty {
                let steps = clock.steps.map { "\($0) hours" as Wording }
                wording = wording + ", \(Wording.enumeration(steps, last: ", then "))"
            }
            if let end = clock.end {
                wording = wording + (clock.isComputed ? ", which comes to an end on " : ", to an end on ")
                wording = wording + "\(Prose.moment(end))"
            }
            if let zone = clock.zone { wording = wording + " (\(value: zone))" }
            return sentence(wording + ".", clock.citations)
        }
    }

    /// Conditions of an agreement that need so many days of calm, and how far they got.
    func triggerSentences(of agreement: Agreement) -> [CitedSentence] {
        record.triggers.compactMap { trigger in
            guard let obligation = record.obligations.first(where: { $0.id == trigger.obligation }),
                obligation.agreement == agreement.id
            else { return nil }
            let steps = trigger.steps.map { step -> Wording in
                let by: Wording = step.holder.map { ", by the word of \(name: $0)" } ?? ""
                return "\(Vocabulary.label(step.change)) \(step.date)\(by)"
            }
            let course: Wording = steps.isEmpty ? "its days have not begun to count" : .enumeration(steps, last: "; ")
            return sentence(
                "\(value(obligation.action, from: obligation.citation)) hangs on \(stretch(of: trigger)): \(course).",
                [obligation.citation] + trigger.steps.flatMap(\.citations))
        }
    }

    /// How long a condition needs, in days where it needs whole ones.
    private func stretch(of trigger: Trigger) -> Wording {
        trigger.hours % 24 == 0 ? "\(trigger.days) days" : "\(trigger.hours) hours"
    }

    /// Who is outside an agreement.
    func exemptionSentences(of agreement: Agreement) -> [CitedSentence] {
        record.exemptions.filter { $0.agreement == agreement.id }.compactMap { exemption in
            sentence("\(name: exemption.group).", exemption.citations)
        }
    }
}
