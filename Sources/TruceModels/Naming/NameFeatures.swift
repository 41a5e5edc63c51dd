/// The features by which a word is taken for a part of a name.
enum NameFeatures {
    /// Sets `keys` to the features of the word at `index` of a sentence.
    static func fill(_ keys: inout [UInt64], _ context: NameContext, _ sentence: Range<Int>, _ index: Int) {
        keys.removeAll(keepingCapacity: true)
        func view(_ place: Int) -> WordView { sentence.contains(place) ? context.views[place] : .outside }
        func tag(_ place: Int) -> UInt64 { sentence.contains(place) ? UInt64(context.tags[place]) : 0xFD }
        func list(_ place: Int) -> UInt64 { sentence.contains(place) ? context.lists[place] : 0 }
        func known(_ place: Int) -> UInt64 { sentence.contains(place) ? context.classes[place] : 0xFFFF }
        let word = context.views[index]
        let left = view(index - 1)
        let right = view(index + 1)
        let left2 = view(index - 2)
        let right2 = view(index + 2)
        let ownList = context.lists[index]
        let habit = context.habits[index]
        var flags: UInt64 = habit
        if word.isCapitalised { flags |= 4 }
        if word.isAllCapitals { flags |= 8 }
        if index == sentence.lowerBound { flags |= 16 }
        let own = tag(index)

        keys.append(FeatureKey.make(400, word.form))
        keys.append(FeatureKey.make(401, word.lower))
        keys.append(FeatureKey.make(402, word.shape, flags))
        keys.append(FeatureKey.make(403, word.suffixes.1, flags & 4))
        keys.append(FeatureKey.make(404, word.suffixes.2, flags & 4))
        keys.append(FeatureKey.make(405, word.suffixes.3, flags & 4))
        keys.append(FeatureKey.make(406, word.prefixes.1, flags & 4))
        keys.append(FeatureKey.make(407, word.prefixes.2, flags & 4))
        keys.append(FeatureKey.make(408, word.prefixes.3, flags & 4))
        keys.append(FeatureKey.make(409, left.lower, flags & 4))
        keys.append(FeatureKey.make(410, right.lower, flags & 4))
        keys.append(FeatureKey.make(411, left2.lower, flags & 4))
        keys.append(FeatureKey.make(412, right2.lower, flags & 4))
        keys.append(FeatureKey.make(413, left.lower, word.lower))
        keys.append(FeatureKey.make(414, word.lower, right.lower))
        keys.append(FeatureKey.make(415, left2.lower, left.lower, flags & 4))
        keys.append(FeatureKey.make(416, right.lower, right2.lower, flags & 4))
        keys.append(FeatureKey.make(417, left.lower, right.lower, flags & 4))
        keys.append(FeatureKey.make(418, left.shape, word.shape))
        keys.append(FeatureKey.make(419, word.shape, right.shape))
        keys.append(FeatureKey.make(420, left.shape, word.shape, right.shape))
        keys.append(FeatureKey.make(421, own, flags))
        keys.append(FeatureKey.make(422, tag(index - 1), own))
        keys.append(FeatureKey.make(423, own, tag(index + 1)))
        keys.append(FeatureKey.make(424, tag(index - 1), own, tag(index + 1)))
        keys.append(FeatureKey.make(425, tag(index - 2), tag(index - 1), own))
        keys.append(FeatureKey.make(426, own, tag(index + 1), tag(index + 2)))
        keys.append(FeatureKey.make(427, known(index), flags))
        keys.append(FeatureKey.make(428, known(index), known(index + 1), flags & 4))
        keys.append(FeatureKey.make(429, known(index - 1), known(index), flags & 4))
        keys.append(FeatureKey.make(430, ownList, flags))
        keys.append(FeatureKey.make(431, list(index - 1), ownList, flags & 4))
        keys.append(FeatureKey.make(432, ownList, list(index + 1), flags & 4))
        keys.append(FeatureKey.make(433, ownList & 0xFF, left.lower))
        keys.append(FeatureKey.make(434, ownList & 0xFF, right.lower))
        keys.append(FeatureKey.make(435, ownList >> 8, own))
        keys.append(FeatureKey.make(436, ownList & 0xFF, word.shape, known(index)))
        keys.append(FeatureKey.make(437, left.suffixes.2, flags & 4))
        keys.append(FeatureKey.make(438, right.suffixes.2, flags & 4))
        keys.append(FeatureKey.make(439, list(index - 1) & 0xFF, list(index + 1) & 0xFF, flags))
        let reading = context.readings[index]
        let part = reading & 0x3FF
        func meaning(_ place: Int) -> UInt64 { sentence.contains(place) ? context.readings[place] >> 9 : 0 }
        keys.append(FeatureKey.make(442, reading, flags))
        keys.append(FeatureKey.make(443, part, known(index), flags & 4))
        keys.append(FeatureKey.make(444, meaning(index - 1), flags & 4))
        keys.append(FeatureKey.make(445, meaning(index + 1), flags & 4))
        keys.append(FeatureKey.make(446, part, ownList & 0xFF, flags))
        keys.append(FeatureKey.make(447, meaning(index), meaning(index + 1), flags & 4))
        keys.append(FeatureKey.make(448, meaning(index - 1), meaning(index), flags & 4))
        for step in [3, 4] {
            keys.append(FeatureKey.make(440, view(index - step).lower, flags & 4))
            keys.append(FeatureKey.make(441, view(index + step).lower, flags & 4))
        }
        if !context.guesses.isEmpty { addGuesses(&keys, context, sentence, index, flags) }
    }

    /// What a first reading took the word, its neighbours and its other mentions for.
    private static func addGuesses(
        _ keys: inout [UInt64], _ context: NameContext, _ sentence: Range<Int>, _ index: Int, _ flags: UInt64
    ) {
        func guess(_ place: Int) -> UInt64 { sentence.contains(place) ? UInt64(context.guesses[place]) : 0xFC }
        func verdict(_ place: Int) -> UInt64 { sentence.contains(place) ? context.verdicts[place] : 0xFC }
        let own = guess(index)
        let most = context.verdicts[index]
        keys.append(FeatureKey.make(460, own, flags & 4))
        keys.append(FeatureKey.make(461, guess(index - 1), own, guess(index + 1)))
        keys.append(FeatureKey.make(462, most, own))
        keys.append(FeatureKey.make(463, most, flags))
        keys.append(FeatureKey.make(464, verdict(index - 1), most, flags & 4))
        keys.append(FeatureKey.make(465, most, verdict(index + 1), flags & 4))
        keys.append(FeatureKey.make(466, own, context.lists[index], flags & 4))
        keys.append(FeatureKey.make(467, own, most, context.views[index].shape))
    }

    /// The kind of a word that the steps from one label to the next depend on.
    @inline(__always)
    static func stepKind(_ view: WordView) -> Int {
        if view.isAllCapitals { return 0 }
        if view.isCapitalised { return 1 }
        return view.hasLetter ? 2 : 3
    }

    /// The key of the step from a label (`labels` itself for the start of a sentence) to the labels of a word.
    @inline(__always)
    static func step(from label: Int, kind: Int) -> UInt64 {
        FeatureKey.make(450, UInt64(label), UInt64(kind))
    }
}
