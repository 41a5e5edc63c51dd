import Foundation
import Testing
import TruceEvidence
import TruceIntake

struct PathTests {
    private static let article = "Road stays open today\n\n\(paragraph)\n"

    @Test func `folders are read to the bottom, without hidden files and files of other types`() throws {
        let folder = try TestFolder()
        try folder.write("b/two.txt", Self.article + "2")
        try folder.write("a.txt", Self.article + "1")
        try folder.write("c/d/three.html", "<p>\(paragraph)</p>")
        try folder.write(".hidden/four.txt", "4")
        try folder.write(".five.txt", "5")
        try folder.write("README.md", "6")
        try folder.write("a.gold.json", "{}")

        let outcome = Intake.read([folder.path])

        #expect(outcome.documents.map(\.file) == ["a.txt", "three.html", "two.txt"])
        #expect(outcome.failures.isEmpty)
    }

    @Test func `a link back to a folder above is followed once`() throws {
        let folder = try TestFolder()
        try folder.write("sub/a.txt", Self.article)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/sub/up", withDestinationPath: folder.path)

        #expect(Intake.read([folder.path]).documents.map(\.file) == ["a.txt"])
    }

    @Test func `a file reached by two ways is one document`() throws {
        let folder = try TestFolder()
        let path = try folder.write("a.txt", Self.article)

        let outcome = Intake.read([path, folder.path, path])

        #expect(outcome.documents.map(\.notices) == [[]])
    }

    @Test func `two files with the same bytes are one document with a notice`() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", Self.article)
        try folder.write("b.txt", Self.article)

        let documents = Intake.read([folder.path]).documents

        #expect(documents.map(\.file) == ["a.txt"])
        #expect(
            documents.first?.notices.map(\.message)
                == ["'b.txt' holds the same bytes and is counted as this document"])
    }

    @Test func `namesakes are told apart by the shortest end of their paths`() throws {
        let folder = try TestFolder()
        try folder.write("x/mon/report.txt", Self.article + "1")
        try folder.write("x/tue/report.txt", Self.article + "2")
        try folder.write("other.txt", Self.article + "3")

        #expect(
            Intake.read([folder.path]).documents.map(\.file) == ["mon/report.txt", "other.txt", "tue/report.txt"])
    }

    @Test func `documents do not depend on the order of the paths`() throws {
        let folder = try TestFolder()
        let paths = try (0..<8).map { try folder.write("\($0 % 3)/\($0 / 3).txt", Self.article + "\($0 % 5)") }

        #expect(Intake.read(paths).documents == Intake.read(paths.reversed()).documents)
    }

    @Test func `progress counts up to the number of files`() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", Self.article)
        try folder.write("b.txt", Self.article + "b")
        var steps: [[Int]] = []

        _ = Intake.read([folder.path]) { steps.append([$0, $1]) }

        #expect(steps == [[0, 2], [1, 2], [2, 2]])
    }
}
