/// Cuts areas and lines to the frame of a drawing and drops points too close to be told apart.
struct MapClipper: Sendable {
    private typealias Point = (x: Double, y: Double)
    private let projection: MapProjection
    // A little beyond the frame, so that cut edges are not seen.
    private let margin = 8.0

    init(_ projection: MapProjection) { self.projection = projection }

    /// The path data of the rings of an area; empty when nothing of it is in the frame.
    func area(_ rings: [[GeoPoint]]) -> String {
        var data = ""
        for ring in rings {
            let kept = thinned(cut(ring))
            if kept.count >= 3 { data += path(kept) + "Z" }
        }
        return data
    }

    /// The middle of what is in the frame of an area, where it is big enough to hold its name.
    func middle(_ ring: [GeoPoint]) -> (x: Double, y: Double)? {
        let points = thinned(cut(ring))
        guard var from = points.last else { return nil }
        var (area, x, y) = (0.0, 0.0, 0.0)
        for point in points {
            let cross = from.x * point.y - point.x * from.y
            area += cross / 2
            x += (from.x + point.x) * cross / 6
            y += (from.y + point.y) * cross / 6
            from = point
        }
        guard abs(area) > 9000 else { return nil }
        return (x / area, y / area)
    }

    /// The path data of a line; empty when nothing of it is in the frame.
    func line(_ line: [GeoPoint]) -> String {
        var data = ""
        var run: [Point] = []
        var last: Point?
        for point in line {
            let next = projection.position(point)
            if let from = last, mayShow(from, next) {
                if run.isEmpty { run.append(from) }
                run.append(next)
            } else if !run.isEmpty {
                data += path(thinned(run))
                run = []
            }
            last = next
        }
        if run.count > 1 { data += path(thinned(run)) }
        return data
    }

    private var right: Double { projection.width + margin }
    private var bottom: Double { projection.height + margin }

    /// Whether a stretch can reach into the frame; both ends on one outer side cannot.
    private func mayShow(_ a: Point, _ b: Point) -> Bool {
        !(max(a.x, b.x) < -margin || min(a.x, b.x) > right || max(a.y, b.y) < -margin || min(a.y, b.y) > bottom)
    }

    private func cut(_ ring: [GeoPoint]) -> [Point] {
        var points = ring.map { projection.position($0) }
        // Sutherland and Hodgman: one side of the frame after the other.
        points = cut(points, inside: { $0.x >= -margin }, at: { meetX($0, $1, -margin) })
        points = cut(points, inside: { $0.x <= right }, at: { meetX($0, $1, right) })
        points = cut(points, inside: { $0.y >= -margin }, at: { meetY($0, $1, -margin) })
        return cut(points, inside: { $0.y <= bottom }, at: { meetY($0, $1, bottom) })
    }

    private func cut(_ points: [Point], inside: (Point) -> Bool, at meet: (Point, Point) -> Point) -> [Point] {
        guard var from = points.last else { return [] }
        var kept: [Point] = []
        for point in points {
            if inside(point) != inside(from) { kept.append(meet(from, point)) }
            if inside(point) { kept.append(point) }
            from = point
        }
        return kept
    }

    private func meetX(_ a: Point, _ b: Point, _ x: Double) -> Point {
        (x, a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
    }

    private func meetY(_ a: Point, _ b: Point, _ y: Double) -> Point {
        (a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y)
    }

    private func thinned(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        for (index, point) in points.enumerated() {
            if let last = kept.last, index + 1 < points.count, abs(point.x - last.x) + abs(point.y - last.y) < 0.8 {
                continue
            }
            kept.append(point)
        }
        return kept
    }

    private func path(_ points: [Point]) -> String {
        var data = ""
        for (index, point) in points.enumerated() {
            data += index == 0 ? "M" : "L"
            data += NumberWords.decimal(point.x) + " " + NumberWords.decimal(point.y)
        }
        return data
    }
}
