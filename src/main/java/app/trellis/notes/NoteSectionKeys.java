package app.trellis.notes;

/** The message keys of the sections of shipped formats. */
public final class NoteSectionKeys {

    private NoteSectionKeys() {}

    /** The key of what a section is called. */
    public static String of(NoteSection section) {
        return switch (section) {
            case SUBJECTIVE -> "notes.section.subjective";
            case OBJECTIVE -> "notes.section.objective";
            case DATA -> "notes.section.data";
            case BEHAVIOUR -> "notes.section.behaviour";
            case ASSESSMENT -> "notes.section.assessment";
            case INTERVENTION -> "notes.section.intervention";
            case RESPONSE -> "notes.section.response";
            case PLAN -> "notes.section.plan";
            case TEXT -> "notes.section.text";
            case PART_1,
                    PART_2,
                    PART_3,
                    PART_4,
                    PART_5,
                    PART_6,
                    PART_7,
                    PART_8,
                    PART_9,
                    PART_10,
                    PART_11,
                    PART_12 ->
                    "notes.section.part";
            case BROUGHT -> "notes.section.brought";
            case WOUND -> "notes.section.wound";
            case KEEPS_GOING -> "notes.section.keeps-going";
            case PROTECTS -> "notes.section.protects";
            case AIMS -> "notes.section.aims";
            case STEPS -> "notes.section.steps";
        };
    }
}
