/// Numbers as the report writes them.
enum NumberWords {
    /// An integer with commas between its thousands.
    static func text(_ number: Int) -> String {
        let digits = Array(String(number.magnitude).utf8)
        var bytes: [UInt8] = number < 0 ? [0x2D] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { bytes.append(0x2C) }
            bytes.append(digit)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A number with at most so many decimals, without zeros at its end; `0` for what is not finite.
    ///
    /// Done by hand so that the report is the same on every machine.
    static func decimal(_ value: Double, places: Int = 1) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled.isFinite, abs(scaled) < 1e15 else { return "0" }
        let integer = Int(scaled)
        let whole = integer.magnitude / UInt(scale)
        var fraction = String(integer.magnitude % UInt(scale))
        while fraction.utf8.count < places { fraction = "0" + fraction }
        while fraction.hasSuffix("0") { fraction.removeLast() }
        return (integer < 0 ? "-" : "") + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
