/// Maps degrees to a drawing: equirectangular, true to scale at the middle of the extent.
struct MapProjection: Sendable {
    /// What the drawing shows.
    let box: GeoBox
    /// The size of the drawing.
    let width: Double
    let height: Double
    /// The drawing's units for one degree of latitude.
    let scale: Double
    private let shrink: Double

    /// Fits points into a drawing with room around them.
    ///
    /// - Parameter minimum: The least height of the extent in degrees, so that a single place keeps its surroundings.
    init(fitting points: [GeoPoint], width: Double, height: Double, minimum: Double) {
        let longitudes = points.map(\.longitude)
        let latitudes = points.map(\.latitude)
        let south = latitudes.min() ?? 0
        let north = latitudes.max() ?? 0
        let west = longitudes.min() ?? 0
        let east = longitudes.max() ?? 0
        let middle = GeoPoint(longitude: (west + east) / 2, latitude: (south + north) / 2)
        shrink = max(0.2, Self.cosine(degrees: middle.latitude))
        let tall = max((north - south) * 1.35, minimum)
        let wide = max((east - west) * shrink * 1.35, minimum * width / height)
        scale = min(height / tall, width / wide)
        self.width = width
        self.height = height
        let halfHeight = height / scale / 2
        let halfWidth = width / scale / 2 / shrink
        box = GeoBox(
            west: middle.longitude - halfWidth, south: middle.latitude - halfHeight,
            east: middle.longitude + halfWidth, north: middle.latitude + halfHeight)
    }

    /// Where a point stands in the drawing; y grows downwards.
    func position(_ point: GeoPoint) -> (x: Double, y: Double) {
        ((point.longitude - box.west) * shrink * scale, (box.north - point.latitude) * scale)
    }

    /// The length of a distance in the drawing's units.
    func length(kilometres: Double) -> Double { kilometres / 111.32 * scale }

    /// The cosine, from its series: the same on every machine.
    static func cosine(degrees: Double) -> Double {
        let x = min(max(degrees, -90), 90) * 3.141592653589793 / 180
        let square = x * x
        var term = 1.0
        var sum = 1.0
        for step in stride(from: 1.0, through: 19, by: 2) {
            term *= -square / (step * (step + 1))
            sum += term
        }
        return sum
    }
}
