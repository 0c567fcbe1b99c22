package app.trellis.notes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client's formulation and plan.
 *
 * @param kept the text that is written on; null before the first word
 * @param changed whether something in it was changed since the newest version was saved
 * @param versions the newest first, without their words
 */
public record FormulationDetails(
        @Nullable KeptFormulation kept, boolean changed, List<SavedFormulation> versions) {

    public FormulationDetails {
        versions = List.copyOf(versions);
    }

    /** Whether a text that was written on from here reads otherwise than the newest version. */
    public boolean isChanged(NoteText now) {
        KeptFormulation before = kept;
        return changed || before == null || !before.text().equals(now);
    }

    public Optional<SavedFormulation> newest() {
        return versions.stream().findFirst();
    }
}
