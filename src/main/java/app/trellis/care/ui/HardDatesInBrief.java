package app.trellis.care.ui;

import app.trellis.care.BriefPart;
import app.trellis.care.BriefPart.Line;
import app.trellis.care.BriefSection;
import app.trellis.care.BriefSpan;
import app.trellis.care.HardDate;
import app.trellis.care.KeepingHardDates;
import app.trellis.shared.ui.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Days that may be hard: those since the last session, and those of the next three weeks. */
@Component
class HardDatesInBrief implements BriefSection {

    private static final int WEEKS_AHEAD = 3;

    private final KeepingHardDates dates;

    HardDatesInBrief(KeepingHardDates dates) {
        this.dates = dates;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public List<BriefPart> parts(BriefSpan span) {
        LocalDate today = span.today();
        List<Fall> falls = new ArrayList<>();
        for (HardDate one : dates.of(span.client())) {
            one.lastBefore(today)
                    .filter(day -> !day.isBefore(span.firstDay()))
                    .ifPresent(day -> falls.add(new Fall(day, one.label())));
            one.nextFrom(today)
                    .filter(day -> !day.isAfter(today.plusWeeks(WEEKS_AHEAD)))
                    .ifPresent(day -> falls.add(new Fall(day, one.label())));
        }
        if (falls.isEmpty()) {
            return List.of();
        }
        List<Line> lines =
                falls.stream()
                        .sorted(Comparator.comparing(Fall::day))
                        .map(fall ->
                                Line.of(
                                        fall.label(),
                                        HardDateWords.when(span.words(), today, fall.day())
                                                + " · "
                                                + Days.onWeekday(fall.day(), span.locale())))
                        .toList();
        return List.of(new BriefPart(span.say("care.hard-dates"), lines, "details"));
    }

    /** One time that a day comes. */
    private record Fall(LocalDate day, String label) {}
}
