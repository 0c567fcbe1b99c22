package app.trellis.reports.ui;

import app.trellis.reports.Cell;
import app.trellis.reports.PracticeReport;
import app.trellis.reports.ReportPeriod;
import app.trellis.reports.Share;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.Wait;
import app.trellis.shared.ui.Say;
import app.trellis.statistics.Proportions.Interval;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says figures in sentences: counts first, a share only with its interval, nothing of the hidden.
 */
final class ReportWords {

    private static final String NOTHING = "–";
    private static final int MINUTES_OF_HOURS = 90;
    private static final int HOURS_OF_DAYS = 48;

    private final Say words;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthOfYear;

    ReportWords(Say words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(say("reports.day-pattern"), locale);
        this.month = DateTimeFormatter.ofPattern("LLLL", locale);
        this.monthOfYear = DateTimeFormatter.ofPattern(say("reports.month-pattern"), locale);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String period(ReportPeriod period) {
        return period.closed()
                ? say(
                        "reports.period.quarter",
                        month.format(period.from()),
                        monthOfYear.format(period.until()))
                : say("reports.period.so-far", day(period.until()));
    }

    /** A count, or why it is not there. */
    String cell(@Nullable Cell cell) {
        return switch (cell) {
            case null -> NOTHING;
            case Cell.Shown(int number) -> number(number);
            case Cell.FewerThan(int limit) -> say("reports.cell.fewer", limit);
            case Cell.Withheld withheld -> say("reports.cell.withheld");
        };
    }

    /** What was done of what was due. */
    String share(Share share) {
        Integer done = share.done();
        return switch (share.due()) {
            case Cell.Shown(int due) when done != null ->
                    due == 0
                            ? say("reports.cell.nothing-due")
                            : say("reports.cell.share", done, due);
            case Cell.FewerThan(int limit) -> say("reports.cell.fewer-clients", limit);
            case Cell.Shown other -> NOTHING;
            case Cell.Withheld other -> say("reports.cell.withheld");
        };
    }

    /** The share with its interval; empty where there are too few for one. */
    Optional<String> rate(Share share) {
        Interval rate = share.rate();
        return rate == null
                ? Optional.empty()
                : Optional.of(
                        say(
                                "reports.cell.rate",
                                percent(rate.proportion()),
                                percent(rate.low()),
                                percent(rate.high())));
    }

    /** How long something waited at the median, or why that is not said. */
    String wait(@Nullable Wait wait) {
        Integer minutes = wait == null ? null : wait.minutes();
        if (wait == null) {
            return NOTHING;
        }
        return switch (wait.amount()) {
            case Cell.Shown(int amount) ->
                    minutes == null
                            ? amount == 0 ? NOTHING : say("reports.cell.too-few")
                            : time(minutes);
            case Cell.FewerThan(int limit) -> say("reports.cell.fewer-clients", limit);
            case Cell.Withheld other -> say("reports.cell.withheld");
        };
    }

    private String time(int minutes) {
        if (minutes < MINUTES_OF_HOURS) {
            return say("reports.cell.minutes", minutes);
        }
        int hours = Math.round(minutes / 60f);
        return hours < HOURS_OF_DAYS
                ? say("reports.cell.hours", hours)
                : say("reports.cell.days", Math.round(hours / 24f));
    }

    String count(@Nullable Integer count) {
        return count == null ? NOTHING : number(count);
    }

    /** How many clients are in care, in a sentence. */
    String clients(SupervisorReport report, SupervisorReport.Figures total) {
        String on = day(report.period().until());
        return switch (total.clients()) {
            case null ->
                    say(
                            report.period().closed()
                                    ? "reports.said.clients-nobody"
                                    : "reports.said.clients-open");
            case Cell.Shown(int number) -> say("reports.said.clients", number, on);
            case Cell.FewerThan(int limit) -> say("reports.said.clients-fewer", limit, on);
            case Cell.Withheld withheld -> say("reports.said.withheld");
        };
    }

    /**
     * What was done, in a sentence.
     *
     * @param what {@code exercises} or {@code check-ins}
     */
    String done(String what, Share share) {
        Integer done = share.done();
        return switch (share.due()) {
            case Cell.Shown(int due) when due == 0 -> say("reports.said." + what + "-none");
            case Cell.Shown(int due) when done != null ->
                    rate(share)
                            .map(rate -> say("reports.said." + what + "-rate", done, due, rate))
                            .orElseGet(() -> say("reports.said." + what, done, due));
            case Cell.FewerThan(int limit) -> say("reports.said.fewer-clients", limit);
            case Cell.Shown other -> say("reports.said.withheld");
            case Cell.Withheld other -> say("reports.said.withheld");
        };
    }

    /** How many notes wait, in a sentence. */
    String unsigned(SupervisorReport.Figures total) {
        Integer notes = total.unsignedNotes();
        return say(
                "reports.said.unsigned",
                notes == null ? 0 : notes,
                PracticeReport.UNSIGNED_AFTER_DAYS);
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }
}
