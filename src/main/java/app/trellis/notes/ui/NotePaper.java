package app.trellis.notes.ui;

import app.trellis.care.AgreedInSession.Agreed;
import app.trellis.care.ClientDetails;
import app.trellis.care.SessionSummary;
import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteState;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.files.Sheets.Fact;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A signed note on sheets of A4: whose it is, what stands in it, what was agreed and added. */
record NotePaper(String practice, NoteWords words) implements Serializable {

    private static final int DIGITS = 12;

    /**
     * @param out stays open
     */
    void write(
            NoteDetails note,
            List<Agreed> agreed,
            ClientDetails who,
            SessionSummary when,
            OutputStream out) {
        String title = words.say("notes.paper");
        try (Sheets sheets =
                new Sheets(
                        words.locale(),
                        title,
                        practice,
                        (sheet, of) -> words.say("shared.sheet", sheet, of))) {
            sheets.title(title);
            sheets.facts(facts(note, who, when));
            if (note.state() == NoteState.RETURNED) {
                sheets.soft(words.say("notes.returned.still-this"));
            }
            body(note, sheets);
            if (!agreed.isEmpty()) {
                sheets.part(words.say("notes.agreed"));
                for (Agreed one : agreed) {
                    sheets.entry(one.title());
                    sheets.words(one.words());
                }
            }
            additions(note, sheets);
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(words.say("shared.sheet.missing", sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private void body(NoteDetails note, Sheets sheets) {
        note.text()
                .sections()
                .forEach((section, typed) -> {
                    if (note.text().format() != NoteFormat.FREE) {
                        sheets.part(words.of(note.text(), section));
                    }
                    if (typed.isBlank()) {
                        sheets.soft(words.say("notes.left-blank"));
                    } else {
                        sheets.words(typed);
                    }
                });
    }

    private void additions(NoteDetails note, Sheets sheets) {
        if (note.addenda().isEmpty()) {
            return;
        }
        sheets.part(words.say("notes.added"));
        for (NoteDetails.Addendum one : note.addenda()) {
            sheets.entry(words.say("notes.added-by", one.addedBy(), words.dateTime(one.addedAt())));
            sheets.words(one.text());
        }
    }

    private List<Fact> facts(NoteDetails note, ClientDetails who, SessionSummary when) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("notes.paper.practice"), practice));
        facts.add(new Fact(words.say("notes.paper.client"), NoteWords.of(who)));
        facts.add(
                new Fact(
                        words.say("notes.paper.session"),
                        words.say(
                                "notes.printed-session",
                                ContactWords.said(words::say, when, words.locale()),
                                words.dateTime(when.startsAt()))));
        facts.add(
                new Fact(
                        words.say("notes.fact.signed-by"),
                        words.say(
                                "notes.added-by",
                                note.signedBy(),
                                words.dateTime(note.signedAt()))));
        NoteDetails.CoSignature second = note.coSigned();
        if (second != null) {
            facts.add(
                    new Fact(
                            words.say("notes.fact.co-signed-by"),
                            words.say("notes.added-by", second.by(), words.dateTime(second.at()))));
        } else if (note.state() == NoteState.WAITING) {
            facts.add(
                    new Fact(words.say("notes.fact.co-signed-by"), words.say("notes.fact.waits")));
        }
        facts.add(new Fact(words.say("notes.fact.version"), String.valueOf(note.version())));
        facts.add(new Fact(words.say("notes.fact.digest"), note.digest().substring(0, DIGITS)));
        facts.add(
                new Fact(
                        words.say("notes.fact.words"),
                        words.say(note.intact() ? "notes.fact.unchanged" : "notes.fact.changed")));
        return facts;
    }
}
