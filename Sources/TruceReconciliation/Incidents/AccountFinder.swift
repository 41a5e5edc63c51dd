import TruceEvidence
import TruceText

/// Finds who says what of who did it.
struct AccountFinder: Sendable {
    let corpus: Corpus

    /// The accounts of an incident, in order of document and place; each holder's stance toward each actor once a
    /// document.
    func accounts(of cluster: IncidentMatcher.Cluster) -> [Account] {
        var accounts: [Account] = []
        for node in cluster.nodes {
            accounts += self.accounts(of: node)
        }
        var seen: Set<[String]> = []
        return accounts.sorted { $0.citation < $1.citation }.filter { account in
            seen.insert([
                account.citation.document, account.holder, account.stance.rawValue, account.actor ?? "",
            ]).inserted
        }
    }

    private func accounts(of node: Placed<IncidentNode>) -> [Account] {
        let document = node.document
        let evidence = corpus.documents[document]
        let mention = evidence.incidents[node.piece.mention]
        func account(_ holder: Holder?, _ stance: Account.Stance, _ actor: String?, _ span: TextSpan) -> Account {
            Account(
                holder: corpus.holderName(holder.map { [$0] } ?? [], in: document), stance: stance, actor: actor,
                citation: corpus.citation(document, span))
        }
        let names = corpus.names(document)
        let blamed = mention.blamed.filter { blame in
            let isOwn = names.side(of: corpus.holderName([blame.by], in: document)) == names.side(of: blame.on)
            return !isOwn && (names.canAct(blame.on) || blame.by.role == .speaker && isBody(blame.on, names))
        }
        var result = blamed.map { account($0.by, .blames, $0.on.name, $0.span) }
        result += mention.denials.map { account($0.by, .denies, nil, $0.span) }
        result += mention.admissions.map { account($0.by, .admits, nil, $0.span) }
        // Who denies or admits has taken a stand; they do not also merely report.
        let report = account(mention.holders.first, .reports, nil, mention.span)
        if !result.contains(where: { $0.stance == .blames || $0.holder == report.holder }) { result.append(report) }
        return result
    }

    /// Bodies are blamed by those who speak of them, never by a guess at who acts in a sentence.
    private func isBody(_ actor: ActorReference, _ names: NameIndex) -> Bool {
        names.identity(of: actor.name)?.kind == .body
    }
}
