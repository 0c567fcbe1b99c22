package app.trellis.shared.files;

import java.util.List;

/**
 * A drawing on a sheet, of lines, boxes and dots; it stays lines however far a reader enlarges it.
 * It holds no words: what it shows is said beside it.
 *
 * @param width in millimetres, like every length in it
 * @param height in millimetres
 * @param marks the ones below first
 */
public record Drawing(double width, double height, List<Mark> marks) {

    /** How strongly something is printed; no shade means anything by itself. */
    public enum Ink {
        STRONG(0x20302b),
        SOFT(0x55645e),
        LINE(0xc9c2b4),
        PALE(0xe9e4d9),
        PALER(0xf4f1ea);

        private final int shade;

        Ink(int shade) {
            this.shade = shade;
        }

        /** Red, green and blue, eight bits each. */
        int shade() {
            return shade;
        }
    }

    /** Something drawn; places are measured from the top left corner. */
    public sealed interface Mark {}

    /** A straight line. */
    public record Line(double x1, double y1, double x2, double y2, double weight, Ink ink)
            implements Mark {}

    /** A filled box. */
    public record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

    /** A round dot, filled, or a ring. */
    public record Dot(double x, double y, double radius, boolean filled, Ink ink) implements Mark {}

    public Drawing {
        marks = List.copyOf(marks);
    }
}
