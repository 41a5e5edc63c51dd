import TruceModels

/// A handful of invented sentences, annotated by hand, from which a model is trained in no time.
enum SmallCorpus {
    static let treebank = """
        # newdoc id = a
        # text = The army left.
        1\tThe\tthe\tDET\tDT\tDefinite=Def\t2\tdet\t_\t_
        2\tarmy\tarmy\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\t_
        3\tleft\tleave\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
        4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

        # text = They don't fire.
        1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t4\tnsubj\t_\t_
        2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
        2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
        3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
        4\tfire\tfire\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
        5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

        # text = Kowal met soldiers in Azaz
        1\tKowal\tKowal\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
        2\tmet\tmeet\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
        3\tsoldiers\tsoldier\tNOUN\tNNS\tNumber=Plur\t2\tobj\t_\t_
        4\tin\tin\tADP\tIN\t_\t5\tcase\t_\t_
        5\tAzaz\tAzaz\tPROPN\tNNP\tNumber=Sing\t2\tobl\t_\t_
        5.1\tleft\tleave\tVERB\tVBD\t_\t_\t_\t_\t_

        """

    static let names = """
        # newdoc id = a
        Kowal\tB-PER
        met\tO
        soldiers\tO
        in\tO
        Azaz\tB-LOC

        The\tO
        Syrian\tB-NORP
        army\tO
        left\tO
        .\tO

        """

    static let words = "army\tn14\nfire\tn11 v\nleft\tv:leave\n"

    static func sentences() throws -> [TreebankSentence] { try ConlluReader.sentences(in: Array(treebank.utf8)) }

    static func namedSentences() throws -> [NamedSentence] { try Iob2Reader.sentences(in: Array(names.utf8)) }

    static func model() throws -> LanguageModel {
        let lists = Array("group\tSyrian\nlocation\tAzaz\n".utf8)
        return try LanguageTrainer(
            .quick, treebank: sentences(), names: [namedSentences()], lists: lists, words: Array(words.utf8),
            report: { _ in }
        ).train()
    }
}
