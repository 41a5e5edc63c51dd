/// Words whose full stop belongs to them and seldom ends a sentence.
package enum Abbreviations {
    /// Titles, ranks, months and the like that a name or a number follows.
    private static let beforeName: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "brig",
        "sgt", "cpl", "hon", "rev", "st", "mt", "ft", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "no", "nos",
        "vs", "pp", "ext", "drs", "mssrs", "lts", "gens", "sens", "reps", "art", "para", "fig",
        "vol", "dept", "univ", "messrs", "govt", "pres", "amb", "supt", "insp", "comdr", "lieut", "pvt",
    ]

    /// Abbreviations that often end a sentence as well.
    private static let anywhere: Set<String> = ["inc", "ltd", "co", "corp", "jr", "sr", "etc", "al", "approx", "est"]

    /// Whether a word takes a full stop as its own; case does not matter.
    package static func isAbbreviation(_ word: String) -> Bool {
        let key = word.lowercased()
        return beforeName.contains(key) || anywhere.contains(key)
    }

    /// Whether a sentence seldom ends after this abbreviation; case does not matter, the full stop is left out.
    package static func needsMore(_ word: String) -> Bool { beforeName.contains(word.lowercased()) }
}
