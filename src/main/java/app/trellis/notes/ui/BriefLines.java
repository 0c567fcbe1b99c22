package app.trellis.notes.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefPart.Quote;

/** Lines of a brief as plain text, for a note. */
final class BriefLines {

    /** What belongs to a line stands a little further in. */
    private static final String NEW_LINE = "\n   ";

    private BriefLines() {}

    /** What a line says, with its facts in brackets and each quote on a line of its own. */
    static String plain(Line line) {
        StringBuilder text = new StringBuilder(mark(line)).append(line.said());
        if (!line.about().isBlank()) {
            text.append(" (").append(line.about()).append(')');
        }
        for (Quote quote : line.quotes()) {
            text.append(NEW_LINE);
            if (!quote.question().isBlank()) {
                text.append(quote.question()).append(' ');
            }
            text.append(quote.answer().replace("\n", NEW_LINE));
        }
        return text.toString();
    }

    private static String mark(Line line) {
        BriefPart.Mark mark = line.mark();
        return switch (mark) {
            case null -> "";
            case Mark.Shape one -> one.word() + ": ";
            case Mark.Wish one -> one.word() + ": ";
            case Mark.State one -> one.word() + ": ";
        };
    }
}
