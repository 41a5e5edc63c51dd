extension AccessKind {
    /// The ACLED sub-event that this would be written down as; nil for what is not told as having happened, and for
    /// attacks, which their incident codes.
    ///
    /// ACLED has no sub-event for aid: what matters for a conflict and is no violence is "Strategic developments", with
    /// "Looting/property destruction" for goods that are taken and "Other" for the rest.
    ///
    /// - Source: ACLED, "Codebook", section on strategic developments.
    package func acledSubEvent(_ status: EventStatus) -> ACLEDSubEvent? {
        guard status == .done, self != .attacked else { return nil }
        return self == .looted ? .lootingOrDestruction : .other
    }

    /// The PLOVER type and mode that this would be written down as; nil for what is only planned or supposed, since PLOVER
    /// marks the future and the hypothetical beside the code.
    ///
    /// Rules: leave to pass and ways opened are RETREAT, mode "access"; aid brought and people brought out are AID; what is
    /// kept back is COERCE, "withhold" for goods and leave, "restrict" for movement and ways; aid that its bearers stop is
    /// SANCTION, "discontinue". What is asked for is REQUEST, what is refused REJECT, mode "assist"; what is threatened
    /// THREATEN, mode "restrict".
    ///
    /// - Source: Open Event Data Alliance, "PLOVER Manual", sections on each type and its modes.
    package func ploverCode(_ status: EventStatus) -> PLOVERCode? {
        switch status {
        case .done: done
        case .demanded: PLOVERCode("REQUEST", "assist")
        case .refused: PLOVERCode("REJECT", "assist")
        case .threatened: PLOVERCode("THREATEN", "restrict")
        case .planned, .cancelled, .notDone, .supposed: nil
        }
    }

    private var done: PLOVERCode? {
        switch self {
        case .attacked: nil
        case .looted: PLOVERCode("COERCE", "seize")
        case .blocked, .permitWithheld, .serviceCut: PLOVERCode("COERCE", "withhold")
        case .delayed, .turnedBack, .wayClosed, .evacuationRefused: PLOVERCode("COERCE", "restrict")
        case .suspended: PLOVERCode("SANCTION", "discontinue")
        case .departed, .entered, .delivered, .airDropped, .evacuated, .serviceRestored: PLOVERCode("AID")
        case .wayOpened, .evacuationAllowed, .permitGranted: PLOVERCode("RETREAT", "access")
        }
    }
}
