import CTruceResources

/// Words that speak of aid, of medical care and of the ways on which both travel.
struct AccessWords: Sendable {
    private let stems: [String]

    /// The list that is compiled into the program.
    static let embedded = AccessWords()

    private init() {
        let resource = truce_resource_named("access-words.tsv")
        let bytes = resource.bytes.map { UnsafeBufferPointer(start: $0, count: resource.count) }
        let lines = String(decoding: bytes ?? UnsafeBufferPointer(start: nil, count: 0), as: UTF8.self).split(
            separator: "\n")
        stems = lines.dropFirst().filter { !$0.hasPrefix("#") }.map(String.init)
    }

    /// Whether a word of a text begins with one of the stems, or is one that stands with a full stop.
    func speaks(of text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { word in
            stems.contains { stem in stem.hasSuffix(".") ? word == stem.dropLast() : word.hasPrefix(stem) }
        }
    }
}
