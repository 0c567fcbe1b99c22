package app.trellis.library;

/**
 * Refuses to start: a text differs from what was shipped before under the same version, and answers
 * that point to that version would be shown with questions that nobody was asked.
 */
class ChangedContent extends IllegalStateException {

    ChangedContent(ShippedText.Id id) {
        super(
                ("%s %s was changed without a new version: version %d reads differently in the"
                                + " database. Give the file version %d")
                        .formatted(id.kind(), id.key(), id.version(), id.version() + 1));
    }
}
