package app.trellis.notes.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteSection;
import app.trellis.notes.ReadingNotes;
import app.trellis.shared.ui.Days;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the latest signed note planned; the whole of it where it has no section for a plan. */
@Component
class AgreedLastTime implements BriefSection {

    private static final int ORDER = 14;

    /** Code points of a note without sections; the rest is a click away. */
    private static final int MOST = 600;

    private final ReadingNotes notes;

    AgreedLastTime(ReadingNotes notes) {
        this.notes = notes;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        return notes.openLatest(span.client()).stream().map(note -> part(span, note)).toList();
    }

    private static BriefPart part(BriefSpan span, NoteDetails note) {
        boolean plans = note.text().sections().containsKey(NoteSection.PLAN);
        String agreed = (plans ? note.text().in(NoteSection.PLAN) : whole(note)).strip();
        Line line =
                Line.of(
                                span.say("notes.brief.note"),
                                span.say(
                                        "notes.signed-by",
                                        note.signedBy(),
                                        Days.say(
                                                note.signedAt(),
                                                span.practiceZone(),
                                                span.locale())))
                        .in("sessions/" + note.session() + "/note");
        return new BriefPart(
                span.say("notes.brief"),
                List.of(
                        line.quoting(
                                List.of(
                                        new Quote(
                                                "",
                                                agreed.isEmpty()
                                                        ? span.say("notes.brief.nothing")
                                                        : beginning(agreed))))),
                null);
    }

    /** Free text, or what stands under the headings of a template. */
    private static String whole(NoteDetails note) {
        return note.text().sections().values().stream()
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)).strip() + " …";
    }
}
