import Foundation
import HTTPTypes
import Hummingbird
import TruceEvidence
import TruceReport

/// What a page answers: the page itself, and the same as JSON. Only the one that is asked for is made.
struct Answer: Sendable {
    /// What the window is called.
    let title: String
    /// Which entry of the navigation the page belongs to.
    let place: Place?
    /// The status.
    var status: HTTPResponse.Status = .ok
    /// Whether it follows from the record alone, so that it stays the same until the record changes.
    var isOfRecord = true
    /// Whether what was decided of the things on the page is told by the page itself.
    var tellsPast = false
    /// Where the page is now, when it was asked for by an earlier name.
    var movedTo: String?
    /// Where the JSON is, when it is not at the page's own address with `.json`.
    var twin: String?
    /// The page.
    let page: @Sendable () throws -> HTMLFragment
    /// The JSON text.
    let json: @Sendable () throws -> String

    init(
        _ title: String, at place: Place?, page: @escaping @Sendable () throws -> HTMLFragment,
        json: @escaping @Sendable () throws -> String
    ) {
        self.title = title
        self.place = place
        self.page = page
        self.json = json
    }
}

extension Answer {
    /// Word that a page is elsewhere.
    static func moved(to address: String) -> Answer {
        var answer = Answer("", at: nil) {
            HTMLFragment(HTMLWriter())
        } json: {
            "{}"
        }
        answer.isOfRecord = false
        answer.movedTo = address
        return answer
    }
}

extension Response {
    /// A response with a text.
    init(_ status: HTTPResponse.Status, _ type: String, _ text: String, _ more: HTTPFields = [:]) {
        var headers = more
        headers[.contentType] = type
        self.init(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// A response with JSON.
    static func json(_ status: HTTPResponse.Status, _ text: String, _ more: HTTPFields = [:]) -> Response {
        Response(status, "application/json; charset=utf-8", text, more)
    }

    /// Sends the browser to where a page is now. Not for good: a name such as `i3` may mean something else tomorrow.
    static func found(at address: String) -> Response {
        Response(status: .found, headers: [.location: address, .cacheControl: "no-store"])
    }

    /// Sends the browser to another page after a form was taken.
    static func redirect(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
