import TruceEvidence
import Yams

/// What a profile says of agreements, their clauses and their land.
extension ProfileReader {
    func agreements(_ node: Node, _ key: String) throws(IntakeError) -> [Profile.KnownAgreement] {
        var result: [Profile.KnownAgreement] = []
        for item in try items(node, key) { result.append(try agreement(item, key)) }
        return result
    }

    private func agreement(_ item: Node, _ key: String) throws(IntakeError) -> Profile.KnownAgreement {
        var label: String?
        var date: CalendarDate?
        var inForce: CalendarDate?
        var ended: CalendarDate?
        var parties: [String] = []
        var exempt: [String] = []
        var clauses: [Profile.Clause] = []
        let keys = ["label", "date", "in_force", "ended", "parties", "exempt", "clauses"]
        for (field, value) in try entries(item, of: "an entry of '\(key)'", keys: keys) {
            switch field {
            case "label": label = try string(value, field)
            case "date": date = try self.date(value, field)
            case "in_force": inForce = try self.date(value, field)
            case "ended": ended = try self.date(value, field)
            case "parties": parties = try strings(value, field)
            case "exempt": exempt = try strings(value, field)
            default: clauses = try self.clauses(value, field)
            }
        }
        guard let label else {
            throw .profileBadValue(path, line: line(item), key: key, wanted: "a 'label' in each entry")
        }
        return Profile.KnownAgreement(
            label: label, date: date, inForce: inForce, ended: ended, parties: parties, exempt: exempt, clauses: clauses
        )
    }

    private func clauses(_ node: Node, _ key: String) throws(IntakeError) -> [Profile.Clause] {
        var result: [Profile.Clause] = []
        for item in try items(node, key) {
            if item.scalar != nil {
                result.append(Profile.Clause(text: try string(item, key), bearers: [], deadline: nil))
                continue
            }
            var text: String?
            var bearers: [String] = []
            var deadline: CalendarDate?
            for (field, value) in try entries(item, of: "an entry of '\(key)'", keys: ["text", "bearers", "deadline"]) {
                switch field {
                case "text": text = try string(value, field)
                case "bearers": bearers = try strings(value, field)
                default: deadline = try date(value, field)
                }
            }
            guard let text else {
                throw .profileBadValue(path, line: line(item), key: key, wanted: "a 'text' in each entry")
            }
            result.append(Profile.Clause(text: text, bearers: bearers, deadline: deadline))
        }
        return result
    }

    func zones(_ node: Node, _ key: String) throws(IntakeError) -> [Profile.Zone] {
        var result: [Profile.Zone] = []
        for item in try items(node, key) {
            var name: String?
            var places: [String] = []
            var heldBy: String?
            for (field, value) in try entries(item, of: "an entry of '\(key)'", keys: ["name", "places", "held_by"]) {
                switch field {
                case "name": name = try string(value, field)
                case "places": places = try strings(value, field)
                default: heldBy = try string(value, field)
                }
            }
            guard let name, !places.isEmpty else {
                throw .profileBadValue(path, line: line(item), key: key, wanted: "a 'name' and 'places' in each entry")
            }
            result.append(Profile.Zone(name: name, places: places, heldBy: heldBy))
        }
        return result
    }
}
