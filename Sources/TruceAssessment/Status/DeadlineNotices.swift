import TruceEvidence
import TruceText

/// Notices what a reader should know about the life of each truce.
enum DeadlineNotices {
    /// A notice for each truce whose documents do not date it, and for each that the documents call over although no
    /// document dates its end.
    static func notices(in record: Record, index: RecordIndex) -> [RecordNotice] {
        record.agreements.flatMap { agreement -> [RecordNotice] in
            var notices: [RecordNotice] = []
            if agreement.date == nil, agreement.inForce == nil {
                notices.append(
                    RecordNotice(
                        code: "agreement.undated", message: "no document settles when \(agreement.label) was agreed",
                        citations: Array(agreement.citations.prefix(5))))
            }
            let over = index.timeline(of: agreement.id).first { $0.status == .collapsed }
            if agreement.ended == nil, let over {
                notices.append(
                    RecordNotice(
                        code: "agreement.end-undated",
                        message: "\(agreement.label) is called over, and no document dates its end",
                        citations: [over.citation]))
            }
            return notices
        }
    }
}
