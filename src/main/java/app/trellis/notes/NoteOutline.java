package app.trellis.notes;

import java.util.List;
import java.util.Optional;

/**
 * How a note is divided: one of the shipped formats, or the headings of a practice's own template
 * as they were when the note was written.
 *
 * @param name what the template was called; empty for a shipped format
 * @param headings one for each section of the template; empty for a shipped format
 */
public record NoteOutline(NoteFormat format, String name, List<Heading> headings) {

    /** Sections in a template. */
    public static final int MOST = 12;

    /**
     * What a section is called, and what helps to write it.
     *
     * @param hint empty where there is none
     */
    public record Heading(String title, String hint) {}

    /**
     * @throws IllegalArgumentException when a shipped format has headings of its own, or there are
     *     more than {@link #MOST}
     */
    public NoteOutline {
        headings = List.copyOf(headings);
        if (headings.size() > MOST || (format != NoteFormat.OWN && !headings.isEmpty())) {
            throw new IllegalArgumentException(
                    "%d headings in %s".formatted(headings.size(), format));
        }
    }

    public static NoteOutline of(NoteFormat format) {
        return new NoteOutline(format, "", List.of());
    }

    public static NoteOutline own(String name, List<Heading> headings) {
        return new NoteOutline(NoteFormat.OWN, name, headings);
    }

    /** Its sections, in the order in which they are written and read. */
    public List<NoteSection> sections() {
        return headings.isEmpty()
                ? format.sections()
                : format.sections().subList(0, headings.size());
    }

    /** What a template says about one of its sections. */
    public Optional<Heading> heading(NoteSection section) {
        int at = format == NoteFormat.OWN ? format.sections().indexOf(section) : -1;
        return at < 0 || at >= headings.size() ? Optional.empty() : Optional.of(headings.get(at));
    }
}
