/// One sentence as the tagger sees it: the words, and what the lexicon knows of each.
struct TagContext {
    /// The words, with two words of outside before and after.
    var views: [WordView] = []
    /// For each of ``views`` the number of its ambiguity class; 0 for unknown words.
    var classes: [UInt64] = []
    /// For each of ``views`` what the name lists say of a capitalised word, as in ``NameContext/lists``.
    var lists: [UInt64] = []
    /// For each of ``views`` what the word list says of it.
    var readings: [UInt64] = []
    /// The sentence has no small letter.
    var isShouted = false

    /// The number of words.
    var count: Int { max(0, views.count - 4) }

    /// Takes the words of a sentence.
    mutating func fill(_ words: some Sequence<WordView>, lexicon: HashedMap, names: NameLexicon, list: WordList) {
        views.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
        isShouted = true
        views.append(.outside)
        views.append(.outside)
        for word in words {
            views.append(word)
            if word.hasLetter && !word.isAllCapitals && !(word.isCapitalised && word.form == word.lower) {
                isShouted = false
            }
        }
        views.append(.outside)
        views.append(.outside)
        for (index, view) in views.enumerated() {
            let isOutside = index < 2 || index >= views.count - 2
            classes.append(isOutside ? 0xFFFF : UInt64(lexicon[view.lower] + 1))
        }
        readings.removeAll(keepingCapacity: true)
        for view in views { readings.append(list[view]) }
        lists.removeAll(keepingCapacity: true)
        lists.append(contentsOf: repeatElement(0, count: views.count))
        names.mark(views, 2..<max(2, views.count - 2), &lists)
    }
}

/// The features of one tagging decision.
enum TagFeatures {
    /// Sets `keys` to the features of the word at `index`.
    ///
    /// - Parameters:
    ///   - near: The tag of the neighbour that was tagged just before.
    ///   - far: The tag of the one before that.
    ///   - step: -1 when the tagger goes from left to right (its tagged neighbours lie to the left), else 1.
    @inline(__always)
    static func fill(
        _ keys: inout [UInt64], _ context: TagContext, _ index: Int, near: UInt64, far: UInt64, step: Int
    ) {
        keys.removeAll(keepingCapacity: true)
        let here = index + 2
        let word = context.views[here]
        let left = context.views[here - 1]
        let right = context.views[here + 1]
        let left2 = context.views[here - 2]
        let right2 = context.views[here + 2]
        let ahead = context.views[here - step]
        let behind = context.views[here + step]
        let own = context.classes[here]
        let leftClass = context.classes[here - 1]
        let rightClass = context.classes[here + 1]
        let rightClass2 = context.classes[here + 2]
        let leftClass2 = context.classes[here - 2]
        let aheadClass = context.classes[here - step]
        var flags: UInt64 = 0
        if word.isCapitalised { flags |= 1 }
        if word.isAllCapitals { flags |= 2 }
        if index == 0 { flags |= 4 }
        if context.isShouted { flags |= 8 }

        keys.append(FeatureKey.start(0))
        keys.append(FeatureKey.make(1, word.form))
        keys.append(FeatureKey.make(2, word.lower))
        keys.append(FeatureKey.make(3, word.shape, flags))
        keys.append(FeatureKey.make(4, own, flags))
        keys.append(FeatureKey.make(5, word.suffixes.0))
        keys.append(FeatureKey.make(6, word.suffixes.1, flags))
        keys.append(FeatureKey.make(7, word.suffixes.2, flags))
        keys.append(FeatureKey.make(8, word.suffixes.3))
        keys.append(FeatureKey.make(9, word.suffixes.4))
        keys.append(FeatureKey.make(10, word.prefixes.0))
        keys.append(FeatureKey.make(11, word.prefixes.1))
        keys.append(FeatureKey.make(12, word.prefixes.2))
        keys.append(FeatureKey.make(13, word.prefixes.3))
        keys.append(FeatureKey.make(14, left.lower))
        keys.append(FeatureKey.make(15, right.lower))
        keys.append(FeatureKey.make(16, left2.lower))
        keys.append(FeatureKey.make(17, right2.lower))
        keys.append(FeatureKey.make(18, left.lower, word.lower))
        keys.append(FeatureKey.make(19, word.lower, right.lower))
        keys.append(FeatureKey.make(20, left.lower, right.lower))
        keys.append(FeatureKey.make(21, leftClass, own))
        keys.append(FeatureKey.make(22, own, rightClass))
        keys.append(FeatureKey.make(23, leftClass, own, rightClass))
        keys.append(FeatureKey.make(24, own, rightClass, rightClass2))
        keys.append(FeatureKey.make(25, leftClass2, leftClass, own))
        keys.append(FeatureKey.make(26, near))
        keys.append(FeatureKey.make(27, near, far))
        keys.append(FeatureKey.make(28, near, word.lower))
        keys.append(FeatureKey.make(29, near, own, flags))
        keys.append(FeatureKey.make(30, near, far, own))
        keys.append(FeatureKey.make(31, near, ahead.lower))
        keys.append(FeatureKey.make(32, near, own, aheadClass))
        keys.append(FeatureKey.make(33, near, word.suffixes.1, flags))
        keys.append(FeatureKey.make(34, near, word.suffixes.2))
        keys.append(FeatureKey.make(35, near, ahead.suffixes.1))
        keys.append(FeatureKey.make(36, left.suffixes.2))
        keys.append(FeatureKey.make(37, right.suffixes.2))
        keys.append(FeatureKey.make(38, right.suffixes.1, own))
        keys.append(FeatureKey.make(39, near, behind.lower, own))
        keys.append(FeatureKey.make(40, right.shape, word.shape))
        keys.append(FeatureKey.make(41, left.shape, word.shape))
        keys.append(FeatureKey.make(42, far, word.lower))
        let list = context.lists[here]
        keys.append(FeatureKey.make(43, list, flags))
        keys.append(FeatureKey.make(44, list, own))
        keys.append(FeatureKey.make(45, context.lists[here - 1], list, context.lists[here + 1]))
        let reading = context.readings[here]
        let part = reading & 0x3FF
        let leftPart = context.readings[here - 1] & 0x3FF
        let rightPart = context.readings[here + 1] & 0x3FF
        keys.append(FeatureKey.make(46, reading, flags))
        keys.append(FeatureKey.make(47, part, own, flags))
        keys.append(FeatureKey.make(48, part, near, flags))
        keys.append(FeatureKey.make(49, part, own, word.suffixes.1))
        keys.append(FeatureKey.make(50, part, leftPart, flags))
        keys.append(FeatureKey.make(51, part, rightPart, flags))
    }
}
