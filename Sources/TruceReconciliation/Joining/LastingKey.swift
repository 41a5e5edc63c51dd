import TruceEvidence
import TruceText

/// Names for what documents tell together that last while documents are added.
///
/// A group is named by the passage that was published first, in the form in which decisions name passages
/// (``Subject``). A later report of the same thing changes nothing of that.
enum LastingKey {
    /// The names of groups, in their order; two groups never share one.
    ///
    /// - Parameter groups: For each group its passages, by the document's place in the corpus.
    static func keys(
        of kind: Subject.Kind, _ groups: [[(document: Int, span: TextSpan)]], in corpus: Corpus
    ) -> [String] {
        var taken: [String: Int] = [:]
        return groups.map { group in
            let first = group.map { passage -> (day: Int, subject: Subject) in
                let document = corpus.documents[passage.document].document
                return (
                    document.published.value?.firstDayNumber ?? .max, Subject(kind, at: passage.span, of: document)
                )
            }.min { $0.day != $1.day ? $0.day < $1.day : $0.subject < $1.subject }
            let key = ContentKey.hexadecimal(of: [first?.subject.description ?? ""])
            let earlier = taken[key, default: 0]
            taken[key] = earlier + 1
            // A file that was given twice under two names has every passage twice.
            return earlier == 0 ? key : "\(key)-\(earlier + 1)"
        }
    }
}
