package app.trellis.measures;

/**
 * Refuses to start: a questionnaire differs from what was shipped before under the same version,
 * and scores that point to that version would be read with a form that nobody filled in.
 */
class ChangedMeasure extends IllegalStateException {

    ChangedMeasure(ShippedMeasure.Id id) {
        super(
                ("%s was changed without a new version: version %d reads differently in the"
                                + " database. Give the file version %d")
                        .formatted(id.key(), id.version(), id.version() + 1));
    }
}
