package app.trellis.care.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefPart.Mark;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.PrivateTalkDetails;
import app.trellis.care.ReadingSignals;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.shared.ui.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What a brief begins with: safety answers, flags, what rests and talks that are due. Where no
 * safety answer waits it says that this promises nothing.
 */
@Component
class LookFirst implements BriefSection {

    private final ReadingSignals signals;
    private final Holds holds;
    private final HoldingPrivateTalks talks;

    LookFirst(ReadingSignals signals, Holds holds, HoldingPrivateTalks talks) {
        this.signals = signals;
        this.holds = holds;
        this.talks = talks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        List<Line> lines = new ArrayList<>();
        List<Signal> said = signals.of(span.client());
        if (said.stream().noneMatch(one -> one.kind() == SignalKind.SAFETY)) {
            lines.add(Line.of(span.say("care.brief.no-safety"), ""));
        }
        said.stream()
                .filter(one -> one.kind() != SignalKind.NEW)
                .map(one -> signal(span, one))
                .forEach(lines::add);
        HoldWords words = new HoldWords(span.words(), span.practiceZone(), span.locale());
        words.alike(holds.open(span.client())).values().stream()
                .map(alike ->
                        Line.of(words.of(alike), "")
                                .marked(new Mark.State(span.say("care.status.resting")))
                                .in("overview"))
                .forEach(lines::add);
        talks.newest(span.client()).stream()
                .flatMap(talk -> again(span, talk).stream())
                .forEach(lines::add);
        return List.of(new BriefPart(span.say("care.brief.look-first"), lines, null));
    }

    private static Line signal(BriefSpan span, Signal signal) {
        var shape = Needs.shape(signal);
        String said =
                span.say(
                        signal.said(),
                        Days.withHour(signal.since(), span.practiceZone(), span.locale()),
                        signal.about());
        return Line.of(StringUtils.capitalize(said), "")
                .marked(new Mark.Shape(shape, span.say(Needs.wordKey(shape))))
                .in(Needs.room(signal));
    }

    private static List<Line> again(BriefSpan span, PrivateTalkDetails talk) {
        LocalDate again = talk.againOn();
        return again == null || again.isAfter(LocalDate.ofInstant(span.now(), span.practiceZone()))
                ? List.of()
                : List.of(
                        Line.of(
                                        span.say(
                                                "care.brief.talk-again",
                                                span.say(Names.of("care.about.", talk.about())),
                                                Days.say(talk.heldOn(), span.locale())),
                                        "")
                                .in("details"));
    }
}
