/// How a model is trained: every number that its bytes depend on, apart from the texts.
package struct TrainingPlan: Sendable {
    /// The seed of every random order.
    package var seed: UInt64 = 20_161_107
    /// How often the taggers see the treebank.
    package var tagEpochs = 5
    /// How often the parsers see the treebank.
    package var parseEpochs = 9
    /// How often the name tagger sees its sentences.
    package var nameEpochs = 8
    /// In how many parts the treebank is cut so that parser and names learn from tags as bad as they will be.
    package var folds = 4
    /// By how much the right tag must win before the weights rest.
    package var tagMargin: Int32 = 30
    /// By how much the right move or relation must win before the weights rest.
    package var parseMargin: Int32 = 10
    /// The lead in score that each wrong label of a name starts with.
    package var nameMargin: Int32 = 3
    /// The smallest weight of a tag that is kept, as a byte of ``Quantizer``.
    package var tagFloor: Int8 = 2
    /// The smallest weight of a move that is kept.
    package var moveFloor: Int8 = 2
    /// The smallest weight of a relation that is kept.
    package var relationFloor: Int8 = 2
    /// The smallest weight of a name's label that is kept.
    package var nameFloor: Int8 = 2
    /// How often learning must have changed a feature of the taggers for it to be kept.
    package var tagTouches: Int32 = 7
    /// How often learning must have changed a feature of the parsers for it to be kept.
    package var parseTouches: Int32 = 12
    /// The same for the parsers that read one fold each, which see it half as often.
    package var foldTouches: Int32 = 6
    /// How often learning must have changed a feature of the names for it to be kept.
    package var nameTouches: Int32 = 3

    /// The plan of the committed model.
    package init() {}

    /// A plan for tests: a few seconds for a few sentences.
    package static var quick: TrainingPlan {
        var plan = TrainingPlan()
        plan.tagEpochs = 3
        plan.parseEpochs = 3
        plan.nameEpochs = 3
        plan.folds = 2
        plan.tagFloor = 1
        plan.moveFloor = 1
        plan.relationFloor = 1
        plan.nameFloor = 1
        plan.tagTouches = 0
        plan.parseTouches = 0
        plan.foldTouches = 0
        plan.nameTouches = 0
        return plan
    }

    /// The plan on lines for the model's card.
    package var lines: [String] {
        [
            "seed: \(seed)",
            "epochs: tags \(tagEpochs), trees \(parseEpochs), names \(nameEpochs); folds \(folds)",
            "margins: tags \(tagMargin), trees \(parseMargin), names \(nameMargin)",
            "floors: tags \(tagFloor), moves \(moveFloor), relations \(relationFloor), names \(nameFloor)",
            "touches: tags \(tagTouches), trees \(parseTouches), trees of folds \(foldTouches), names \(nameTouches)",
        ]
    }
}
