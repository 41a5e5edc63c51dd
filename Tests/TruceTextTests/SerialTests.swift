import Testing
import TruceText

struct SerialTests {
    @Test(arguments: [0, 1, 9, 10, 99, 100, 48_277, 99_999_999_999_999])
    func `an identifier is a letter and a number`(number: Int) {
        #expect(Serial.identifier("i", number) == "i\(number)")
    }
}
