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

    /// Names with numbers that stand for them, so that most are told apart without a look at the names themselves.
    struct Rare {
        private let repeated: Set<UInt64>
        private var unique = Unique()

        /// Takes the numbers of all names that are to be given.
        ///
        /// - Complexity: O(n).
        init(_ numbers: [UInt64]) {
            var size = 16
            while size < 2 * numbers.count { size *= 2 }
            var table = [UInt64](repeating: 0, count: size)
            var repeated: Set<UInt64> = []
            for number in numbers {
                // A place that is free holds 0.
                let number = max(1, number)
                var place = Int(truncatingIfNeeded: number) & (size - 1)
                while table[place] != 0, table[place] != number { place = (place + 1) & (size - 1) }
                if table[place] == number { repeated.insert(number) }
                table[place] = number
            }
            self.repeated = repeated
        }

        /// The name itself where it is new, else with a number; nil for the name itself where no other is like it.
        mutating func name(_ key: @autoclosure () -> String, _ number: UInt64) -> String? {
            repeated.isEmpty || !repeated.contains(max(1, number)) ? nil : unique.name(key())
        }
    }

    /// What stands for a name where many are told apart.
    static func number(of key: String) -> UInt64 {
        let hash = Block.value(key)
        return hash ^ hash >> 32
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
