package app.trellis.responses;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
import app.trellis.shared.ClientId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the client keeps under Help. */
@Component
class SupportInRecord implements RecordPart {

    private static final int ORDER = 50;

    private final KeepingSupportPages support;
    private final MessageSource messages;

    SupportInRecord(KeepingSupportPages support, MessageSource messages) {
        this.support = support;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "underHelp";
    }

    @Override
    public String titleKey() {
        return "responses.copy.support";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        return from > 0
                ? List.of()
                : support.kept(client, locale).stream().map(one -> entry(one, locale)).toList();
    }

    private RecordEntry entry(KeptSheet sheet, Locale locale) {
        AnswerText text =
                new AnswerText(
                        locale, (key, arguments) -> messages.getMessage(key, arguments, locale));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("page", sheet.page());
        data.put("title", sheet.title());
        data.put("savedAt", sheet.savedAt().toString());
        data.put(
                "answers",
                sheet.questions().stream()
                        .map(one -> Map.of("question", one.question(), "answer", text.lines(one)))
                        .toList());
        return new RecordEntry(
                data,
                sheet.title(),
                sheet.questions().stream()
                        .map(one -> new Line(one.question(), text.lines(one)))
                        .toList());
    }
}
