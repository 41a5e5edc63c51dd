import Testing
import TruceEvidence
import TruceIntake

struct LanguageTests {
    @Test(arguments: [
        (paragraph + " " + secondParagraph, "en"), ("Short.", "en"),
        ("Les deux délégations se sont rencontrées dans la ville et ont signé le texte que les maires ont lu.", "fr"),
        ("Las dos delegaciones se reunieron en la ciudad y los alcaldes firmaron el texto por la paz del valle.", "es"),
        (
            "Beide Seiten haben sich in der Stadt getroffen und den Text unterschrieben, den die Bürger von dem Amt kennen.",
            "de"
        ),
        ("Обе делегации встретились в городе и подписали текст о мире", "ru"),
        ("التقى الوفدان في المدينة ووقعا النص", "ar"),
    ])
    func `the language of a text is told by its letters and small words`(text: String, language: String) throws {
        #expect(try document(text)?.language == language)
    }

    @Test func `the manifest's language is followed`() throws {
        #expect(try document(paragraph, manifest: "file,language\narticle.txt,FR-fr\n")?.language == "fr")
    }
}
