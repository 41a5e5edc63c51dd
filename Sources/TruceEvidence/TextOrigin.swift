package import TruceText

/// Leads from the text that is read back to the text of the file it came from.
///
/// A plain text is read as it stands. A web page is read without its markup, so each run of read text remembers
/// where in the page's source it stood, and every span can be given in the source.
package struct TextOrigin: Hashable, Sendable {
    /// A run of read text and the stretch of source that it came from.
    package struct Run: Hashable, Sendable {
        /// Where the run stands in the text that is read.
        package let read: TextSpan
        /// Where it came from. Of the same length as `read`, unless it is one character written as an entity.
        package let source: TextSpan

        /// Makes a run.
        package init(read: TextSpan, source: TextSpan) {
            self.read = read
            self.source = source
        }
    }

    /// The decoded text of the file.
    package let source: SourceText
    /// Runs in order; nil when the text is read as it stands. White space between blocks belongs to no run.
    package let runs: [Run]?

    /// Makes an origin.
    package init(source: SourceText, runs: [Run]?) {
        self.source = source
        self.runs = runs
    }

    /// The span of the source that a span of the read text came from.
    ///
    /// - Complexity: O(log n) in the number of runs.
    package func sourceSpan(of span: TextSpan) -> TextSpan {
        guard let runs, !runs.isEmpty else { return span }
        let start = sourceOffset(ofStart: span.start, in: runs)
        let end = span.isEmpty ? start : sourceOffset(ofEnd: span.end, in: runs)
        return TextSpan(start, max(start, end))
    }

    /// The index of the last run that begins at or before an offset.
    private func lastRun(beginningBy offset: Int, in runs: [Run]) -> Int {
        let next = runs.partitioningIndex { $0.read.start > offset }
        return max(0, next - 1)
    }

    private func sourceOffset(ofStart offset: Int, in runs: [Run]) -> Int {
        let index = lastRun(beginningBy: offset, in: runs)
        let run = runs[index]
        if offset < run.read.start { return run.source.start }
        if offset >= run.read.end { return index + 1 < runs.count ? runs[index + 1].source.start : run.source.end }
        return run.read.count == run.source.count ? run.source.start + offset - run.read.start : run.source.start
    }

    private func sourceOffset(ofEnd offset: Int, in runs: [Run]) -> Int {
        let run = runs[lastRun(beginningBy: offset - 1, in: runs)]
        if offset >= run.read.end { return run.source.end }
        return run.read.count == run.source.count ? run.source.start + offset - run.read.start : run.source.end
    }
}
