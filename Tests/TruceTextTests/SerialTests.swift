import Testing
import TruceText

struct SerialTests {
    @Test(arguments: [0, 1, 9, 10, 99, 100, 48_277, 99_999_999_999_999])
    func `an identifier is a letter and a number`(number: Int) {
        let identifier = Serial.identifier("i", number)

        #expect(identifier == "i\(number)")
        #expect(Serial.number(of: identifier) == number)
    }

    @Test(arguments: ["", "i", "i1a", "x-3", "i123456789012345"])
    func `what is no identifier has no number`(text: String) {
        #expect(Serial.number(of: text) == nil)
    }
}
