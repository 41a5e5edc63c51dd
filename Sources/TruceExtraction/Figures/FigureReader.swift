package import TruceEvidence
import TruceText

/// Finds numbers of people killed, hurt and displaced, with bounds, scope and holder.
package enum FigureReader {
    /// All of them, in order of the text.
    package static func figures(in reading: Reading) -> [Figure] {
        var assembly = FigureAssembly(reading)
        for number in reading.text.sentences.indices {
            let zone = reading.zones[number]
            guard zone != .furniture, zone != .byline, zone != .dateline else { continue }
            assembly.read(number)
        }
        return assembly.inOrder()
    }
}
