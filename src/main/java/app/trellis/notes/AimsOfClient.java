package app.trellis.notes;

/**
 * What a formulation and plan says for the brief.
 *
 * @param words what is worked towards; empty where nothing stands there
 * @param version the version it stands in, without its author
 */
public record AimsOfClient(String words, SavedFormulation version) {

    @Override
    public String toString() {
        return "AimsOfClient[%d]".formatted(version.number());
    }
}
