import Foundation
package import TruceEvidence
import TruceText
import Yams

/// Reads the profile of a case, a YAML file whose keys `docs/profile.md` describes.
package struct ProfileReader {
    let path: String

    /// Reads a profile.
    ///
    /// - Throws: `profile.syntax`, `profile.unknown-key` or `profile.bad-value` with the line, or why the file cannot
    ///   be opened. The first thing that is wrong is reported.
    package static func read(_ path: String) throws(IntakeError) -> Profile {
        try profile(of: try text(path), named: path)
    }

    /// The YAML of a profile's file, unread.
    ///
    /// - Throws: Why the file cannot be opened, is too large or is no text.
    package static func text(_ path: String) throws(IntakeError) -> String {
        guard PathWalk.exists(path) else { throw .pathMissing(path) }
        let text = try SettingsFile.text(path)
        return text[text.span]
    }

    /// The profile that a YAML text says.
    ///
    /// - Parameters:
    ///   - yaml: The text of a file.
    ///   - name: How messages name the file.
    /// - Throws: As ``read(_:)``.
    package static func profile(of yaml: String, named name: String) throws(IntakeError) -> Profile {
        try ProfileReader(path: name).profile(SourceText(yaml))
    }

    private func profile(_ text: SourceText) throws(IntakeError) -> Profile {
        if let line = tooDeepLine(text) {
            throw .profileSyntax(path, line: line, fact: "line \(line) is nested deeper than a profile can be")
        }
        guard let root = try node(text[text.span]) else { return Profile() }
        var profile = Profile()
        for (key, value) in try entries(root, of: "the profile", keys: Self.keys) {
            switch key {
            case "title": profile.title = try string(value, key)
            case "country": profile.country = try country(value, key)
            case "time_zone": profile.timeZone = try timeZone(value, key)
            case "parties": profile.parties = try parties(value, key)
            case "guarantors": profile.guarantors = try parties(value, key)
            case "exempt": profile.exempt = try parties(value, key)
            case "agreements": profile.agreements = try agreements(value, key)
            case "zones": profile.zones = try zones(value, key)
            default: profile.outlets = try outlets(value, key)
            }
        }
        return profile
    }

    private static let keys = [
        "title", "country", "time_zone", "parties", "guarantors", "exempt", "agreements", "zones", "outlets",
    ]

    // MARK: - YAML

    /// The first line that opens so many brackets or list levels that the parser would recurse too deep.
    private func tooDeepLine(_ text: SourceText) -> Int? {
        var line = 1
        var brackets = 0
        var dashes = 0
        var indentation = 0
        var isAtStart = true
        for byte in text.bytes {
            switch byte {
            case 0x0A: (line, dashes, indentation, isAtStart) = (line + 1, 0, 0, true)
            case 0x5B, 0x7B: brackets += 1
            case 0x5D, 0x7D: brackets = max(0, brackets - 1)
            case 0x2D, 0x3F: if isAtStart { dashes += 1 }
            case 0x20: if isAtStart { indentation += 1 }
            default: isAtStart = false
            }
            if brackets > 32 || dashes > 32 || indentation > 200 { return line }
        }
        return nil
    }

    private func node(_ yaml: String) throws(IntakeError) -> Node? {
        do {
            return try compose(yaml: yaml)
        } catch let error as YamlError {
            let (line, problem) = Self.describe(error)
            throw IntakeError.profileSyntax(path, line: line, fact: problem)
        } catch {
            throw IntakeError.profileSyntax(path, line: nil, fact: "it is not YAML")
        }
    }

    private static func describe(_ error: YamlError) -> (line: Int?, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, "line \(mark.line) is not YAML (\(problem))")
        case .duplicatedKeysInMapping(let keys, let context):
            (
                context.mark.line,
                "line \(context.mark.line) begins a part with two keys '\(keys.map { "\($0)" }.sorted().first ?? "")'"
            )
        default: (nil, "it is not YAML")
        }
    }

    func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    /// The keys and values of a mapping, all keys known.
    func entries(
        _ node: Node, of name: String, keys: [String]
    ) throws(IntakeError) -> [(key: String, value: Node)] {
        guard let mapping = node.mapping else {
            throw .profileBadValue(path, line: line(node), key: name, wanted: "keys such as '\(keys[0]): …'")
        }
        var result: [(key: String, value: Node)] = []
        for (key, value) in mapping {
            let word = key.scalar?.string ?? ""
            guard keys.contains(word) else {
                throw .profileUnknownKey(
                    path, line: line(key), key: shortened(word), within: name, known: keys,
                    nearest: Spelling.nearest(to: word, among: keys))
            }
            result.append((word, value))
        }
        return result
    }

    // MARK: - Values

    func string(_ node: Node, _ key: String) throws(IntakeError) -> String {
        guard let value = node.scalar.map({ Manifest.trimmed($0.string) }), !value.isEmpty else {
            throw .profileBadValue(path, line: line(node), key: key, wanted: "a text")
        }
        return value
    }

    func items(_ node: Node, _ key: String) throws(IntakeError) -> [Node] {
        guard let sequence = node.sequence else {
            throw .profileBadValue(path, line: line(node), key: key, wanted: "a list")
        }
        return Array(sequence)
    }

    func strings(_ node: Node, _ key: String) throws(IntakeError) -> [String] {
        var result: [String] = []
        for item in try items(node, key) { result.append(try string(item, key)) }
        return result
    }

    func country(_ node: Node, _ key: String) throws(IntakeError) -> String {
        let code = try string(node, key).uppercased()
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
            throw .profileBadValue(
                path, line: line(node), key: key, wanted: "a country code of two letters, such as 'SS'")
        }
        return code
    }

    private func timeZone(_ node: Node, _ key: String) throws(IntakeError) -> String {
        let name = try string(node, key)
        guard TimeZone(identifier: name) != nil else {
            throw .profileBadValue(
                path, line: line(node), key: key, wanted: "the name of a time zone, such as 'Africa/Juba'")
        }
        return name
    }

    func date(_ node: Node, _ key: String) throws(IntakeError) -> CalendarDate {
        guard let date = CalendarDate(iso: try string(node, key)) else {
            throw .profileBadValue(path, line: line(node), key: key, wanted: "a date as yyyy-mm-dd, yyyy-mm or yyyy")
        }
        return date
    }

    func parties(_ node: Node, _ key: String) throws(IntakeError) -> [Profile.Party] {
        var result: [Profile.Party] = []
        for item in try items(node, key) {
            if item.scalar != nil {
                result.append(Profile.Party(name: try string(item, key), aliases: [], country: nil))
                continue
            }
            var name: String?
            var aliases: [String] = []
            var country: String?
            for (field, value) in try entries(item, of: "an entry of '\(key)'", keys: ["name", "aliases", "country"]) {
                switch field {
                case "name": name = try string(value, field)
                case "aliases": aliases = try strings(value, field)
                default: country = try self.country(value, field)
                }
            }
            guard let name else {
                throw .profileBadValue(path, line: line(item), key: key, wanted: "a 'name' in each entry")
            }
            result.append(Profile.Party(name: name, aliases: aliases, country: country))
        }
        return result
    }

    private func outlets(_ node: Node, _ key: String) throws(IntakeError) -> [String: String] {
        guard let mapping = node.mapping else {
            throw .profileBadValue(path, line: line(node), key: key, wanted: "lines such as 'Outlet: owner or agency'")
        }
        var result: [String: String] = [:]
        for (outlet, owner) in mapping { result[try string(outlet, key)] = try string(owner, key) }
        return result
    }
}
