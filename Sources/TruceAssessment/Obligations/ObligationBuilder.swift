import TruceEvidence
import TruceText

/// Lists what the parties owe under each agreement, with what is said of its keeping.
struct ObligationBuilder: Sendable {
    private let record: Record
    private let index: RecordIndex
    private let clauses: KnownClauses

    /// Prepares for a record.
    ///
    /// - Parameter profile: What the user knows of agreements and their clauses.
    init(record: Record, index: RecordIndex, profile: Profile) {
        self.record = record
        self.index = index
        clauses = KnownClauses(profile)
    }

    /// What was found for the record before and holds as long as nothing that it rests on changes.
    struct Memory: Sendable {
        /// By the first passage that tells a duty what was found of it.
        fileprivate var duties: [ObjectIdentifier: KnownDuty] = [:]
        /// The duties under each agreement, with all passages that tell them.
        fileprivate var gathered: [(tellings: [DutyTelling], duties: [Duty])] = []
        /// By the label of an agreement what is said of the sides that owe duties under it.
        fileprivate var said: [String: SaidOfKeeping.Memory] = [:]
    }

    /// What was found of a duty, with all that it rests on.
    fileprivate struct KnownDuty: Sendable {
        let tellings: [DutyTelling]
        let label: String
        let isOver: Bool
        /// What is said of the sides that owe it.
        let said: SaidOfKeeping.About
        /// By statement whether it is about the duty.
        let areAbout: [Bool]
        /// The obligation with the number and the agreement that it had.
        let obligation: Obligation

        /// Whether the same passages tell a duty of an agreement that is the same.
        func tellsSame(_ duty: Duty, of agreement: Agreement) -> Bool {
            label == agreement.label && isOver == (agreement.ended != nil)
                && tellings.elementsEqual(duty.tellings) { $0 === $1.told }
        }
    }

    /// The obligations, by agreement and then in the order in which documents tell them.
    ///
    /// - Parameter memory: What was found for the record before; takes what was found now.
    func obligations(_ memory: inout Memory) -> [Obligation] {
        var result: [Obligation] = []
        var next = Memory()
        for (place, agreement) in record.agreements.enumerated() {
            var statements = SaidOfKeeping(
                index.documents(ofAgreement: place, with: .judgements).flatMap { document in
                    document.accusations.judgements.map { (document, $0) }
                }, known: memory.said[agreement.label] ?? [:])
            let tellings = index.documents(ofAgreement: place, with: .duties).flatMap { document in
                document.duties.map { Duty.Telling(document: document, told: $0) }
            }
            for duty in duties(toldBy: tellings, memory, &next) {
                let first = ObjectIdentifier(duty.tellings[0].told)
                let known = memory.duties[first].flatMap { $0.tellsSame(duty, of: agreement) ? $0 : nil }
                let found = self.found(duty, of: agreement, &statements, known)
                next.duties[first] = found
                result.append(
                    found.obligation.numbered(Serial.identifier("o", result.count + 1), agreement: agreement.id))
            }
            next.said[agreement.label] = statements.asked
        }
        memory = next
        return result
    }

    /// The duties that passages under one agreement tell; those of the record before where the same passages tell them.
    private func duties(toldBy tellings: [Duty.Telling], _ memory: Memory, _ next: inout Memory) -> [Duty] {
        let known = memory.gathered.first { known in known.tellings.elementsEqual(tellings) { $0 === $1.told } }
        let duties = known?.duties ?? DutyGathering.duties(of: tellings)
        next.gathered.append((tellings.map(\.told), duties))
        return duties
    }

    private func found(
        _ duty: Duty, of agreement: Agreement, _ statements: inout SaidOfKeeping, _ known: KnownDuty?
    ) -> KnownDuty {
        let (places, said) = statements.about(duty.sides)
        if let known, known.said === said { return known }
        let areAbout = areAbout(duty, said, known) { statements.all[places[$0]] }
        // What is said of the sides and not of this duty changes nothing of it.
        let same = known.flatMap { known in
            areSame(known.said, known.areAbout, said, areAbout) ? known.obligation : nil
        }
        let obligation =
            same
            ?? obligation(
                duty, of: agreement,
                assessments(of: duty, among: zip(places, areAbout).lazy.filter(\.1).map(\.0), &statements))
        return KnownDuty(
            tellings: duty.tellings.map(\.told), label: agreement.label, isOver: agreement.ended != nil, said: said,
            areAbout: areAbout, obligation: obligation)
    }

    /// Whether the statements about a duty are the same ones in both.
    private func areSame(
        _ before: SaidOfKeeping.About, _ wereAbout: [Bool], _ now: SaidOfKeeping.About, _ areAbout: [Bool]
    ) -> Bool {
        let past = zip(before.identities, wereAbout).lazy.filter(\.1).map(\.0)
        let present = zip(now.identities, areAbout).lazy.filter(\.1).map(\.0)
        return past.elementsEqual(present)
    }

