/// Distances between places.
package enum Distance {
    /// Kilometres between two points given in degrees, on a sphere seen flat between them: within 1 % below 500 km.
    package static func kilometres(_ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ other: Double)
        -> Double
    {
        let perDegree = 111.2
        let middle = (latitude + otherLatitude) / 2 * .pi / 180
        var across = (longitude - other).magnitude
        if across > 180 { across = 360 - across }
        let x = across * cosine(middle) * perDegree
        let y = (latitude - otherLatitude) * perDegree
        return (x * x + y * y).squareRoot()
    }

    /// Kilometres between two places; nil unless both are located.
    package static func between(_ left: PlaceMention, _ right: PlaceMention) -> Double? {
        guard let a = left.latitude, let b = left.longitude, let c = right.latitude, let d = right.longitude else {
            return nil
        }
        return kilometres(a, b, c, d)
    }

    /// The cosine of an angle between -π/2 and π/2, by its series: the same on every machine.
    private static func cosine(_ angle: Double) -> Double {
        let square = angle * angle
        return max(0, 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56))))
    }
}
