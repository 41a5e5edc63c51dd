package import TruceEvidence

/// Words that open a clause, a condition or a demand about a truce.
package struct ProvisionVocabulary: Sendable {
    /// A cue with what it asks of the words around it.
    package struct Cue: Hashable, Sendable {
        /// Where those stand who must act.
        package enum Bearer: String, Hashable, Sendable {
            /// Before the cue.
            case subject
            /// Behind the cue, up to "to".
            case object
            /// Before the cue, perhaps only as a possessive.
            case possessor
            /// The parties of the truce.
            case parties
            /// Behind "by", or before the cue.
            case by
            /// Whoever is bound by the truce.
            case all
            /// Behind "between" on either side of the cue.
            case between
            /// Before the cue and behind "with".
            case with
            /// In the clause that the cue opens.
            case that
            /// Behind the cue of a demand, before what is demanded.
            case demanded
            /// Behind "for" or "on", right before the infinitive of what is asked; the words may leave it open.
            case addressee
            /// Whoever is named on either side.
            case named
        }

        /// Where a truce must be named for the cue to speak of one.
        package enum Nearness: String, Hashable, Sendable {
            /// In the clause.
            case truce
            /// In the sentence.
            case sentence
            /// In the sentence or one beside it.
            case around
            /// Anywhere in the document.
            case document
            /// In the sentence or one beside it, where the infinitive behind the cue is one by which a side keeps a truce.
            case compliance
            /// The words must be said of the truce itself: "the deal grants …", "it also grants …".
            case subject
            /// The clause must be one of an agreement's own text.
            case instrument
        }

        /// What the provision does.
        package let kind: Provision.Kind
        /// Where its bearers stand.
        package let bearer: Bearer
        /// Where a truce must be named.
        package let near: Nearness

        /// Makes a cue.
        package init(kind: Provision.Kind, bearer: Bearer, near: Nearness) {
            self.kind = kind
            self.bearer = bearer
            self.near = near
        }
    }

    /// The cues.
    package let cues: PhraseTable<Cue>

    /// Reads the embedded table.
    package init() {
        let lexicon = Lexicon(named: "provision-words.tsv")
        let kinds: [String: Provision.Kind] = [
            "obligation": .obligation, "exemption": .exemption, "term": .term, "consequence": .consequence,
            "conclusion": .conclusion, "demand": .demand,
        ]
        let bearers = lexicon.column("bearer")
        let nearness = lexicon.column("near")
        let kindNames = lexicon.column("kind")
        var rows: [(phrase: String, value: Cue)] = []
        for (index, forms) in lexicon.column("forms").enumerated() {
            guard let kind = kinds[kindNames[index]], let bearer = Cue.Bearer(rawValue: bearers[index]),
                let near = Cue.Nearness(rawValue: nearness[index])
            else { continue }
            for phrase in forms.split(separator: "|") {
                let cue = Cue(kind: kind, bearer: bearer, near: near)
                rows.append((String(phrase), cue))
            }
        }
        cues = PhraseTable(rows)
    }
}
