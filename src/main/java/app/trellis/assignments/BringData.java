package app.trellis.assignments;

import app.trellis.care.About;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a practitioner brings another version of a program to a client.
 *
 * @param id names the look it rests on, so that it is brought once
 * @param version the version that the person saw
 * @param seen what the person saw of the program that runs
 * @param taken marks of what is taken of all that was offered
 * @param about whom new pages with another person are about, where the program does not say yet
 * @param looked by key of the content, which of its <i>not for</i> lines do not fit this client
 */
public record BringData(
        UUID id,
        int version,
        String seen,
        Set<String> taken,
        @Nullable About about,
        Map<String, ProgramData.Looked> looked) {

    public BringData {
        taken = Set.copyOf(taken);
        looked = Map.copyOf(looked);
    }
}
