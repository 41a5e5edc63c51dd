import Testing
import TruceEvidence
import TruceExtraction
import TruceKnowledge
import TruceTestSupport

/// The figures of a text: category and number.
private func counted(_ text: String) -> [String] {
    DocumentReader(knowledge: .embedded).read(Document.made(text)).figures.map { figure in
        "\(figure.category.rawValue) \((figure.best ?? figure.low).map(String.init) ?? "–")"
    }
}

/// People who are told of one by one, and numbers whose verb stands elsewhere.
struct OnePersonTests {
    @Test(arguments: [
        ("The mayor said a woman and nine herders also died in the raid.", ["killed 1", "killed 9"]),
        ("The strikes answered the killing of a Danish aid worker in a rocket attack.", ["killed 1"]),
        ("Militiamen killed his 14-year-old nephew in front of the well.", ["killed 1"]),
        ("A nurse and a bus driver were shot dead at the checkpoint.", ["killed 2"]),
        ("A teacher, a nurse and a guard were killed.", ["killed 3"]),
        ("Shells hit a rebel-held town and killed nine people.", ["killed 9"]),
        ("A sniper wounded a reporter near the bridge.", ["injured 1"]),
        ("The blast killed four sailors and a cook.", ["killed 4", "killed 1"]),
    ])
    func `one person is counted as one, and several of one fate are counted together`(text: String, figures: [String]) {
        #expect(counted(text) == figures)
    }

    @Test(arguments: [
        "A gunman killed Omar Danso in his shop.", "If a soldier is killed, the army will answer.",
        "No law lets them kill a man in his sleep.", "The book tells the life of a refugee.",
        "The army suspected that a soldier had been captured.", "Karim took power after his brother Idris died.",
        "His mother died while Omar was still a boy.",
        "Danso, a Danish resident, was killed in the port.", "He was charged with attempted murder of a guard.",
        "She was sure at one point that the guards thought she was dead.",
    ])
    func `nobody is counted who is named, supposed or does the killing`(text: String) {
        #expect(counted(text).isEmpty, "\(counted(text))")
    }

    @Test(arguments: [
        ("Two guards also killed, says the governor.", ["killed 2"]),
        ("He mourned over 200 killed at the fair and hundreds of others wounded.", ["killed 200", "injured 200"]),
        ("Forty guards were wounded, eight critically.", ["injured 40", "injured 8"]),
        ("The army said that 17 \"badly hurt\" sailors succumbed to their wounds.", ["killed 17"]),
        ("Dozens of union leaders remain in detention.", ["detained 24"]),
        ("The death count could be over 50.", ["killed 50"]),
        ("Soldiers evicted hundreds of farmers.", ["displaced 200"]),
        ("The war has claimed over 57,000 lives.", ["killed 57000"]),
        ("The floods of fighters drove hundreds of thousands of villagers from their homes.", ["displaced 200000"]),
        ("Thousands of Zarans have already abandoned their homes.", ["displaced 2000"]),
        ("Shelling forced some 300 families to flee.", ["displaced 300"]),
        ("Ten people lost their lives and three were taken hostage.", ["killed 10", "detained 3"]),
        ("Gunmen seized 60 guests and staff at the lodge.", ["detained 60"]),
        ("Half of the 150 hostages were freed.", ["detained 150"]),
        ("Two of the dead are sailors.", ["killed 2"]),
        ("Eight women were killed in the north, two in the south.", ["killed 8", "killed 2"]),
        (
            "The founder was killed in a blast in the port of Sarra in the autumn along with five other members.",
            ["killed 5"]
        ),
        ("Nine sailors, including women, killed in an attack", ["killed 9"]),
        ("Twelve men suffered burns.", ["injured 12"]),
        ("The army lost forty conscripts.", ["killed 40"]),
        ("Half a million people have been displaced.", ["displaced 500000"]),
        (
            "The number of people killed in the attack by raiders on a hostel in Sarra, the second town of the south, is at least 19.",
            ["killed 19"]
        ),
    ])
    func `what befell those counted is found wherever it stands`(text: String, figures: [String]) {
        #expect(counted(text) == figures)
    }

    @Test(arguments: [
        "They killed three guards while some 20 others have been released.",
        "Dozens of gunmen drove up and fired at pilgrims as they tried to flee.",
    ])
    func `what befell others is not told of those whom it spared`(text: String) {
        #expect(!counted(text).contains { $0.hasSuffix(" 20") || $0.hasSuffix(" 24") }, "\(counted(text))")
    }
}