    private func obligation(_ duty: Duty, of agreement: Agreement, _ assessments: [Obligation.Assessment]) -> Obligation
    {
        let tellings = duty.tellings.map { telling in
            Citation(document: telling.document.file, span: telling.told.provision.span)
        }
        let best = duty.best
        let provision = best.told.provision
        let evidence = best.document.evidence
        let clause = clauses.clause(of: agreement, toldBy: provision, in: evidence)
        let isNameless = duty.sides.isEmpty || provision.bearers.allSatisfy { $0.span == nil }
        let known = isNameless ? clause?.bearers ?? [] : []
        let standing = standing(provision, agreement, assessments)
        let shares = duty.bearers.map { bearer in
            Obligation.Share(
                bearer: bearer.name,
                standing: self.standing(
                    provision, agreement, assessments.lazy.filter { $0.bearer == bearer.name || $0.bearer == nil }))
        }
        return Obligation(
            id: "", agreement: agreement.id, bearers: known.isEmpty ? provision.bearers.map(\.name) : known,
            action: words(provision.action, in: evidence),
            condition: provision.condition.map { words($0, in: evidence) },
            deadline: best.told.deadline ?? clause?.deadline.map(TemporalValue.date),
            citation: Citation(document: best.document.file, span: provision.span), tellings: tellings,
            clause: clause?.text, standing: standing, shares: shares.count > 1 ? shares : [], assessments: assessments,
            history: Keeping.history(of: assessments))
    }

    /// By statement about the sides that owe a duty whether it is about that duty.
    ///
    /// - Parameters:
    ///   - said: The statements.
    ///   - known: What was found of the same duty when other things were said.
    ///   - statement: The statement at an index, with its document.
    private func areAbout(
        _ duty: Duty, _ said: SaidOfKeeping.About, _ known: KnownDuty?, statement: (Int) -> SaidOfKeeping.Statement
    ) -> [Bool] {
        let content = duty.content
        let kinds = duty.kinds
        let tellings = Dictionary(grouping: duty.tellings, by: \.document.number)
        // What has yet to fall due is kept or broken only by words about itself.
        let isDue = duty.best.told.provision.condition == nil
        var kept = KeptInOrder(keys: known?.said.identities ?? [], values: known?.areAbout ?? [])
        return kept.values(of: said.identities, where: { _ in true }) { place in
            let (document, statement) = statement(place)
            return isDue && (statement.isGeneral || !statement.kinds.isDisjoint(with: kinds))
                || sharedCount(statement.content, content) >= Self.sharedWords
                // "criticised Ardan for failing to withdraw": the clause that names the duty may itself say it is broken.
                || tellings[document.number]?.contains {
                    statement.assessment.citation.span.overlaps($0.told.provision.span)
                } == true
        }
    }

    /// What is said of the keeping of a duty; the same word of one holder on one day counts once.
    private func assessments(
        of duty: Duty, among places: some Sequence<Int>, _ statements: inout SaidOfKeeping
    ) -> [Obligation.Assessment] {
        let owing = duty.bearers
        let names = owing.map(\.name)
        statements.findVoices()
        // By voice and by the one who owes it whether it was said; the last stands for all or none of them.
        var told = [Bool](repeating: false, count: statements.voiceCount * (owing.count + 1))
        var result: [Obligation.Assessment] = []
        for place in places {
            let statement = statements.all[place].judgement
            var bearer: String?
            var number = owing.count
            if owing.count > 1 {
                let bearers = owing.lazy.filter { statement.sides.contains($0.side) }.prefix(2).map(\.name)
                if bearers.count == 1, let only = bearers.first, let first = names.firstIndex(of: only) {
                    (bearer, number) = (only, first)
                }
            }
            let word = statements.voices[place] * (owing.count + 1) + number
            if told[word] { continue }
            told[word] = true
            result.append(statement.assessment.said(of: bearer))
        }
        return result
    }

    /// An accusation is about a duty when it shares this many content words with it.
    private static let sharedWords = 2

    private func standing(
        _ provision: Provision, _ agreement: Agreement, _ assessments: some Sequence<Obligation.Assessment>
    ) -> Obligation.Standing {
        let told = Keeping.standing(of: assessments)
        guard told == .notAssessed else { return told }
        // A duty that hangs on the truce having held never arose once the truce was over before.
        return provision.condition != nil && agreement.ended != nil ? .notTriggered : .notAssessed
    }

    private func words(_ span: TextSpan, in evidence: DocumentEvidence) -> String {
        evidence.document.text.phrase(span)
    }
}
