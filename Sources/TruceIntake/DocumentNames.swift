import TruceEvidence

/// Makes one document of equal ones and gives each a name of its own within the run.
enum DocumentNames {
    /// The documents, ordered by their file.
    static func documents(from drafts: [Draft]) -> [Document] {
        let distinct = distinct(drafts)
        return zip(distinct, names(of: distinct)).map { $0.document(file: $1) }.sorted { $0.file < $1.file }
    }

    /// The drafts, of several with the same bytes only the first, with a notice that names the others.
    private static func distinct(_ drafts: [Draft]) -> [Draft] {
        // One that a manifest describes is kept before one that none does.
        let ordered = drafts.sorted {
            if $0.isDescribed != $1.isDescribed { return $0.isDescribed }
            return ($0.path.joined(separator: "/"), $0.line ?? 0) < ($1.path.joined(separator: "/"), $1.line ?? 0)
        }
        var indexByID: [String: Int] = [:]
        var result: [Draft] = []
        for draft in ordered {
            if let index = indexByID[draft.id] {
                let name = (draft.path.last ?? "") + (draft.line.map { "#\($0)" } ?? "")
                result[index].notices.append(
                    Notice(
                        code: "intake.duplicate-bytes",
                        message: "'\(name)' holds the same bytes and is counted as this document"))
            } else {
                indexByID[draft.id] = result.count
                result.append(draft)
            }
        }
        return result
    }

    /// The shortest end of each path that no other shares.
    private static func names(of drafts: [Draft]) -> [String] {
        var names = drafts.map { $0.path.last ?? "" }
        var depth = 1
        let deepest = drafts.map(\.path.count).max() ?? 1
        while depth < deepest {
            let clashes = clashing(names)
            if clashes.isEmpty { return names }
            depth += 1
            for index in drafts.indices where clashes.contains(names[index]) {
                names[index] = drafts[index].path.suffix(depth).joined(separator: "/")
            }
        }
        // Several lines of one file may give the same name.
        let clashes = clashing(names)
        for index in drafts.indices where clashes.contains(names[index]) {
            names[index] += "#\(drafts[index].line ?? index + 1)"
        }
        return names
    }

    private static func clashing(_ names: [String]) -> Set<String> {
        var seen: Set<String> = []
        var result: Set<String> = []
        for name in names where !seen.insert(name).inserted { result.insert(name) }
        return result
    }
}
