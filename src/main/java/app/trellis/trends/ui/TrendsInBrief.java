package app.trellis.trends.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefPart.Quote;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.responses.LookBack;
import app.trellis.responses.ReadingLedger;
import app.trellis.shared.ui.Signal;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.ClientTrends;
import app.trellis.trends.EventNote;
import app.trellis.trends.Flag;
import app.trellis.trends.FormMark;
import app.trellis.trends.LookingTogether;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.ReadingTrends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How the scores go, in the sentences of the client's trends, and what was looked at or noted since
 * the last session. Open flags stand on top of the brief already.
 */
@Component
class TrendsInBrief implements BriefSection {

    private static final int ORDER = 40;
    private static final String ROOM = "trends";

    private final ReadingTrends trends;
    private final LookingTogether looking;
    private final ReadingLedger ledger;

    TrendsInBrief(ReadingTrends trends, LookingTogether looking, ReadingLedger ledger) {
        this.trends = trends;
        this.looking = looking;
        this.ledger = ledger;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        Sayings words = new Sayings(span.words(), span.locale());
        ClientTrends read = trends.read(span.client());
        List<Line> lines = new ArrayList<>();
        if (!read.checkIn().isEmpty()) {
            lines.add(checkIns(words, span, read.checkIn()));
        }
        read.measures().forEach(one -> lines.add(measure(words, one)));
        lookedBack(words, span).ifPresent(lines::add);
        looking.flags(span.client()).stream()
                .flatMap(flag -> lookedAt(words, span, flag).stream())
                .forEach(lines::add);
        read.marks().events().stream()
                .filter(event -> !event.on().isBefore(span.firstDay()))
                .map(event -> event(words, event))
                .forEach(lines::add);
        return lines.isEmpty()
                ? List.of()
                : List.of(new BriefPart(span.say("trends.brief"), lines, ROOM));
    }

    /** Shared looks back since the last session: pressure first, then repair, then kept. */
    private Optional<Line> lookedBack(Sayings words, BriefSpan span) {
        List<LookBack> looks =
                ledger.shared(span.client(), span.locale()).stream()
                        .filter(look -> look.words() && !look.on().isBefore(span.firstDay()))
                        .toList();
        return looks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Line.of(words.say("trends.ledger"), new LedgerPicture(words).noted(looks)));
    }

    private static Line checkIns(Sayings words, BriefSpan span, CheckInTrend trend) {
        CheckInWords said = new CheckInWords(words);
        long since =
                trend.checkIns().stream()
                        .filter(one -> !one.on().isBefore(span.firstDay()))
                        .count();
        String about =
                trend.latest()
                        .map(one -> latest(words, said, one))
                        .orElseGet(() -> words.say("trends.no-marks"));
        Line line =
                Line.of(
                        words.say("trends.measure"),
                        about + " · " + words.say("trends.brief.since", since));
        List<Quote> quotes = new ArrayList<>();
        quotes.add(new Quote("", said.claim(trend)));
        said.worthAsking(trend).ifPresent(asking -> quotes.add(new Quote("", asking)));
        return line.quoting(quotes);
    }

    private static String latest(Sayings words, CheckInWords said, CheckIn one) {
        String on = words.say("trends.fact.on", said.markOf(one), words.shortDay(one.on()));
        Double from = one.fromBaseline();
        return from == null
                ? on
                : on + " · " + words.say("trends.line.from-baseline", words.change(from));
    }

    private static Line measure(Sayings words, MeasureTrend trend) {
        MeasureWords said = new MeasureWords(words);
        String about =
                trend.latest()
                        .map(one -> score(words, said, trend, one))
                        .orElseGet(() -> words.say("trends.no-marks"));
        return Line.of(trend.yardstick().name(), about)
                .quoting(List.of(new Quote("", said.claim(trend))));
    }

    private static String score(
            Sayings words, MeasureWords said, MeasureTrend trend, FormMark one) {
        String band = said.band(trend.yardstick(), one).map(" (%s)"::formatted).orElse("");
        return words.say("trends.fact.on", said.scoreOf(one) + band, words.shortDay(one.on()));
    }

    private static List<Line> lookedAt(Sayings words, BriefSpan span, Flag flag) {
        Flag.Looked looked = flag.looked();
        if (looked == null || !span.covers(looked.at())) {
            return List.of();
        }
        String by =
                words.say(
                        looked.mine() ? "trends.flag.closed-by-me" : "trends.flag.closed-by-other",
                        words.shortDay(LocalDate.ofInstant(looked.at(), span.practiceZone())));
        String topics =
                looked.topics().stream()
                        .sorted()
                        .map(topic -> words.say("trends.look." + topic.word()))
                        .collect(Collectors.joining(", "));
        return List.of(
                Line.of(
                                FlagsCard.sentence(words, flag),
                                topics.isEmpty() ? by : by + " · " + topics)
                        .marked(new Mark.Shape(Signal.NO_FLAG, words.say("trends.brief.closed")))
                        .quoting(List.of(new Quote("", looked.note()))));
    }

    private static Line event(Sayings words, EventNote event) {
        return Line.of(words.eventWords(event), words.shortDay(event.on()))
                .marked(
                        event.byClient()
                                ? new Mark.Wish(words.say("trends.brief.event"))
                                : new Mark.State(words.say("trends.brief.event")));
    }
}
