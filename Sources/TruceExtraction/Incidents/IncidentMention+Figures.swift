import TruceEvidence

extension IncidentMention {
    /// The mention with further figures that belong to it.
    func taking(_ more: [Int]) -> IncidentMention {
        IncidentMention(
            span: span, trigger: trigger, type: type, kind: kind, hitsCivilians: hitsCivilians, place: place,
            time: time, agents: agents, targets: targets,
            instrument: instrument, blamed: blamed, denials: denials, admissions: admissions,
            figures: figures + more.filter { !figures.contains($0) }, holders: holders, isHedged: isHedged,
            isBackground: isBackground, rule: rule)
    }
}
