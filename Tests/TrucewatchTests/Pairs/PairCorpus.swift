/// Five reports on two truces of an invented course, written so that every way in which reports differ comes up once.
///
/// The states and places exist; what is told of them here does not.
enum PairCorpus {
    /// The reports by file.
    static let reports: [(file: String, text: String)] = [
        ("1.txt", first), ("2.txt", second), ("3.txt", third), ("4.txt", fourth), ("5.txt", fifth),
    ]

    private static let first = """
        Gulf Ledger

        Turkey-Egypt ties sink further after Libya truce collapse

        Ankara – Tensions between Ankara and Cairo grew after the collapse of the Turkey-Egypt-brokered \
        cease-fire in Libya. Egypt and Turkey blamed one another for the failure of the truce. Turkey denounced \
        Egyptian bombing raids on Sirte as ‘savage’, while Egypt sharply criticized Turkey for failing to keep \
        its promise to separate moderate rebels from Ansar al-Sharia.

        Phone calls between Turkish Foreign Minister Hakan Fidan and his Egyptian counterpart have solved \
        nothing, and on Monday Turkey announced that it was cutting its bilateral contacts with Egypt on Libya.

        The Nov. 3 agreement struck by Turkey and Egypt called for a weeklong cease-fire in Libya. Under the \
        terms of the deal, Turkey had to persuade moderate rebel groups to cut ties with Ansar al-Sharia, \
        while Egypt was obliged to persuade the Libyan army to allow humanitarian aid into the western part of \
        Sirte.

        The cease-fire held at first, but the rebels have been reluctant to pull back from a coastal road \
        leading to Sirte so that aid deliveries can pass. An air strike by Turkey on Libyan army positions \
        near Ajdabiyah that killed 40 soldiers and wounded more than 70 others dealt a heavy blow to the truce. \
        Ankara said the raid was launched by mistake, but Egypt has questioned the sincerity of that \
        account.

        A few days later, a raid on an aid convoy outside Sirte killed 12. Turkey blamed the attack on \
        Egypt, while Cairo denied the accusations.
        """

    private static let second = """
        Morning Quay

        Diplomats try to save the Libya truce

        After long talks they reached an agreement with Egypt on 4th November 2023 and hopes rose.

        The truce came into force on 6th November. Its purpose was the delivery of aid to besieged areas.

        Despite several violations, from Turkey and Egypt alike, the cease-fire lasted until 13th November when \
        Tripoli announced its end.

        A few hours later, while envoys tried to extend it, an air strike hit a UN and Red Cross aid convoy in \
        West Sirte. Other convoys were blocked at the Tunisian border.

        Since then, bombs have fallen on Sirte. The latest hit the city's main hospital.

        Sameh Shoukri said: “Sadly from the very first day there were many who wanted to tear up the accords, \
        including from within the Turkish government. We warned of it yesterday.”

        According to the World Health Organisation, 210 people including 70 children were killed in western \
        Sirte over the last 10 days.
        """

    private static let third = """
        Libya Truce in Danger

        November 12, 2023

        The fragile cease-fire in Libya appeared to unravel on Sunday, as rebel positions in Sirte came under \
        aerial attack, killing at least five people.

        The trouble came a day after a raid by Turkish warplanes killed dozens of Libyan soldiers on Saturday. \
        The Egyptian defense ministry said Turkish jets killed more than 40 Libyan soldiers near the eastern \
        city of Ajdabiya in three air strikes.

        Egypt's U.N. ambassador Osama Mahmoud accused Turkey of violating agreements to spare army \
        positions. The war, which has killed more than 30,000 people since 2014, has driven many from their \
        homes.

        Turkish Foreign Minister Hakan Fidan dismissed the Egyptian accusations. Fidan said the Libyan \
        government is blocking humanitarian aid from reaching the hardest-hit towns. “They need to stop and let \
        the joint centre be set up to keep us from terrible things such as happened yesterday, which we all \
        acknowledge and regret,” Fidan said.

        The seven-day cease-fire is due to end at midnight Sunday, the Libyan army said in a statement issued \
        last week. Turkey and Egypt have said that if the calm lasts for seven days, a joint monitoring centre \
        is to follow.
        """

    private static let fourth = """
        Libya: Sirte Cease-fire on Brink of Collapse

        General Osama Askar, the chief of the Egyptian General Staff, said that Egypt was in full compliance \
        with its obligations under the cease-fire in Libya.

        Turkey failed to meet its obligation to make militants split off from Ansar al-Sharia. The group \
        was never part of the truce that Turkey and Egypt agreed on August 21, 2020.

        The cease-fire has failed. Extremist groups keep on breaching the agreement, and Egypt's patience is \
        running out.
        """

    private static let fifth = """
        Egypt Says Turkey Sabotaged Libyan Cease-Fire

        Published 28 November 2023

        "Regrettably, from the very first day there have been many, including in the Turkish government, \
        who sought to tear up these accords," said Egyptian Foreign Minister Sameh Shoukry on Tuesday.

        On Monday the Turkish Foreign Ministry said it had “suspended” bilateral contact with Egypt as a result \
        of the conflict in Libya.

        The conflict has killed more than 42,000 people and displaced hundreds of thousands.

        Turkish Foreign Minister Hakan Fidan accused Egypt of failing to carry out its obligations. Since the \
        announcement of a cease-fire in November, both Egypt and Turkey have traded accusations of violating the \
        truce, most of all over the bombing of the aid convoy on Nov. 13.

        Since the cease-fire collapsed, 175 civilians in Sirte were reportedly killed by airstrikes and by \
        shelling, according to the Libyan Observatory for Human Rights.

        You might also like: Airstrikes Hit Two Hospitals in Besieged Sirte
        """
}
