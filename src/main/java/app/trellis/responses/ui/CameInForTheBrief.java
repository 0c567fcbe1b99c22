package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Act;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.responses.AnswerText;
import app.trellis.responses.AnsweredQuestion;
import app.trellis.responses.Briefed;
import app.trellis.responses.BriefedResponse;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseState;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.ThreadState;
import app.trellis.responses.Turn;
import app.trellis.shared.ui.Confirm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came in, in the brief before a session: first what has to be talked about, then what else
 * was done. Each page can be said to be read or talked about from here; nothing is said by showing
 * it.
 */
@Component
class CameInForTheBrief implements BriefSection {

    private static final int ORDER = 20;
    private static final String ROOM = "responses";

    private final ReadingResponses responses;

    CameInForTheBrief(ReadingResponses responses) {
        this.responses = responses;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        Briefed briefed =
                responses.forTheBrief(
                        span.client(), span.since(), span.clientZone(), span.locale());
        List<BriefedResponse> all = briefed.pages();
        Writer writer = new Writer(span);
        List<BriefedResponse> talk =
                all.stream()
                        .filter(CameInForTheBrief::isToTalkAbout)
                        .sorted(
                                Comparator.comparing(CameInForTheBrief::comesFirst)
                                        .reversed()
                                        .thenComparing(one -> one.summary().sentAt()))
                        .toList();
        List<BriefedResponse> others = all.stream().filter(one -> !isToTalkAbout(one)).toList();
        List<BriefPart> parts = new ArrayList<>();
        writer.part(span.say("responses.brief.talk"), talk, List.of()).ifPresent(parts::add);
        writer.part(span.say("responses.brief.came-in"), others, writer.allDiscussed(all))
                .ifPresent(parts::add);
        if (briefed.more()) {
            parts.add(writer.more(all.size()));
        }
        return parts;
    }

    /** What the client asked for, or what has to come first, until it was talked about. */
    private static boolean isToTalkAbout(BriefedResponse one) {
        ResponseSummary summary = one.summary();
        return summary.toAcknowledge()
                || summary.thread() == ThreadState.ANSWERED
                || (!isDiscussed(summary)
                        && (summary.kind() == AssignmentKind.WORD
                                || summary.bring()
                                || one.brings()
                                || summary.thread() == ThreadState.TO_TALK
                                || summary.line() != null
                                || summary.stirredUp()));
    }

    private static boolean isDiscussed(ResponseSummary summary) {
        return summary.state() == ResponseState.DISCUSSED;
    }

    private static boolean comesFirst(BriefedResponse one) {
        return one.summary().toAcknowledge() || one.summary().line() != null;
    }

    /** Writes the pages of one client in one language. */
    private final class Writer {

        private final BriefSpan span;
        private final Times times;
        private final CameInWords words;
        private final AnswerText text;

        Writer(BriefSpan span) {
            this.span = span;
            this.times = Times.at(span.locale(), span.now().atZone(span.clientZone()));
            this.words = new CameInWords(span.words(), times);
            this.text = new AnswerText(span.locale(), span.words());
        }

        Optional<BriefPart> part(String title, List<BriefedResponse> pages, List<Act> acts) {
            return pages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new BriefPart(
                                    title, pages.stream().map(this::line).toList(), ROOM, acts));
        }

        /** One tap for everything but safety answers, asked once more before it is said. */
        List<Act> allDiscussed(List<BriefedResponse> all) {
            return all.stream().allMatch(one -> isDiscussed(one.summary()))
                    ? List.of()
                    : List.of(
                            new Act(
                                    span.say("responses.discussed-all"),
                                    changed ->
                                            Confirm.ask(
                                                    span.say("responses.discussed-all.title"),
                                                    span.say("responses.discussed-all.about"),
                                                    span.say("responses.discussed-all"),
                                                    span.say("responses.not-now"),
                                                    () -> {
                                                        responses.markAllDiscussed(span.client());
                                                        changed.run();
                                                    })));
        }

        private Line line(BriefedResponse page) {
            ResponseSummary summary = page.summary();
            return Line.of(summary.title(), about(summary))
                    .marked(mark(summary))
                    .in(ROOM + "/" + summary.id())
                    .quoting(
                            Stream.concat(
                                            page.told().stream().map(this::quote),
                                            thread(page).stream())
                                    .toList())
                    .offering(acts(summary));
        }

        private Mark mark(ResponseSummary summary) {
            return summary.toAcknowledge() || summary.isNew()
                    ? new Mark.Shape(words.signal(summary), words.state(summary))
                    : new Mark.State(words.state(summary));
        }

        private String thread(ResponseSummary summary) {
            if (summary.thread() == ThreadState.ANSWERED) {
                return span.say("responses.thread.new-answer");
            }
            return summary.thread() == ThreadState.TO_TALK
                    ? span.say("responses.thread.talk-practice")
                    : "";
        }

        private String about(ResponseSummary summary) {
            return Stream.of(
                            words.line(summary),
                            summary.bring() ? span.say("responses.fact.bring") : "",
                            thread(summary),
                            times.day(summary.sentAt()),
                            words.steady(summary),
                            summary.use() == null
                                    ? ""
                                    : span.say("responses.use." + Names.of(summary.use())),
                            words.corrected(summary),
                            words.sharing(summary))
                    .filter(fact -> !fact.isBlank())
                    .reduce((one, two) -> one + " · " + two)
                    .orElse("");
        }

        /** What was written to the client and answered, once there is an answer. */
        private List<Quote> thread(BriefedResponse page) {
            return page.turns().stream().noneMatch(Turn::byClient)
                    ? List.of()
                    : page.turns().stream()
                            .map(turn ->
                                    new Quote(
                                            span.say(
                                                    turn.byClient()
                                                            ? "responses.brief.answered"
                                                            : "responses.brief.you"),
                                            said(turn)))
                            .toList();
        }

        private String said(Turn turn) {
            String words = turn.words();
            return words == null ? span.say("responses.thread.words-closed") : words;
        }

        /** Older ones than a brief holds, and the way to them. */
        BriefPart more(int shown) {
            return new BriefPart(
                    span.say("responses.brief.more"),
                    List.of(Line.of(span.say("responses.brief.more.about", shown), "").in(ROOM)),
                    ROOM);
        }

        private Quote quote(AnsweredQuestion question) {
            return new Quote(question.question(), String.join("\n", text.lines(question)));
        }

        private List<Act> acts(ResponseSummary summary) {
            List<Act> acts = new ArrayList<>();
            if (summary.state() == ResponseState.SENT) {
                acts.add(
                        new Act(
                                span.say("responses.read"),
                                changed ->
                                        new TalkOnDialog(
                                                        times.today(),
                                                        talkOn(),
                                                        day -> {
                                                            responses.markRead(
                                                                    span.client(),
                                                                    summary.id(),
                                                                    day);
                                                            changed.run();
                                                        })
                                                .open()));
            }
            if (!isDiscussed(summary)) {
                acts.add(
                        new Act(
                                span.say("responses.discussed"),
                                changed -> {
                                    responses.markDiscussed(span.client(), summary.id());
                                    changed.run();
                                }));
            }
            return acts;
        }

        /** The day of the next planned session, on the client's calendar. */
        private @Nullable LocalDate talkOn() {
            Instant next = span.nextSession();
            return next == null ? null : LocalDate.ofInstant(next, span.clientZone());
        }
    }
}
