package app.trellis.responses;

import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.RecordPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Everything the client wrote on pages, private ones and begun ones too, with what they set right
 * and what was written to and fro. Nothing of what a practitioner noted about it.
 */
@Component
class PagesInRecord implements RecordPart {

    private static final int ORDER = 40;

    private final Responses responses;
    private final Settling settling;
    private final SealedAnswers sealed;
    private final Corrections corrections;
    private final Threads threads;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    PagesInRecord(
            Responses responses,
            Settling settling,
            SealedAnswers sealed,
            Corrections corrections,
            Threads threads,
            Pages pages,
            MessageSource messages,
            Clock clock) {
        this.responses = responses;
        this.settling = settling;
        this.sealed = sealed;
        this.corrections = corrections;
        this.threads = threads;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "pages";
    }

    @Override
    public String titleKey() {
        return "responses.copy.pages";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<RecordEntry> read(ClientId client, Locale locale, int from) {
        List<Response> batch =
                responses.everything(client, PageRequest.of(from / AT_ONCE, AT_ONCE));
        if (batch.isEmpty()) {
            return List.of();
        }
        ZoneId zone = settling.moment(client, clock.instant()).zone();
        Map<ResponseId, List<Threads.Row>> written = written(client, batch);
        return batch.stream()
                .map(response ->
                        entry(
                                response,
                                written.getOrDefault(response.id(), List.of()),
                                zone,
                                locale))
                .toList();
    }

    private Map<ResponseId, List<Threads.Row>> written(ClientId client, List<Response> batch) {
        List<ResponseId> with =
                batch.stream()
                        .filter(response -> response.thread() != null)
                        .map(Response::id)
                        .toList();
        return with.isEmpty()
                ? Map.of()
                : Threads.sent(threads.rows(client, with)).stream()
                        .collect(Collectors.groupingBy(Threads.Row::page));
    }

    private RecordEntry entry(
            Response response, List<Threads.Row> written, ZoneId zone, Locale locale) {
        Instant at = response.isSent() ? response.sentAt() : response.savedAt();
        LocalDate day = at.atZone(zone).toLocalDate();
        Filled filled = sealed.filled(response, day, locale);
        List<AnsweredQuestion> questions =
                new Reading(filled.page(), pages.labels(locale))
                        .of(
                                filled.open(),
                                filled.answers(),
                                corrections.of(response, filled.page()));
        AnswerText text = new AnswerText(locale, (key, arguments) -> say(key, locale, arguments));
        String title = title(response, filled.page(), locale);
        return new RecordEntry(
                data(response, title, filled, questions, written, text),
                title + " · " + Days.say(at, zone, locale),
                lines(response, questions, written, text, zone, locale));
    }

    private Map<String, @Nullable Object> data(
            Response response,
            String title,
            Filled filled,
            List<AnsweredQuestion> questions,
            List<Threads.Row> written,
            AnswerText text) {
        ResponseLine line = response.isSent() ? response.line() : null;
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", response.id().toString());
        data.put("title", title);
        data.put("kind", response.kind().name());
        data.put("page", response.contentKey());
        data.put("pageVersion", response.contentVersion());
        data.put("state", response.state().name());
        data.put("sharing", response.sharing().name());
        data.put("savedAt", response.savedAt().toString());
        data.put("sentAt", line == null ? null : line.sentAt().toString());
        data.put("readAt", line == null ? null : string(line.readAt()));
        data.put("discussedAt", line == null ? null : string(line.discussedAt()));
        data.put("shortVersion", response.shortVersion());
        data.put("answers", questions.stream().map(one -> answer(one, text)).toList());
        data.put("answersByField", filled.answers());
        data.put(
                "inWriting",
                written.stream()
                        .map(turn -> {
                            Map<String, @Nullable Object> said = new LinkedHashMap<>();
                            said.put("byMe", turn.byClient());
                            said.put("at", string(turn.sentAt()));
                            said.put("words", threads.open(turn));
                            return said;
                        })
                        .toList());
        return data;
    }

    private static Map<String, @Nullable Object> answer(
            AnsweredQuestion question, AnswerText text) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("question", question.question());
        data.put("answer", text.lines(question));
        data.put(
                "setRight",
                question.corrections().stream()
                        .map(one -> Map.of("at", one.at().toString(), "answer", text.said(one)))
                        .toList());
        return data;
    }

    private List<Line> lines(
            Response response,
            List<AnsweredQuestion> questions,
            List<Threads.Row> written,
            AnswerText text,
            ZoneId zone,
            Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        say("responses.copy.who", locale),
                        response.isSent()
                                ? say("responses.sharing." + name(response.sharing()), locale)
                                : say("responses.copy.draft", locale)));
        for (AnsweredQuestion question : questions) {
            List<String> words = new ArrayList<>(text.lines(question));
            if (words.isEmpty()) {
                words.add(say("responses.left-blank", locale));
            }
            question.corrections()
                    .forEach(one ->
                            words.add(
                                    say(
                                            "responses.corrected",
                                            locale,
                                            Days.say(one.at(), zone, locale),
                                            text.said(one))));
            lines.add(new Line(question.question(), words));
        }
        for (Threads.Row turn : written) {
            lines.add(
                    Line.of(
                            say(
                                    turn.byClient()
                                            ? "responses.copy.by-me"
                                            : "responses.copy.to-me",
                                    locale),
                            threads.open(turn)));
        }
        return lines;
    }

    private String title(Response response, Page page, Locale locale) {
        return switch (response.kind()) {
            case CHECK_IN -> say("responses.title.check-in", locale);
            case WORD -> say("responses.title.word", locale);
            case EXERCISE, MEASURE, CARD -> page.phoneTitle();
        };
    }

    private static @Nullable String string(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private static String name(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
