/// Cuts bytes that arrive in pieces into lines, holding at most one line.
struct LineSplitter {
    /// One line without its end.
    struct Line {
        /// Counted from 1.
        let number: Int
        /// The bytes; nil when there were more than the limit.
        let bytes: [UInt8]?
    }

    private let limit: Int
    private var pending: [UInt8] = []
    private var isTooLong = false
    private var number = 1

    init(limit: Int) {
        self.limit = limit
    }

    /// The lines that end in a piece.
    mutating func lines(in piece: [UInt8]) -> [Line] {
        var result: [Line] = []
        var start = 0
        while let end = piece[start...].firstIndex(of: 0x0A) {
            append(piece[start..<end])
            result.append(take())
            start = end + 1
        }
        append(piece[start...])
        return result
    }

    /// The last line, when the bytes did not end with a line end.
    mutating func rest() -> Line? { pending.isEmpty && !isTooLong ? nil : take() }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        if isTooLong || pending.count + bytes.count > limit {
            isTooLong = true
            pending = []
        } else {
            pending.append(contentsOf: bytes)
        }
    }

    private mutating func take() -> Line {
        if pending.last == 0x0D { pending.removeLast() }
        let line = Line(number: number, bytes: isTooLong ? nil : pending)
        number += 1
        pending = []
        isTooLong = false
        return line
    }
}
