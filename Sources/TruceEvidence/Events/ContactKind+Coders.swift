extension ContactKind {
    /// The ACLED sub-event that this would be written down as; nil for what ACLED does not write down.
    ///
    /// ACLED's "Agreement" takes talks of those who fight as well as what they agree; diplomacy of third parties, such as
    /// calls, visits and sessions, is no event of a conflict there.
    ///
    /// - Source: ACLED, "Codebook", section on strategic developments.
    package func acledSubEvent(_ status: EventStatus) -> ACLEDSubEvent? {
        guard status == .done else { return nil }
        return switch self {
        case .talks, .talksResumed: .agreement
        case .talksSuspended, .talksBrokenOff: .other
        case .meeting, .call, .visit, .councilSession, .vote, .resolution, .veto, .jointStatement: nil
        }
    }

    /// The PLOVER type and mode that this would be written down as; nil for what is only planned or supposed, since PLOVER
    /// marks the future and the hypothetical beside the code.
    ///
    /// Rules: those who meet, call or visit CONSULT, with the way as mode; contacts broken off are SANCTION,
    /// "discontinue"; what is issued together is AGREE; a resolution adopted is SUPPORT, one that is vetoed REJECT; to ask
    /// for a contact is REQUEST, to refuse one REJECT, mode "meet".
    ///
    /// - Source: Open Event Data Alliance, "PLOVER Manual", sections on each type and its modes.
    package func ploverCode(_ status: EventStatus) -> PLOVERCode? {
        switch status {
        case .done: done
        case .demanded: PLOVERCode("REQUEST", "meet")
        case .refused, .cancelled: PLOVERCode("REJECT", "meet")
        case .planned, .threatened, .notDone, .supposed: nil
        }
    }

    private var done: PLOVERCode {
        switch self {
        case .talks, .talksResumed, .meeting: PLOVERCode("CONSULT")
        case .call: PLOVERCode("CONSULT", "phone")
        case .visit: PLOVERCode("CONSULT", "visit")
        case .councilSession, .vote: PLOVERCode("CONSULT", "multilateral")
        case .talksSuspended, .talksBrokenOff: PLOVERCode("SANCTION", "discontinue")
        case .resolution: PLOVERCode("SUPPORT")
        case .veto: PLOVERCode("REJECT")
        case .jointStatement: PLOVERCode("AGREE")
        }
    }
}
