import Testing

/// Doers that stand further from the deed than the order of the words shows.
struct DeedTreeTests {
    @Test(arguments: [
        ("On Monday the Armenian army (AA) launched a series of air strikes near Martakert.", "Armenian army"),
        ("In response, Armenia carried out targeted strikes on a base near Martakert.", "Armenia"),
        ("Azerbaijan and its allies have launched nine air strikes near Martakert since Monday.", "Azerbaijan"),
        ("Two farmers were killed by shelling from Armenian forces near Martakert on Monday.", "Armenian forces"),
        ("On Monday an army convoy of three gunboats had attacked the river town of Malakal.", "army convoy"),
        ("Masked gunmen stormed a clinic in Malakal on Monday, killing two nurses.", "gunmen"),
    ])
    func `the tree leads to a doer behind an insertion, a measure or a list`(text: String, doer: String) {
        #expect(Sayings(text, outlet: "Harbour Times").blames("Harbour Times", doer), "\(text)")
    }

    @Test(arguments: [
        "A rebel-held village near Malakal was shelled on Monday, killing two farmers.",
        "Troops loyal to nobody in particular left; shells hit the market in Malakal on Monday, killing two people.",
        "An air strike on an army convoy near Malakal killed nine people on Monday.",
    ])
    func `whoever only holds, backs or is hit does not become the doer`(text: String) {
        #expect(Sayings(text, outlet: "Harbour Times").blames.isEmpty)
    }

    @Test func `what someone says at length in a statement is told by them, not by the report`() {
        let sayings = Sayings(
            "Kerry said in a statement late on Monday that Armenian jets had bombed the town of Martakert.",
            outlet: "Harbour Times")

        #expect(sayings.blames("Kerry", "Armenia"))
        #expect(!sayings.blames("Harbour Times", "Armenia"))
    }

    @Test func `a repeat that names the doer replaces a lead that names nobody`() {
        let sayings = Sayings(
            "Air strikes in Aleppo killed nine people on Monday. Russian air strikes in Aleppo killed nine people on "
                + "Monday.")

        #expect(sayings.blames == ["author>Russia"])
        #expect(sayings.incidents == 1)
    }

    @Test func `a report whose sources keep talking to one outlet is that outlet's own`() {
        let told = " Rebels shelled Malakal on Monday, killing two. A nurse told TRT World that it was calm."

        #expect(Sayings("It was late." + told + " A guard told TRT World so too.").blames("TRT World", "Rebels"))
        #expect(Sayings("It was late." + told).blames("author", "Rebels"))
        #expect(Sayings("It was late." + told + " A guard told Euronews so too.").blames("author", "Rebels"))
    }
}
