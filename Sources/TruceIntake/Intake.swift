package import TruceEvidence
import TruceText

/// Turns files, folders and standard input into documents.
package enum Intake {
    /// What came of the paths that were named.
    package struct Outcome: Sendable {
        /// The documents, ordered by their file.
        package let documents: [Document]
        /// What could not be read, and why.
        package let failures: [IntakeError]

        /// Makes an outcome.
        package init(documents: [Document], failures: [IntakeError]) {
            self.documents = documents
            self.failures = failures
        }
    }

    /// Reads everything that the paths lead to.
    ///
    /// The outcome does not depend on the order of the paths. A `manifest.csv` applies to the files beside it. Files
    /// with the same bytes are one document, with a notice.
    ///
    /// - Parameters:
    ///   - paths: Files, folders (read recursively, names that begin with a full stop left out) and `-` for standard
    ///     input.
    ///   - progress: Called with the number of files read and the number of files found.
    /// - Complexity: O(n) in the bytes read; one article is held in memory besides the documents.
    package static func read(_ paths: [String], progress: (Int, Int) -> Void = { _, _ in }) -> Outcome {
        var drafts: [Draft] = []
        let failures = articles(in: paths, progress: progress) { article, place throws(IntakeError) in
            drafts.append(try ArticleReader.draft(article, place: place))
        }
        return Outcome(documents: DocumentNames.documents(from: drafts), failures: failures)
    }

    /// Hands out the articles that the paths lead to, one after the other, as they would be preserved.
    ///
    /// - Parameters:
    ///   - paths: As in ``read(_:progress:)``.
    ///   - progress: Called with the number of files read and the number of files found.
    ///   - take: Called with each article and how messages name its file; what it throws is one of the failures.
    /// - Returns: What could not be read, and why.
    package static func articles(
        in paths: [String], progress: (Int, Int) -> Void = { _, _ in },
        _ take: (Article, String) throws(IntakeError) -> Void
    ) -> [IntakeError] {
        let walk = PathWalk(paths)
        var reader = FileReader()
        for (index, file) in walk.files.enumerated() {
            progress(index, walk.files.count)
            reader.read(file, into: take)
        }
        progress(walk.files.count, walk.files.count)
        return (walk.failures + reader.failures).sorted { ($0.place, $0.code) < ($1.place, $1.code) }
    }

    /// The articles in the bytes of one file that is no file of this machine, such as one that a browser sent.
    ///
    /// - Parameters:
    ///   - name: The file's base name, whose ending says how it is written; any other ending leaves that to the bytes.
    ///   - bytes: What the file holds.
    /// - Returns: The articles that can be read, and why others cannot.
    package static func articles(named name: String, bytes: [UInt8]) -> (articles: [Article], failures: [IntakeError]) {
        var reader = FileReader()
        var articles: [Article] = []
        reader.read(bytes: bytes, named: name) { article, place throws(IntakeError) in
            if let fault = fault(in: article, place: place) { throw fault }
            articles.append(article)
        }
        return (articles, reader.failures)
    }

    /// Makes the documents of preserved articles; ``read(_:progress:)`` gives the same ones for the same articles.
    ///
    /// - Parameter articles: In any order. Of several with the same bytes one document is made.
    package static func documents(from articles: some Sequence<Article>) -> Outcome {
        var drafts: [Draft] = []
        var failures: [IntakeError] = []
        for article in articles {
            do throws(IntakeError) {
                drafts.append(try ArticleReader.draft(article, place: article.path.joined(separator: "/")))
            } catch {
                failures.append(error)
            }
        }
        return Outcome(documents: DocumentNames.documents(from: drafts), failures: failures)
    }

    /// Why an article cannot be read; nil when it can.
    ///
    /// - Parameter place: How messages name the file.
    package static func fault(in article: Article, place: String) -> IntakeError? {
        do throws(IntakeError) {
            _ = try ArticleReader.draft(article, place: place)
            return nil
        } catch {
            return error
        }
    }
}
