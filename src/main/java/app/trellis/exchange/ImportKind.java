package app.trellis.exchange;

import java.util.List;

/** What can be brought in from a file, and which columns it is made of. */
public enum ImportKind {
    CLIENTS(1_000, List.of(ImportField.NAME, ImportField.PSEUDONYM)),
    SCORES(
            50_000,
            List.of(ImportField.CLIENT, ImportField.MEASURE, ImportField.DAY, ImportField.TOTAL));

    private final int most;
    private final List<ImportField> fields;

    ImportKind(int most, List<ImportField> fields) {
        this.most = most;
        this.fields = fields;
    }

    /** Rows in one file. */
    public int most() {
        return most;
    }

    public List<ImportField> fields() {
        return fields;
    }
}
