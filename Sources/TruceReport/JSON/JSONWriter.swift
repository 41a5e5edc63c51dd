/// Writes JSON values as text: indented by one space a level, short lists and objects on one line.
package struct JSONWriter {
    /// What was written is handed on when it has grown to this many bytes.
    private static let chunk = 1 << 16
    private var bytes: [UInt8] = []

    /// The text of a value, ending with a line feed.
    package static func text(of value: JSONValue) -> String {
        var all: [UInt8] = []
        write(value) { all += $0 }
        return String(decoding: all, as: UTF8.self)
    }

    /// Writes a value in chunks of UTF-8 that together are its text.
    package static func write(_ value: JSONValue, to output: ([UInt8]) -> Void) {
        var writer = JSONWriter()
        writer.write(value, level: 0, output)
        writer.bytes.append(0x0A)
        output(writer.bytes)
    }

    private mutating func write(_ value: JSONValue, level: Int, _ output: ([UInt8]) -> Void) {
        switch value {
        case .null: put("null")
        case .bool(let flag): put(flag ? "true" : "false")
        case .integer(let number): put(String(number))
        case .number(let number): put(number.isFinite ? Self.digits(of: number) : "null")
        case .string(let text): writeString(text)
        case .array(let elements):
            writeList(elements.map { (nil, $0) }, open: "[", close: "]", level: level, output)
        case .series(let count, let element): writeSeries(count, element, level: level, output)
        case .object(let members):
            writeList(members.map { ($0.0, $0.1) }, open: "{", close: "}", level: level, output)
        }
    }

    private mutating func writeList(
        _ members: [(String?, JSONValue)], open: String, close: String, level: Int, _ output: ([UInt8]) -> Void
    ) {
        put(open)
        let isFlat = members.allSatisfy { Self.isScalar($0.1) }
        for (index, member) in members.enumerated() {
            if index > 0 { put(isFlat ? ", " : ",") }
            if !isFlat { newLine(level + 1) }
            if let key = member.0 {
                writeString(key)
                put(": ")
            }
            write(member.1, level: level + 1, output)
        }
        if !isFlat && !members.isEmpty { newLine(level) }
        put(close)
    }

    private mutating func writeSeries(
        _ count: Int, _ element: (Int) -> JSONValue, level: Int, _ output: ([UInt8]) -> Void
    ) {
        put("[")
        for index in 0..<count {
            if index > 0 { put(",") }
            newLine(level + 1)
            write(element(index), level: level + 1, output)
            if bytes.count >= Self.chunk {
                output(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        if count > 0 { newLine(level) }
        put("]")
    }

    private static func isScalar(_ value: JSONValue) -> Bool {
        switch value {
        case .array(let elements): elements.allSatisfy(isScalar) && elements.count <= 4
        case .object(let members): members.isEmpty
        case .series(let count, _): count == 0
        default: true
        }
    }

    /// The shortest digits that read back as the same number, without an exponent for everyday sizes.
    private static func digits(of number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String(number)
    }

    private mutating func newLine(_ level: Int) {
        bytes.append(0x0A)
        for _ in 0..<level { bytes.append(0x20) }
    }

    private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func writeString(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: put("\\\"")
            case 0x5C: put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20, 0x7F:
                let hexadecimal = Array("0123456789abcdef".utf8)
                put("\\u00")
                bytes.append(hexadecimal[Int(byte >> 4)])
                bytes.append(hexadecimal[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
