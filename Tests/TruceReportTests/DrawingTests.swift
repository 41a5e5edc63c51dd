import Testing
import TruceEvidence
import TruceTestSupport

@testable import TruceReport

struct DrawingTests {
    @Test func `a larger count never stands further left`() {
        let scale = DecadeScale(largest: 400_000, start: 10, width: 600)
        var last = -1.0
        for count in [0, 1, 2, 9, 10, 11, 99, 100, 5000, 40_000, 400_000, 1_000_000, Int.max] {
            let position = scale.position(count)
            #expect(position >= last && position <= scale.end)
            last = position
        }
    }

    @Test(arguments: [(0, 0), (17_000, 17_010), (17_000, 17_120), (10_000, 17_000), (-700_000, 2_900_000)])
    func `an axis has a few dates inside its bounds`(first: Int, last: Int) {
        let ticks = TimeScale(first: first, last: last, start: 0, width: 500).ticks

        #expect(!ticks.isEmpty && ticks.count <= 24)
        #expect(ticks.allSatisfy { (0...500).contains($0.position) })
    }

    @Test func `the embedded map has countries with names`() {
        let map = BaseMap.embedded

        #expect(map.countryNames["SY"] == "Syria")
        let features = map.features(in: GeoBox(west: 36, south: 35, east: 38, north: 37))
        #expect(features.contains { $0.kind == .country && $0.name == "Turkey" })
        #expect(!features.contains { $0.name == "Brazil" })
    }

    @Test func `a map that is cut off anywhere is read without a crash`() {
        let box = GeoBox(west: -180, south: -90, east: 180, north: 90)
        let bytes: [UInt8] = [
            0x54, 0x57, 0x42, 0x4D, 1, 0, 0xE8, 3, 1, 0x2D, 0x2D, 1, 0x41, 2, 1, 0, 0, 0, 2, 2, 6, 1, 2, 0, 0, 2, 2, 9,
            0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        ]
        for length in 0...bytes.count {
            bytes.withUnsafeBytes { raw in
                let map = BaseMap(bytes: UnsafeRawBufferPointer(rebasing: raw[..<length]))
                #expect(map.features(in: box).count <= 2)
            }
        }
        bytes.withUnsafeBytes { raw in
            #expect(BaseMap(bytes: raw).features(in: box).first?.paths.first?.count == 2)
        }
    }

    @Test func `the cosine is the cosine`() {
        #expect(abs(MapProjection.cosine(degrees: 60) - 0.5) < 1e-9)
        #expect(abs(MapProjection.cosine(degrees: 0) - 1) < 1e-9)
        #expect(abs(MapProjection.cosine(degrees: -90)) < 1e-9)
    }

    @Test func `a far-off place stands at the edge and does not shrink the rest`() throws {
        let incidents = Mock.incidents
        let far = Mock.place(Mock.herald.marked[5], "Far Away", -40, 170)
        let moved = Incident(
            id: "i9", label: "shelling far away", type: .shelling, place: far, placeCitation: Mock.herald.cite(5),
            date: nil, dateCitation: nil, members: incidents[1].members, accounts: [], killed: .none, injured: .none,
            origins: [], agreement: nil, reasons: [])

        let map = try #require(IncidentMap(incidents + [moved], book: SourceBook(.mock)))

        #expect(map.markers.map(\.isOutside) == [false, false, true])
        #expect(map.projection.box.north - map.projection.box.south < 4)
    }

    @Test func `an area is cut to the frame`() {
        let middle = GeoPoint(longitude: 30, latitude: 30)
        let projection = MapProjection(fitting: [middle], width: 100, height: 100, minimum: 2)
        let world = [
            GeoPoint(longitude: -170, latitude: -80), GeoPoint(longitude: 170, latitude: -80),
            GeoPoint(longitude: 170, latitude: 80), GeoPoint(longitude: -170, latitude: 80),
        ]

        let data = MapClipper(projection).area([world])

        #expect(data == "M-8 108L108 108L108 -8L-8 -8Z" || data.count { $0 == "L" } == 3)
        #expect(!data.contains("e") && !data.contains("nan"))
    }
}
