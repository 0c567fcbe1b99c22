package app.trellis.exchange;

import app.trellis.care.RecordEntry;
import app.trellis.shared.files.Sheets;

/** One part of a record on its sheets; its heading stands only where something follows. */
final class PartOnSheets {

    private final Sheets sheets;
    private final String heading;
    private final String blank;
    private boolean begun;

    /**
     * @param blank what is said of a question that was left blank
     */
    PartOnSheets(Sheets sheets, String heading, String blank) {
        this.sheets = sheets;
        this.heading = heading;
        this.blank = blank;
    }

    void put(RecordEntry entry) {
        if (!begun) {
            sheets.part(heading);
            begun = true;
        }
        sheets.entry(entry.title());
        for (RecordEntry.Line line : entry.lines()) {
            sheets.name(line.name());
            if (line.words().isEmpty()) {
                sheets.soft(blank);
            }
            line.words().forEach(sheets::words);
        }
    }
}
