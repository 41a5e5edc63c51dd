import TruceText

/// A piece of one document that may be one with pieces of others: a mention of an incident, a version of a statement.
///
/// Whether two pieces go together depends on the two alone, never on a third or on how many there are. So the record
/// of a thousand documents says the same of two of them as the record of those two, and one more document changes only
/// what it has a part in.
protocol Joinable: Sendable {
    /// The number of the document, whatever the caller counts by.
    var document: Int { get }
    /// Where the piece stands in the one order of all pieces.
    var position: PiecePosition { get }
    /// The traits by which it is looked for; no two pieces without a common one are compared.
    var blocks: [UInt64] { get }
    /// The day by which pieces of one block are ordered, counted from 1 January 1970; nil when none is known.
    var blockDay: Int? { get }

    /// How well two pieces go together; nil when nothing much speaks for joining them.
    static func judge(_ left: Self, _ right: Self) -> Judgement?

    /// How many pieces stand for a group when groups are compared.
    static var delegates: Int { get }

    /// Whether two groups may become one, by their delegates: all pieces of a small group, in order, some of a large one.
    static func mayJoin(_ left: [Self], _ right: [Self]) -> Bool

    /// Whether pieces that are one leave something open that one of them may settle for the others.
    static func leaveOpen(_ pieces: [Self]) -> Bool
}

extension Joinable {
    static func leaveOpen(_ pieces: [Self]) -> Bool { false }
}

/// How well two pieces go together.
struct Judgement: Sendable {
    /// The higher, the better.
    let score: Double
    /// Whether it is enough to join them; if not, it was so near that a reader may ask why not.
    let joins: Bool
}

/// Where a piece stands: by file, by the identity of the bytes, then by its place in its document.
struct PiecePosition: Hashable, Comparable, Sendable {
    /// The document's ``Document/file``.
    let file: String
    /// The document's ``Document/id``.
    let id: String
    /// The index among the document's pieces.
    let index: Int

    static func < (left: PiecePosition, right: PiecePosition) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return left.id != right.id ? left.id < right.id : left.index < right.index
    }

    /// A number that follows from the position alone and says nothing of the order.
    var hash: UInt64 {
        var hash = FNV1a()
        for byte in file.utf8 { hash.add(UInt64(byte)) }
        hash.add(0xFF)
        for byte in id.utf8 { hash.add(UInt64(byte)) }
        hash.add(UInt64(truncatingIfNeeded: index))
        return hash.value
    }
}

/// Makes the hashes that stand for blocks.
enum Block {
    /// A block of a sort, such as `day`, with the values that make it.
    static func hash(_ sort: StaticString, _ values: UInt64...) -> UInt64 {
        var hash = FNV1a()
        sort.withUTF8Buffer { for byte in $0 { hash.add(UInt64(byte)) } }
        for value in values { hash.add(value) }
        // The multiplication of FNV leaves the low bits poor; the index sorts by all of them.
        return hash.value ^ hash.value >> 32
    }

    /// The hash of a text as a value of a block.
    static func value(_ text: String) -> UInt64 {
        var hash = FNV1a()
        for byte in text.utf8 { hash.add(UInt64(byte)) }
        return hash.value
    }
}
