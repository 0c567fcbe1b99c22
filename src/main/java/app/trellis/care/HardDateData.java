package app.trellis.care;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that may be hard, as it is typed.
 *
 * @param day null as long as none is chosen
 */
public record HardDateData(@Nullable LocalDate day, boolean yearly, String label) {

    @Override
    public String toString() {
        return "HardDateData";
    }
}
