package import TruceEvidence

/// The words of a sentence, each part known for what it is: ours, a name, words of a document.
///
/// Written as an interpolated literal: the literal parts are ours, and a value goes in only under the name of what it
/// is, so that every renderer can mark quoted words as quoted and make hostile text harmless.
///
/// ```swift
/// let wording: Wording = "\(name: holder) denies it: \(quote: words)"
/// ```
package struct Wording: Hashable, Sendable {
    /// A part of a wording.
    enum Run: Hashable, Sendable {
        /// Words of the report.
        case plain(String)
        /// The name of someone or something, as documents give it.
        case name(String)
        /// Words of a document, to be shown in quotation marks.
        case quote(String)
        /// A term of the report that stands out, such as a status.
        case term(String)
        /// A technical value that nobody reads as words.
        case code(String)
        /// A reference to another part of the report.
        case link(String, id: String)
    }

    /// The parts in order.
    private(set) var runs: [Run] = []

    /// No words.
    package static let none = Wording(runs: [])

    private init(runs: [Run]) { self.runs = runs }

    /// Whether there are no words.
    var isEmpty: Bool { runs.isEmpty }

    /// The words as plain text, quoted ones in quotation marks.
    package var plainText: String {
        runs.map { run in
            switch run {
            case .plain(let text), .name(let text), .term(let text), .code(let text), .link(let text, id: _): text
            case .quote(let text): Self.quoted(text)
            }
        }.joined()
    }

    /// The wording without a full stop that follows one which a name or an abbreviation brought along.
    var withOneStop: Wording {
        guard case .plain(".")? = runs.last else { return self }
        return Wording(runs: runs.dropLast()) + "."
    }

    /// Words of a document in quotation marks; those that stand in marks already keep their own.
    package static func quoted(_ text: String) -> String {
        let opening: Set<Character> = ["“", "\"", "«", "„", "‘"]
        let closing: Set<Character> = ["”", "\"", "»", "’"]
        guard let first = text.first, let last = text.last, text.count > 1 else { return "“" + text + "”" }
        if opening.contains(first), closing.contains(last) { return text }
        // A stretch of words may hold only one of a pair of marks; the missing one is added.
        let open = text.count { $0 == "“" } - text.count { $0 == "”" }
        if first == "“", open > 0 { return text + "”" }
        if last == "”", open < 0 { return "“" + text }
        return "“" + text + "”"
    }

    /// Two wordings one after the other.
    ///
    /// A full stop of the second is left out where the first ends in one, as quoted words often do.
    package static func + (left: Wording, right: Wording) -> Wording {
        guard left.endsInStop, case .plain(let text)? = right.runs.first, text.hasPrefix(".") else {
            return Wording(runs: left.runs + right.runs)
        }
        let rest = text.dropFirst()
        let kept: [Run] = rest.isEmpty ? [] : [.plain(String(rest))]
        return Wording(runs: left.runs + kept + right.runs.dropFirst())
    }

    /// Whether a sentence that ends here needs no further full stop.
    private var endsInStop: Bool {
        switch runs.last {
        case .plain(let text)?, .name(let text)?: text.hasSuffix(".")
        case .quote(let text)?: [".", "!", "?", "…"].contains(text.last { !"”\"»’".contains($0) } ?? " ")
        default: false
        }
    }

    /// Wordings as an enumeration: "a", "a and b", "a, b and c".
    static func enumeration(_ parts: [Wording], last: Wording = " and ") -> Wording {
        var result = Wording.none
        for (index, part) in parts.enumerated() {
            if index > 0 { result = result + (index == parts.count - 1 ? last : ", ") }
            result = result + part
        }
        return result
    }
}

extension Wording: ExpressibleByStringInterpolation {
    /// Takes a literal.
    package init(stringLiteral value: StaticString) { runs = [.plain(value.description)] }

    /// Takes an interpolated literal.
    package init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

    /// Collects the parts of an interpolated literal.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var runs: [Run] = []

        /// Makes room for the parts.
        package init(literalCapacity: Int, interpolationCount: Int) { runs.reserveCapacity(interpolationCount * 2 + 1) }

        /// Words of the report.
        package mutating func appendLiteral(_ literal: StaticString) {
            let text = literal.description
            if !text.isEmpty { runs.append(.plain(text)) }
        }

        /// A name, as documents give it. Loaded terms in it are set in quotation marks.
        package mutating func appendInterpolation(name: String) {
            runs += PartyTerms.runs(of: Excerpt.text(name, limit: 160), isName: true, as: Run.name)
        }

        /// Words of a document.
        package mutating func appendInterpolation(quote: String) { runs.append(.quote(quote)) }

        /// A sentence or phrase that an earlier stage wrote. Loaded terms in it are set in quotation marks.
        package mutating func appendInterpolation(phrase: String) {
            let words = DateWords.inWords(Excerpt.text(phrase, limit: 600))
            runs += PartyTerms.runs(of: words, isName: false, as: Run.plain)
        }

        /// A technical value shown as it stands, such as a checksum or a file name.
        package mutating func appendInterpolation(value: String) {
            runs.append(.plain(Excerpt.text(value, limit: 400)))
        }

        /// A technical value that nobody reads as words.
        package mutating func appendInterpolation(code: String) { runs.append(.code(Excerpt.text(code, limit: 400))) }

        /// A term of the report.
        package mutating func appendInterpolation(_ term: Label) { runs.append(.term(term.text)) }

        /// A number with its thousands apart.
        package mutating func appendInterpolation(_ number: Int) { runs.append(.plain(NumberWords.text(number))) }

        /// A date or an interval in words.
        package mutating func appendInterpolation(_ value: TemporalValue) { runs.append(.plain(DateWords.text(value))) }

        /// Another wording.
        package mutating func appendInterpolation(_ wording: Wording) { runs += wording.runs }

        /// A reference to another part of the report.
        package mutating func appendInterpolation(link phrase: String, to id: String) {
            let wording: Wording = "\(phrase: phrase)"
            runs.append(.link(wording.plainText, id: id))
        }
    }
}
