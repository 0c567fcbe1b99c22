package app.trellis.notes.ui;

import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.shared.ui.WholeText;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.Map;

/** The sections of a note to write in; each grows with its text. */
final class NoteSections extends Composite<Div> {

    /** Milliseconds after the last key until a change comes to the server. */
    private static final int QUIET = 800;

    private static final int ROWS = 4;
    private static final int ROWS_OF_FREE_TEXT = 12;

    private final NoteWords words;
    private final SerializableRunnable changed;
    private final Map<NoteSection, TextArea> areas = new EnumMap<>(NoteSection.class);
    private NoteOutline outline;
    private boolean showing;

    /**
     * @param changed told of every change that a person made, and when a section is left
     */
    NoteSections(NoteText text, NoteWords words, SerializableRunnable changed) {
        this.words = words;
        this.changed = changed;
        this.outline = text.outline();
        getContent().addClassName("stack");
        build();
        show(text);
    }

    /** What is on screen now. */
    NoteText text() {
        Map<NoteSection, String> typed = new EnumMap<>(NoteSection.class);
        areas.forEach((section, area) -> typed.put(section, area.getValue()));
        return new NoteText(outline, typed);
    }

    /** Shows another text in place of what is on screen, and tells nobody. */
    void show(NoteText text) {
        showing = true;
        try {
            if (!text.outline().equals(outline)) {
                outline = text.outline();
                build();
            }
            areas.forEach((section, area) -> area.setValue(text.in(section)));
        } finally {
            showing = false;
        }
    }

    /** Adds lines below what stands in a section, and tells of it. */
    void add(NoteSection section, String lines) {
        TextArea area = areas.get(section);
        if (area == null) {
            throw new IllegalArgumentException("No such section here: " + section);
        }
        String before = area.getValue().stripTrailing();
        area.setValue(before.isEmpty() ? lines : before + "\n\n" + lines);
        area.focus();
    }

    void focusFirst() {
        TextArea first = areas.get(outline.sections().getFirst());
        if (first != null) {
            first.focus();
        }
    }

    private void build() {
        getContent().removeAll();
        areas.clear();
        for (NoteSection section : outline.sections()) {
            TextArea area = new TextArea(words.of(NoteText.empty(outline), section));
            String hint = words.hint(outline, section);
            if (!hint.isEmpty()) {
                area.setHelperText(hint);
            }
            area.setWidthFull();
            area.setMinRows(outline.format() == NoteFormat.FREE ? ROWS_OF_FREE_TEXT : ROWS);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(QUIET);
            area.addValueChangeListener(event -> tell());
            area.addBlurListener(event -> tell());
            WholeText.keep(area, this::tell);
            areas.put(section, area);
            getContent().add(area);
        }
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }
}
