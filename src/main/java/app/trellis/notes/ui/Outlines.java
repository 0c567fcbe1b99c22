package app.trellis.notes.ui;

import app.trellis.notes.KeepingTemplates;
import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteOutline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a note may be divided by: the shipped formats, then the practice's own templates. */
final class Outlines {

    private final KeepingTemplates templates;

    Outlines(KeepingTemplates templates) {
        this.templates = templates;
    }

    List<NoteOutline> offered() {
        return Stream.concat(
                        NoteFormat.SHIPPED.stream().map(NoteOutline::of),
                        templates.inUse().stream())
                .toList();
    }

    /** As the note before was divided, by its template as it is today; else SOAP. */
    NoteOutline usual(Optional<NoteDetails> previous) {
        NoteOutline soap = NoteOutline.of(NoteFormat.SOAP);
        if (previous.isEmpty()) {
            return soap;
        }
        NoteOutline last = previous.get().text().outline();
        return offered().stream()
                .filter(one -> one.format() == last.format() && one.name().equals(last.name()))
                .findFirst()
                .orElse(soap);
    }
}
