import CGumbo
import TruceEvidence
import TruceKnowledge

/// One element of a parsed page. Valid only as long as the page's tree is.
struct PageElement {
    let node: UnsafeMutablePointer<GumboNode>

    /// The element of a node; nil for text, comments and the document itself.
    init?(_ node: UnsafeMutablePointer<GumboNode>) {
        guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE else { return nil }
        self.node = node
    }

    /// The tag.
    var tag: GumboTag { node.pointee.v.element.tag }

    /// An attribute with its entities decoded.
    func attribute(_ name: String) -> String? {
        guard let attribute = gumbo_get_attribute(&node.pointee.v.element.attributes, name) else { return nil }
        return String(cString: attribute.pointee.value)
    }

    /// The text of the element's own text nodes.
    var ownText: String {
        var result = ""
        for child in children
        where [GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE].contains(child.pointee.type) {
            result += String(cString: child.pointee.v.text.text)
        }
        return result
    }

    /// The nodes in the element.
    var children: [UnsafeMutablePointer<GumboNode>] {
        let vector = node.pointee.v.element.children
        guard let data = vector.data else { return [] }
        return (0..<Int(vector.length)).compactMap { data[$0]?.assumingMemoryBound(to: GumboNode.self) }
    }

    /// Whether nothing of the element is shown.
    var isHidden: Bool {
        if attribute("hidden") != nil || attribute("aria-hidden") == "true" { return true }
        guard let style = attribute("style")?.lowercased().utf8.filter({ $0 != 0x20 }) else { return false }
        let rules = String(decoding: style, as: UTF8.self)
        return rules.split(separator: ";").contains { $0 == "display:none" || $0 == "visibility:hidden" }
    }

    /// What the names that the page gives the element say.
    var namedZone: Block.Zone? {
        for name in ["class", "id", "role", "itemprop", "rel", "data-component"] {
            if let value = attribute(name), let zone = PageClasses.embedded.zone(of: value) { return zone }
        }
        return nil
    }

    /// Whether the element is an embedded post of a social medium.
    var isPost: Bool {
        guard tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_DIV, let name = attribute("class")?.lowercased() else {
            return false
        }
        return name.split(separator: " ").contains { Self.postClasses.contains(String($0)) }
    }

    private static let postClasses: Set<String> = [
        "twitter-tweet", "twitter-video", "twitter-embed", "instagram-media", "tiktok-embed", "telegram-post",
        "fb-post",
        "bluesky-embed", "mastodon-embed",
    ]
}
