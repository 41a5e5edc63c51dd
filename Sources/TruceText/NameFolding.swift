/// Brings names to one form, so that spellings of the same name compare equal.
package enum NameFolding {
    /// Lower case, accents removed, apostrophes dropped, every other mark and every run of blanks one space.
    ///
    /// "Tal al-Hawa" → "tal al hawa"; "Ra'ad" → "raad"; "São Tomé" → "sao tome". Letters outside Latin stay.
    package static func fold(_ name: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count)
        var pendingSpace = false
        func put(_ bytes: some Sequence<UInt8>) {
            if pendingSpace && !result.isEmpty { result.append(0x20) }
            pendingSpace = false
            result.append(contentsOf: bytes)
        }
        for scalar in name.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                if isLetter(value) {
                    put(CollectionOfOne(UInt8(value) | 0x20))
                } else if isDigit(value) {
                    put(CollectionOfOne(UInt8(value)))
                } else if value != 0x27 && value != 0x60 {
                    pendingSpace = true
                }
            } else if let plain = latin[value] {
                put(plain.utf8)
            } else if (0x0300...0x036F).contains(value) || (0x02B9...0x02BF).contains(value)
                || value == 0x2018 || value == 0x2019
            {
                continue
            } else if isLetter(value) {
                put(scalar.properties.lowercaseMapping.utf8)
            } else {
                pendingSpace = true
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Accented Latin letters and the plain letters they fold to.
    ///
    /// - Source: the canonical decompositions of Latin-1 Supplement and Latin Extended-A in the Unicode Character
    ///   Database, and the customary two-letter forms of ligatures.
    private static let latin: [UInt32: String] = {
        let groups: KeyValuePairs<String, String> = [
            "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ",
            "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ",
            "n": "ñńņňÑŃŅŇ", "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘ", "t": "ţťŧțŢŤŦȚ",
            "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ", "w": "ŵŴ", "y": "ýÿŷÝŶŸ", "z": "źżžŹŻŽ", "ae": "æÆ", "oe": "œŒ",
            "ss": "ß", "th": "þÞ",
        ]
        var table: [UInt32: String] = [:]
        for (plain, accented) in groups {
            for scalar in accented.unicodeScalars { table[scalar.value] = plain }
        }
        return table
    }()
}
