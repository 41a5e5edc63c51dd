import Foundation
import Testing
import TruceAssessment
import TruceEvidence
import TruceReconciliation
import TruceReport
import TruceStore
import TruceTestSupport

@testable import TruceServer

struct LastingAddressTests {
    /// Asks without following where the answer leads.
    private func head(_ path: String, _ server: RunningServer, accept: String = "text/html") async throws -> String {
        try await Wire.send(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: \(accept)\r\nConnection: close\r\n\r\n", to: server.port
        )
    }

    @Test func `an incident is at its lasting key, and its name in the present record leads there`() async throws {
        let incident = try #require(MadeCase.record.incidents.first)
        try await RunningServer.with { server in
            let page = try await server.get("/incidents/" + incident.key)
            let earlier = try await head("/incidents/" + incident.id, server)
            let twin = try await head("/incidents/\(incident.id).json", server)

            #expect(page.status == 200)
            #expect(earlier.hasPrefix("HTTP/1.1 302"))
            #expect(earlier.localizedCaseInsensitiveContains("location: /incidents/\(incident.key)\r\n"))
            #expect(twin.localizedCaseInsensitiveContains("location: /incidents/\(incident.key).json\r\n"))
        }
    }

    @Test func `the key of each passage leads to the incident that it was brought into`() async throws {
        let record = MadeCase.record
        let joined = try #require(record.incidents.first { $0.members.count > 1 })
        let keys = joined.members.compactMap { member in
            record.documents.first { $0.document.file == member.document }.map {
                ContentKey.hexadecimal(of: [Subject(.incident, at: member.span, of: $0.document).description])
            }
        }
        try await RunningServer.with { server in
            #expect(keys.count == joined.members.count)
            for key in keys where key != joined.key {
                let reply = try await head("/incidents/" + key, server)

                #expect(reply.localizedCaseInsensitiveContains("location: /incidents/\(joined.key)\r\n"))
            }
        }
    }

    @Test func `a difference and an agreement keep their address when earlier and later reports are added`() throws {
        func keys(_ documents: [DocumentEvidence]) -> [Site.List: [String: Set<String>]] {
            let record = Assessor.assessed(
                Reconciler.record(of: documents, profile: Profile()), profile: Profile())
            let site = Site(record)
            var found: [Site.List: [String: Set<String>]] = [:]
            for list in [Site.List.discrepancy, .agreement] {
                for entry in site.entries(list) { found[list, default: [:]][entry.id] = Set(entry.aliases) }
            }
            return found
        }
        let (all, less) = (keys(MadeCase.documents), keys(Array(MadeCase.documents.dropFirst())))
        let few = keys(Array(MadeCase.documents.prefix(2)))

        #expect(all[.discrepancy]?.isEmpty == false)
        for part in [few, less] {
            for (list, entries) in part {
                for key in entries.keys {
                    let leads = all[list]?.contains { $0.key == key || $0.value.contains(key) } == true
                    #expect(leads, "\(list) \(key)")
                }
            }
        }
        #expect(all.values.flatMap(\.keys).allSatisfy { $0.count == 16 })
    }

    @Test func `no page leads to anything by a name that may change`() async throws {
        try await RunningServer.with { server in
            for path in PageTests.paths {
                let page = try await server.get(path).text

                #expect(
                    page.firstMatch(of: /href="\/(incidents|statements|discrepancies|agreements)\/[isda]\d+"/) == nil,
                    "\(path)")
            }
        }
    }
}
