package app.trellis.notes;

import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands in a note, section by section.
 *
 * @param sections a text for every section of the outline, in its order; what is not given is empty
 */
public record NoteText(NoteOutline outline, Map<NoteSection, String> sections) {

    /** Code points in a whole note. */
    public static final int MOST = Text.LONG;

    private static final String GAP = "\n\n";

    /**
     * @throws IllegalArgumentException when there is a text for a section that the outline lacks
     */
    public NoteText {
        if (!outline.sections().containsAll(sections.keySet())) {
            throw new IllegalArgumentException("A section does not belong to " + outline.format());
        }
        Map<NoteSection, String> all = new LinkedHashMap<>();
        for (NoteSection section : outline.sections()) {
            all.put(section, sections.getOrDefault(section, ""));
        }
        sections = Collections.unmodifiableMap(all);
    }

    /** In a shipped format. */
    public NoteText(NoteFormat format, Map<NoteSection, String> sections) {
        this(NoteOutline.of(format), sections);
    }

    public static NoteText empty(NoteFormat format) {
        return empty(NoteOutline.of(format));
    }

    public static NoteText empty(NoteOutline outline) {
        return new NoteText(outline, Map.of());
    }

    public NoteFormat format() {
        return outline.format();
    }

    /**
     * What a section is called: by the template it was written with, or else as on screen.
     *
     * @param heading how a section of a shipped format is called
     */
    public String heading(NoteSection section, Function<NoteSection, String> heading) {
        return called(outline, section, heading);
    }

    /** What stands in a section; empty where the format lacks it. */
    public String in(NoteSection section) {
        return sections.getOrDefault(section, "");
    }

    public boolean isEmpty() {
        return sections.values().stream().allMatch(String::isBlank);
    }

    /** All code points of all sections. */
    public int length() {
        return sections.values().stream()
                .mapToInt(one -> one.codePointCount(0, one.length()))
                .sum();
    }

    /** The same words in a shipped format. */
    public NoteText to(NoteFormat other, Function<NoteSection, String> heading) {
        return to(NoteOutline.of(other), heading);
    }

    /**
     * The same words in another outline: sections of the same name keep their place, all others go
     * into the first section, each under its old heading.
     *
     * @param heading how a section is called on screen; free text has no heading to keep
     */
    public NoteText to(NoteOutline other, Function<NoteSection, String> heading) {
        if (other.equals(outline)) {
            return this;
        }
        Map<String, NoteSection> places = new HashMap<>();
        other.sections().forEach(one -> places.putIfAbsent(called(other, one, heading), one));
        Map<NoteSection, String> moved = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        sections.forEach((section, text) -> {
            NoteSection same = places.get(heading(section, heading));
            if (same != null && !moved.containsKey(same)) {
                moved.put(same, text);
            } else if (!text.isBlank()) {
                rest.add(underHeading(section, text, heading));
            }
        });
        moved.merge(
                other.sections().getFirst(), String.join(GAP, rest), (one, two) -> below(one, two));
        return new NoteText(other, moved);
    }

    /** Both texts in this outline, the other below this one in every section. */
    public NoteText withBelow(NoteText other, Function<NoteSection, String> heading) {
        NoteText same = other.to(outline, heading);
        Map<NoteSection, String> both = new LinkedHashMap<>();
        sections.forEach((section, text) -> {
            String more = same.in(section);
            both.put(section, text.equals(more) ? text : below(text, more));
        });
        return new NoteText(outline, both);
    }

    /** The sections that read otherwise than before, each under its heading, as one text. */
    public String changedSince(NoteText before, Function<NoteSection, String> heading) {
        List<String> changed = new ArrayList<>();
        sections.forEach((section, text) -> {
            if (!text.isBlank() && !text.equals(before.in(section))) {
                changed.add(underHeading(section, text, heading));
            }
        });
        return String.join(GAP, changed);
    }

    /**
     * The text as it is stored: without what a database cannot hold, lines ended in one way.
     *
     * @throws Refused when it is longer than {@link #MOST}
     */
    NoteText clean() {
        Map<NoteSection, String> clean = new LinkedHashMap<>();
        sections.forEach((section, text) ->
                clean.put(
                        section,
                        Text.clean(text, Integer.MAX_VALUE)
                                .replace("\r\n", "\n")
                                .replace('\r', '\n')));
        NoteText whole = new NoteText(outline, clean);
        int length = whole.length();
        if (length > MOST) {
            throw new Refused("notes.too-long", MOST, length);
        }
        return whole;
    }

    private String underHeading(
            NoteSection section, String text, Function<NoteSection, String> heading) {
        return section == NoteSection.TEXT ? text : heading(section, heading) + "\n" + text;
    }

    private static String called(
            NoteOutline outline, NoteSection section, Function<NoteSection, String> heading) {
        return outline.heading(section)
                .map(NoteOutline.Heading::title)
                .orElseGet(() -> heading.apply(section));
    }

    private static String below(String one, String two) {
        if (one.isBlank()) {
            return two;
        }
        return two.isBlank() ? one : one + GAP + two;
    }

    @Override
    public String toString() {
        return "NoteText[%s]".formatted(outline.format());
    }
}
