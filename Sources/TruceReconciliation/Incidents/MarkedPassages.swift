package import TruceEvidence
package import TruceText

extension DocumentEvidence {
    /// The same evidence with passages that someone marked as its only incidents, in their order, to measure how passages
    /// are joined apart from how they are found.
    ///
    /// What was read of a passage stands; one of which nothing was read has the time and the place that its sentence
    /// gives nearest to it, and the words around it up to the next marked passage.
    package func telling(of passages: [TextSpan]) -> DocumentEvidence {
        var result = self
        result.claims = claims.map { claim in
            var claim = claim
            claim.incident = nil
            return claim
        }
        let marks = passages.sorted()
        result.incidents = passages.map { passage in
            if let read = incidents.first(where: { $0.trigger.overlaps(passage) }) { return read }
            let sentence = TimedPassage.sentence(around: passage, in: document.text)
            let start = marks.last { $0.end <= passage.start }?.end ?? 0
            let end = marks.first { $0.start >= passage.end }?.start ?? document.text.count
            func nearest(_ spans: [TextSpan], _ isWanted: (Int) -> Bool) -> Int? {
                spans.indices.filter { sentence.contains(spans[$0]) && isWanted($0) }.min { left, right in
                    distance(spans[left], passage) < distance(spans[right], passage)
                }
            }
            return IncidentMention(
                span: TextSpan(
                    min(passage.start, max(sentence.start, start)), max(passage.end, min(sentence.end, end))),
                trigger: passage, type: .other,
                place: nearest(places.map(\.span)) { !places[$0].isMetonym },
                time: nearest(times.map(\.span)) { times[$0].value != nil }, rule: "incident.marked")
        }
        return result
    }

    private func distance(_ left: TextSpan, _ right: TextSpan) -> Int {
        max(0, left.start - right.end, right.start - left.end)
    }
}
