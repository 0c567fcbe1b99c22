package app.trellis.care.ui;

import app.trellis.care.Brief;
import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefPart.Quote;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.ui.Say;
import java.io.OutputStream;
import java.util.Locale;

/** The brief before a session on sheets of A4, as it stands on screen. */
record BriefPaper(String practice, String client, Locale locale, Say words) {

    /**
     * @param out stays open
     */
    void write(Brief brief, OutputStream out) {
        String title = words.say("care.brief");
        try (Sheets sheets =
                new Sheets(
                        locale,
                        title,
                        practice,
                        (sheet, of) -> words.say("shared.sheet", sheet, of))) {
            sheets.title(title);
            sheets.words(client);
            BriefWords.facts(brief, locale, words).forEach(sheets::words);
            sheets.soft(BriefWords.made(brief, locale, words));
            for (BriefPart part : brief.parts()) {
                sheets.part(part.title());
                part.lines().forEach(line -> put(line, sheets));
            }
            if (brief.parts().isEmpty()) {
                sheets.words(words.say("care.brief.nothing"));
            }
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(words.say("shared.sheet.missing", sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private void put(Line line, Sheets sheets) {
        Mark mark = line.mark();
        sheets.entry(
                mark == null
                        ? line.said()
                        : words.say("care.brief.marked", word(mark), line.said()));
        if (!line.about().isBlank()) {
            sheets.soft(line.about());
        }
        for (Quote quote : line.quotes()) {
            if (!quote.question().isBlank()) {
                sheets.name(quote.question());
            }
            sheets.quote(quote.answer());
        }
    }

    private static String word(Mark mark) {
        return switch (mark) {
            case Mark.Shape one -> one.signal().sign() + " " + one.word();
            case Mark.Wish one -> one.word();
            case Mark.State one -> one.word();
        };
    }
}
