import TruceDigest

/// A short check over the columns of a derived row, by which a changed byte is found and its row named.
enum Seal {
    /// The first eight bytes of the SHA-256 of the parts, each written with its length.
    static func seal(_ parts: String?...) -> Int64 {
        var bytes: [UInt8] = []
        for part in parts {
            guard let part else {
                bytes.append(0x2D)
                continue
            }
            bytes += Array("\(part.utf8.count):".utf8)
            bytes += Array(part.utf8)
        }
        return Digest.bytes(of: bytes).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }

    static func seal(of item: DerivedItem) -> Int64 {
        seal(item.kind, item.id, String(item.position), item.day, item.title, item.body)
    }

    static func seal(of fact: DerivedFact) -> Int64 {
        seal(
            fact.document, fact.kind, String(fact.range.lowerBound), String(fact.range.upperBound), fact.words,
            fact.holder, fact.about, fact.stance, fact.place, fact.day, fact.item,
            fact.subject)
    }
}
