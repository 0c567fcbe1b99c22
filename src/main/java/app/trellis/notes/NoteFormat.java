package app.trellis.notes;

import java.util.EnumSet;
import java.util.List;

/** How a note is divided. */
public enum NoteFormat {
    SOAP,
    DAP,
    BIRP,
    FREE,
    /** A practice's own template; a note keeps its headings with its text. */
    OWN,
    /** The formulation and plan of a client; never of a session. */
    FORMULATION;

    /** Those of a session's note that come with the program. */
    public static final List<NoteFormat> SHIPPED = List.of(SOAP, DAP, BIRP, FREE);

    private static final List<NoteSection> PARTS =
            List.copyOf(EnumSet.range(NoteSection.PART_1, NoteSection.PART_12));

    /** Whether a session's note can be written in it. */
    public boolean isOfASession() {
        return this != FORMULATION;
    }

    /** Its sections, in the order in which they are written and read. */
    public List<NoteSection> sections() {
        return switch (this) {
            case SOAP ->
                    List.of(
                            NoteSection.SUBJECTIVE,
                            NoteSection.OBJECTIVE,
                            NoteSection.ASSESSMENT,
                            NoteSection.PLAN);
            case DAP -> List.of(NoteSection.DATA, NoteSection.ASSESSMENT, NoteSection.PLAN);
            case BIRP ->
                    List.of(
                            NoteSection.BEHAVIOUR,
                            NoteSection.INTERVENTION,
                            NoteSection.RESPONSE,
                            NoteSection.PLAN);
            case FREE -> List.of(NoteSection.TEXT);
            case OWN -> PARTS;
            case FORMULATION ->
                    List.of(
                            NoteSection.BROUGHT,
                            NoteSection.WOUND,
                            NoteSection.KEEPS_GOING,
                            NoteSection.PROTECTS,
                            NoteSection.AIMS,
                            NoteSection.STEPS);
        };
    }
}
