package import TruceEvidence

/// Finds numbers of people killed, hurt and displaced, with bounds, scope and holder.
package enum FigureReader {
    /// All of them, in order of the text.
    package static func figures(in reading: Reading) -> [Figure] {
        var assembly = FigureAssembly(reading)
        assembly.read()
        return assembly.inOrder()
    }
}
