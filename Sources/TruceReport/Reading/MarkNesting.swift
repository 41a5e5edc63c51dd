import TruceText

/// Turns marks that may overlap in any way into elements that open and close like brackets.
///
/// A mark that crosses the end of another is cut there and goes on as a second piece. Marks deeper than a limit are
/// reduced to their identity, so the work stays linear in the number of marks whatever a document brings.
struct MarkNesting {
    /// A step of the writing.
    enum Step: Equatable {
        case text(TextSpan)
        case open(Mark)
        case close(Mark)
        /// A place that a link leads to, of a mark that is too deep to be drawn.
        case anchor(String)
    }

    private static let depth = 12

    private var marks: ArraySlice<Mark>
    private var carried: [Mark] = []

    /// Marks in reading order, outer ones first.
    init(_ marks: [Mark]) { self.marks = marks[...] }

    /// The steps for the next stretch of text; stretches must come in order.
    mutating func steps(in stretch: TextSpan) -> [Step] {
        var steps: [Step] = []
        var open: [Mark] = []
        var cursor = stretch.start
        func write(to end: Int) {
            if end > cursor {
                steps.append(.text(TextSpan(cursor, end)))
                cursor = end
            }
        }
        func close(by offset: Int) {
            while let last = open.last, last.span.end <= offset {
                write(to: last.span.end)
                steps.append(.close(last))
                open.removeLast()
            }
        }
        while let next = takeNext(before: stretch.end) {
            guard next.span.end > stretch.start else {
                if let id = next.id { steps.append(.anchor(id)) }
                continue
            }
            let start = max(next.span.start, stretch.start)
            close(by: start)
            write(to: start)
            let limit = open.last?.span.end ?? stretch.end
            let end = min(next.span.end, limit)
            guard open.count < Self.depth, end > start else {
                if let id = next.id { steps.append(.anchor(id)) }
                continue
            }
            if next.span.end > end { carry(next.rest(TextSpan(end, next.span.end))) }
            let piece = Mark(
                span: TextSpan(start, end), kind: next.kind, description: next.description, id: next.id,
                incident: next.span.end > end ? nil : next.incident, number: next.number)
            steps.append(.open(piece))
            open.append(piece)
        }
        close(by: stretch.end)
        write(to: stretch.end)
        return steps
    }

    private mutating func carry(_ mark: Mark) {
        let position = carried.firstIndex { Mark.isBefore(mark, $0) } ?? carried.count
        carried.insert(mark, at: position)
    }

    /// The next mark or rest of a mark that begins before an offset.
    private mutating func takeNext(before end: Int) -> Mark? {
        let isCarried: Bool
        switch (marks.first, carried.first) {
        case (let mark?, let rest?): isCarried = Mark.isBefore(rest, mark)
        case (nil, .some): isCarried = true
        case (.some, nil): isCarried = false
        case (nil, nil): return nil
        }
        guard let next = isCarried ? carried.first : marks.first, next.span.start < end else { return nil }
        if isCarried { carried.removeFirst() } else { marks.removeFirst() }
        return next
    }
}
