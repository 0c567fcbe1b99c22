package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.LastSession;
import app.trellis.care.RecordEntry;
import app.trellis.care.RecordEntry.Line;
import app.trellis.care.TeamRecordPart;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/**
 * What the client sent, as far as its sharing lets the care team read it today. Private pages,
 * drafts and pages that are closed again are not in it, but for what the client told on purpose.
 */
@Component
class PagesForTeam implements TeamRecordPart {

    private static final int ORDER = 90;

    private final Responses responses;
    private final LastSession sessions;
    private final Settling settling;
    private final SealedAnswers sealed;
    private final Corrections corrections;
    private final Threads threads;
    private final Pages pages;
    private final MessageSource messages;
    private final Clock clock;

    PagesForTeam(
            Responses responses,
            LastSession sessions,
            Settling settling,
            SealedAnswers sealed,
            Corrections corrections,
            Threads threads,
            Pages pages,
            MessageSource messages,
            Clock clock) {
        this.responses = responses;
        this.sessions = sessions;
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
        return "responses";
    }

    @Override
    public String titleKey() {
        return "responses.record";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Batch read(ClientId client, Locale locale, int batch) {
        List<Response> found = responses.sentInOrder(client, PageRequest.of(batch, AT_ONCE));
        if (found.isEmpty()) {
            return Batch.whole(List.of());
        }
        Optional<Instant> lastSession = sessions.beforeToday(client);
        ZoneId zone = settling.moment(client, clock.instant()).zone();
        return Batch.of(
                found.stream()
                        .filter(response -> response.line().isThere())
                        .map(response -> entry(client, response, lastSession, zone, locale))
                        .toList(),
                found.size());
    }

    private RecordEntry entry(
            ClientId client,
            Response response,
            Optional<Instant> lastSession,
            ZoneId zone,
            Locale locale) {
        ResponseLine line = response.line();
        boolean closedAgain =
                line.sharing() == Sharing.NEXT_SESSION
                        && lastSession.filter(line.sentAt()::isBefore).isPresent();
        LocalDate day = LocalDate.ofInstant(line.sentAt(), zone);
        Filled filled = sealed.filled(response, day, locale);
        List<AnsweredQuestion> questions =
                new Reading(filled.page(), pages.labels(locale))
                        .of(
                                SharedPart.of(
                                        filled.open(),
                                        filled.answers(),
                                        line.sharing(),
                                        closedAgain),
                                filled.answers(),
                                corrections.of(response, filled.page()));
        List<Turn> turns =
                response.thread() == null
                        ? List.of()
                        : threads.read(client, response, closedAgain, Side.PRACTICE).turns();
        AnswerText text = new AnswerText(locale, (key, arguments) -> say(key, locale, arguments));
        String title =
                line.kind() == AssignmentKind.WORD
                        ? say("responses.title.word", locale)
                        : filled.page().title();
        return new RecordEntry(
                data(line, title, closedAgain, questions, turns, text),
                title + " \u00B7 " + Days.say(line.sentAt(), zone, locale),
                lines(line, closedAgain, questions, turns, text, zone, locale));
    }

    private static Map<String, @Nullable Object> data(
            ResponseLine line,
            String title,
            boolean closedAgain,
            List<AnsweredQuestion> questions,
            List<Turn> turns,
            AnswerText text) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", line.id().toString());
        data.put("title", title);
        data.put("kind", line.kind().name());
        data.put("page", line.contentKey());
        data.put("pageVersion", line.contentVersion());
        data.put("state", line.state().name());
        data.put("sharing", line.sharing().name());
        data.put("closedAgain", closedAgain);
        data.put("sentAt", line.sentAt().toString());
        data.put("readAt", Objects.toString(line.readAt(), null));
        data.put("discussedAt", Objects.toString(line.discussedAt(), null));
        data.put("acknowledgedAt", Objects.toString(line.acknowledgedAt(), null));
        data.put(
                "answers",
                questions.stream()
                        .map(question -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("question", question.question());
                            one.put("answer", text.lines(question));
                            one.put(
                                    "setRight",
                                    question.corrections().stream()
                                            .map(later ->
                                                    Map.of(
                                                            "at",
                                                            later.at().toString(),
                                                            "answer",
                                                            text.said(later)))
                                            .toList());
                            return one;
                        })
                        .toList());
        data.put(
                "inWriting",
                turns.stream()
                        .map(turn -> {
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            one.put("byClient", turn.byClient());
                            one.put("at", turn.sentAt().toString());
                            one.put("words", turn.words());
                            return one;
                        })
                        .toList());
        return data;
    }

    private List<Line> lines(
            ResponseLine line,
            boolean closedAgain,
            List<AnsweredQuestion> questions,
            List<Turn> turns,
            AnswerText text,
            ZoneId zone,
            Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                        say("responses.record.sharing", locale),
                        say(
                                closedAgain
                                        ? "responses.record.closed-again"
                                        : "responses.sharing."
                                                + line.sharing()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                locale)));
        for (AnsweredQuestion question : questions) {
            List<String> words = new ArrayList<>(text.lines(question));
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
        for (Turn turn : turns) {
            lines.add(
                    Line.of(
                            say(
                                    turn.byClient()
                                            ? "responses.record.by-client"
                                            : "responses.record.by-team",
                                    locale),
                            Objects.requireNonNullElse(
                                    turn.words(), say("responses.record.closed", locale))));
        }
        return lines;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
