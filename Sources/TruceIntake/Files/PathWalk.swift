import Foundation

/// Finds the files that the paths on a command line lead to.
struct PathWalk {
    /// One file to read.
    struct File: Hashable {
        /// How to open it, as the user named it or the folder that it is in.
        let path: String
        /// The path without links, by which two ways to the same file are seen to be one.
        let realPath: String
        /// How it is written.
        let kind: Kind
    }

    /// How an article is written.
    enum Kind: String {
        case text
        case html
        case jsonLines
        case standardInput
    }

    private(set) var files: [File] = []
    private(set) var failures: [IntakeError] = []
    private var seenFolders: Set<String> = []

    /// Follows the paths.
    init(_ paths: [String]) {
        var byRealPath: [String: File] = [:]
        for path in paths {
            for file in found(path) {
                // Whatever the order of the arguments, the same one of several names is kept.
                if let known = byRealPath[file.realPath], known.path <= file.path { continue }
                byRealPath[file.realPath] = file
            }
        }
        files = byRealPath.values.sorted { $0.realPath < $1.realPath }
    }

    private mutating func found(_ path: String) -> [File] {
        if path == "-" { return [File(path: "standard input", realPath: "-", kind: .standardInput)] }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
            failures.append(isLink ? .linkBroken(path) : .pathMissing(path))
            return []
        }
        if isFolder.boolValue {
            let before = failures.count
            seenFolders = []
            let files = filesInFolder(path, depth: 0)
            if files.isEmpty, failures.count == before { failures.append(.folderEmpty(path)) }
            return files
        }
        if Self.lastComponent(path) == Manifest.fileName { return [] }
        guard let kind = Self.kind(of: path) else {
            failures.append(.typeUnknown(path))
            return []
        }
        return [File(path: path, realPath: Self.realPath(path), kind: kind)]
    }

    private mutating func filesInFolder(_ folder: String, depth: Int) -> [File] {
        // A link can lead back to a folder above it; each real folder is entered once.
        guard depth <= Limits.folderDepth, seenFolders.insert(Self.realPath(folder)).inserted else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            failures.append(.unreadable(folder, reason: "the folder cannot be listed"))
            return []
        }
        var result: [File] = []
        for name in names where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            if exists, isFolder.boolValue {
                result += filesInFolder(path, depth: depth + 1)
            } else if let kind = Self.kind(of: name) {
                if exists {
                    result.append(File(path: path, realPath: Self.realPath(path), kind: kind))
                } else {
                    failures.append(.linkBroken(path))
                }
            }
        }
        return result
    }

    /// What a file of this name holds; nil when the name ends in none of the known types.
    static func kind(of path: String) -> Kind? {
        let name = lastComponent(path)
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "txt": return .text
        case "html", "htm": return .html
        case "jsonl": return .jsonLines
        default: return nil
        }
    }

    /// Whether there is a file of this name.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The last part of a path.
    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The folder that a file is in.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func realPath(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
