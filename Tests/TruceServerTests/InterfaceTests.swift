import Foundation
import Testing
import TruceEvidence
import TruceReport
import TruceStore

@testable import TruceServer

struct InterfaceTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `every address of the description answers, and every address that answers is described`() async throws {
        try await RunningServer.with { server in
            let description = try object(try await server.get("/api/v1/openapi.json").text)
            let paths = try #require(description["paths"] as? [String: [String: Any]])
            let pages = Pages(
                reader: RecordReader(store: server.store), options: ServerOptions(),
                replays: Replays(nil, store: server.store))

            #expect(description["openapi"] as? String == "3.1.0")
            #expect(Set(paths.keys) == Set(API(pages).routes.map(\.path) + ["/openapi.json"]))
            for path in paths.keys {
                let filled = path.replacing("{id}", with: try await Self.id(for: path, server))
                let reply = try await server.get("/api/v1" + filled)

                #expect(reply.status == 200, "\(path)")
                #expect(reply.headers["content-type"] == "application/json; charset=utf-8")
                #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) }
            }
        }
    }

    /// The identity of something that the made record holds.
    private static func id(for path: String, _ server: RunningServer) async throws -> String {
        guard path.contains("{id}") else { return "" }
        let name = path.split(separator: "/").first.map(String.init) ?? ""
        let list = try #require(Site.List.allCases.first { Plurals.name($0) == name })
        return try server.store.items(.init(kind: Shelf.json(list))).items.first?.id ?? "none"
    }

    @Test func `a list comes in pages that lead to one another`() async throws {
        try await RunningServer.with { server in
            var address: String? = "/api/v1/incidents?size=1"
            var found = 0
            while let next = address {
                let page = try object(try await server.get(next).text)
                found += (page["items"] as? [Any])?.count ?? 0
                address = page["next"] as? String

                #expect(page["total"] as? Int == MadeCase.record.incidents.count)
            }

            #expect(found == MadeCase.record.incidents.count)
        }
    }

    @Test func `the interface gives the incidents as the record's own JSON does`() async throws {
        let record = MadeCase.record
        guard case .object(let members) = RecordJSON.value(of: record),
            let incidents = members.first(where: { $0.0 == "incidents" })?.1,
            case .series(let count, let value) = incidents
        else {
            Issue.record("the record has no incidents")
            return
        }
        try await RunningServer.with(record) { server in
            #expect(count == record.incidents.count)
            for (index, incident) in record.incidents.enumerated() {
                let reply = try await server.get("/api/v1/incidents/\(incident.id)")

                #expect(reply.text == JSONWriter.text(of: value(index)))
            }
        }
    }

    @Test func `errors of the interface have one shape`() async throws {
        try await RunningServer.with { server in
            for path in ["/api/v1/nothing", "/api/v1/incidents/i999", "/api/v1/incidents?size=1000"] {
                let reply = try await server.get(path)
                let error = try #require(try object(reply.text)["error"] as? [String: Any])

                #expect(reply.status == 400 || reply.status == 404)
                #expect(Problem.codes.contains(error["code"] as? String ?? ""))
            }
        }
    }

    @Test func `exports hold every row, and a spreadsheet runs nothing of them`() async throws {
        try await RunningServer.with { server in
            for export in Export.all {
                let reply = try await server.get(export.address)

                #expect(reply.status == 200)
                #expect(reply.headers["content-disposition"]?.contains("attachment") == true)
                if export.form != .csv {
                    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) }
                }
            }
            let rows = try await server.get("/exports/incidents.csv").text.components(separatedBy: "\r\n")

            #expect(rows.count == MadeCase.record.incidents.count + 2)
        }
        #expect(CSV.cell("=1+2") == "'=1+2")
        #expect(CSV.cell("a \"b\", c") == "\"a \"\"b\"\", c\"")
    }
}
