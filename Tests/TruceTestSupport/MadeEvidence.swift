package import TruceEvidence
import TruceText

/// Evidence made by hand over a marked text, for tests of what comes after reading.
///
/// Each call names the numbers of the marks that it refers to, so no test counts offsets.
package struct MadeEvidence {
    /// The marked text.
    package let marked: MarkedText
    /// The evidence made so far.
    package var evidence: DocumentEvidence

    /// Begins a document.
    package init(
        _ text: String, file: String, published: String? = nil, outlet: String? = nil, hasTitle: Bool = false
    ) {
        marked = MarkedText(text)
        evidence = DocumentEvidence(
            document: .made(
                String(decoding: marked.text.bytes, as: UTF8.self), file: file, published: published, outlet: outlet,
                hasTitle: hasTitle))
    }

    /// The words with a mark.
    package func words(_ mark: Int) -> String { marked.text[marked[mark]] }

    /// Someone who speaks, by the words with a mark or by a name.
    package func speaker(_ name: String) -> Holder { Holder(name: name, span: nil, role: .speaker) }

    /// An actor in a role, by the words with a mark.
    package func actor(_ mark: Int, key: String? = nil) -> ActorReference {
        ActorReference(name: words(mark), key: key, span: marked[mark])
    }

    /// Adds an actor's name.
    @discardableResult
    package mutating func name(_ mark: Int, key: String, kind: ActorKind, country: String? = nil) -> ActorReference {
        evidence.actors.append(
            ActorMention(span: marked[mark], name: words(mark), key: key, kind: kind, country: country))
        return actor(mark, key: key)
    }

    /// Adds a time and gives its index.
    package mutating func time(
        _ mark: Int, _ form: TimeForm, value: String? = nil, anchor: TimeExpression.Anchor = .publication
    ) -> Int {
        let given = value.flatMap { CalendarDate(iso: $0) }.map(TemporalValue.date)
        evidence.times.append(
            TimeExpression(
                span: marked[mark], form: form, value: given ?? form.resolved(from: evidence.document.published.value),
                anchor: anchor, reason: "given by the test"))
        return evidence.times.count - 1
    }

    /// Adds a day and gives its index.
    package mutating func day(_ mark: Int, _ iso: String) -> Int {
        let form = CalendarDate(iso: iso).map { TimeForm.absolute(.date($0)) } ?? .reference(.past)
        return time(mark, form, value: iso, anchor: .none)
    }

    /// Adds a place and gives its index.
    package mutating func place(
        _ mark: Int, latitude: Double, longitude: Double, kind: PlaceMention.Kind = .settlement, country: String = "XX",
        radius: Double = 5
    ) -> Int {
        evidence.places.append(
            PlaceMention(
                span: marked[mark], name: words(mark), key: "place:" + words(mark), country: country,
                latitude: latitude, longitude: longitude, radiusKilometres: radius, kind: kind))
        return evidence.places.count - 1
    }

    /// Adds a figure and gives its index.
    package mutating func figure(
        _ mark: Int, _ category: Figure.Category = .killed, who: String? = nil, low: Int? = nil, high: Int? = nil,
        best: Int? = nil, scope: Figure.Scope = .incident, place: Int? = nil, time: Int? = nil, by: String? = nil,
        partOf: Int? = nil
    ) -> Int {
        evidence.figures.append(
            Figure(
                span: marked[mark], quantity: marked[mark], category: category, who: who, low: low, high: high,
                best: best, scope: scope, place: place, time: time, holders: by.map { [speaker($0)] } ?? [],
                partOf: partOf))
        return evidence.figures.count - 1
    }

    /// Adds a quotation.
    package mutating func quote(
        _ mark: Int, by name: String?, time: Int? = nil, kind: Quotation.Kind = .direct, continues: Int? = nil
    ) {
        evidence.quotations.append(
            Quotation(
                span: marked[mark], kind: kind, holders: name.map { [speaker($0)] } ?? [], cue: nil,
                passage: marked[mark], time: time, continues: continues))
    }

    /// Adds an incident and gives its index.
    @discardableResult
    package mutating func incident(
        _ mark: Int, _ type: IncidentType, kind: EventKind? = nil, place: Int? = nil, time: Int? = nil,
        agents: [ActorReference] = [],
        targets: [ActorReference] = [], blamed: [IncidentMention.Blame] = [], denials: [IncidentMention.Denial] = [],
        admissions: [IncidentMention.Denial] = [], figures: [Int] = [], holders: [Holder] = []
    ) -> Int {
        evidence.incidents.append(
            IncidentMention(
                span: marked[mark], trigger: marked[mark], type: type, kind: kind, place: place, time: time,
                agents: agents,
                targets: targets, blamed: blamed, denials: denials, admissions: admissions, figures: figures,
                holders: holders))
        return evidence.incidents.count - 1
    }

    /// Adds a claim.
    package mutating func claim(
        _ mark: Int, _ stance: Claim.Stance, by name: String, against: [ActorReference] = [], incident: Int? = nil
    ) {
        evidence.claims.append(
            Claim(
                span: marked[mark], cue: marked[mark], stance: stance, holders: [speaker(name)], against: against,
                incident: incident))
    }

    /// Adds a clause.
    package mutating func provision(
        _ mark: Int, _ kind: Provision.Kind, bearers: [ActorReference] = [], condition: Int? = nil,
        deadline: Int? = nil, times: [Int] = []
    ) {
        evidence.provisions.append(
            Provision(
                span: marked[mark], kind: kind, bearers: bearers, action: marked[mark],
                condition: condition.map { marked[$0] }, deadline: deadline, times: times))
    }

    /// Adds a status statement, and makes it the document's own status where it tells one.
    package mutating func status(
        _ mark: Int, _ status: TruceStatus, time: Int? = nil, event: TruceEvent? = nil, by name: String? = nil
    ) {
        evidence.statusStatements.append(
            StatusStatement(
                span: marked[mark], status: status, holders: name.map { [speaker($0)] } ?? [], time: time, event: event
            ))
        if event == nil { evidence.status = status }
    }
}
