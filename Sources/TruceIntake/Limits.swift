/// How much intake takes on, so that no input costs unbounded time or memory.
package enum Limits {
    /// The bytes of text that one article may hold: 1 MiB, some twenty times the longest newspaper article.
    package static let articleBytes = 1 << 20
    /// The bytes that the source of a web page may hold; most of a page is not its text.
    package static let pageBytes = 8 << 20
    /// How deep the elements of a web page may be nested. Browsers stop at 512.
    package static let htmlDepth = 1_000
    /// The tags that a web page may hold.
    package static let htmlTags = 300_000
    /// The attributes that one tag may have.
    package static let htmlAttributes = 1_000
    /// The work of keeping up with unclosed elements: the open elements, summed over all tags.
    package static let htmlWork = 60_000_000
    /// The same for unclosed elements of formatting, which a parser repeats in every block that follows.
    package static let htmlFormattingWork = 2_000_000
    /// How deep folders are followed.
    package static let folderDepth = 64
    /// The bytes that a manifest or profile may hold.
    package static let settingsBytes = 4 << 20
}
