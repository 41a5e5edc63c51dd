import TruceEvidence
import TruceText

/// Names for what documents tell together that last while documents are added.
///
/// A group is named by the passage that was published first, in the form in which decisions name passages
/// (``Subject``). A later report of the same thing changes nothing of that.
enum LastingKey {
    /// The name of a group.
    ///
    /// - Parameter group: Its passages, by the document's place in the corpus.
    static func key(
        of kind: Subject.Kind, _ group: [(document: Int, span: TextSpan)], in corpus: Corpus
    ) -> String {
        let first = group.map { passage -> (day: Int, subject: Subject) in
            let document = corpus.documents[passage.document].document
            return (document.published.value?.firstDayNumber ?? .max, Subject(kind, at: passage.span, of: document))
        }.min { $0.day != $1.day ? $0.day < $1.day : $0.subject < $1.subject }
        return ContentKey.hexadecimal(of: [first?.subject.description ?? ""])
    }

    /// Names of which each is given once: a file that was given twice under two names has every passage twice.
    struct Unique {
        private var taken: [String: Int] = [:]

        /// The name itself where it is new, else with a number.
        mutating func name(_ key: String) -> String {
            let earlier = taken[key, default: 0]
            taken[key] = earlier + 1
            return earlier == 0 ? key : "\(key)-\(earlier + 1)"
        }
    }
}
