/// A set of classes of things that a table names.
protocol ThingClass: OptionSet {
    /// The classes by their names in the table.
    static var named: KeyValuePairs<String, Self> { get }
}

extension ThingClass where Element == Self {
    /// The classes of names between blanks; "none" and names that there are not give nothing.
    init(named list: some StringProtocol) {
        self = list.split(separator: " ").reduce(into: []) { classes, name in
            classes.formUnion(Self.named.first { $0.key == name }?.value ?? [])
        }
    }
}
