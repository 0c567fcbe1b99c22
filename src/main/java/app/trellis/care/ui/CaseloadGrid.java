package app.trellis.care.ui;

import app.trellis.care.CaseloadRow;
import app.trellis.care.ClientStatus;
import app.trellis.care.TrendSaid;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.MiniTrend;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The caseload's rows: one line says who, why they stand here, and what the last marks were. */
@Uses(MiniTrend.class)
class CaseloadGrid extends Composite<Grid<CaseloadRow>> {

    private static final int MARKS = 8;
    private static final int DAYS_IN_WEEK = 7;
    private static final int NEW_FOR_DAYS = 14;

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the practice's, in which sessions are said
     */
    CaseloadGrid(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        Grid<CaseloadRow> grid = getContent();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addThemeName("rows");
        grid.setAllRowsVisible(false);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(client())
                .setHeader(getTranslation("care.caseload.client"))
                .setFlexGrow(3)
                .setAutoWidth(false);
        grid.addColumn(why()).setHeader(getTranslation("care.caseload.why")).setFlexGrow(5);
        grid.addColumn(marks())
                .setHeader(getTranslation("care.caseload.marks"))
                .setWidth("13.5rem")
                .setFlexGrow(0);
        grid.addColumn(toSee())
                .setHeader(getTranslation("care.caseload.to-see"))
                .setWidth("5.5rem")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "beside");
        grid.addColumn(next())
                .setHeader(getTranslation("care.caseload.next"))
                .setWidth("9rem")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "beside");
    }

    void show(List<CaseloadRow> rows) {
        getContent().setItems(rows);
        final int fits = 12;
        getContent().setAllRowsVisible(rows.size() <= fits);
    }

    /** The same rows as a file, each mark and moment as a program reads it. */
    FileTable file(List<CaseloadRow> rows) {
        return new FileTable(
                getTranslation("care.caseload"),
                List.of(
                        getTranslation("care.caseload.client"),
                        getTranslation("care.caseload.status"),
                        getTranslation("care.caseload.why"),
                        getTranslation("care.caseload.reason"),
                        getTranslation("care.caseload.first-mark"),
                        getTranslation("care.caseload.last-mark"),
                        getTranslation("care.caseload.to-see"),
                        getTranslation("care.caseload.next")),
                rows.stream().map(this::fields).toList());
    }

    private List<@Nullable Object> fields(CaseloadRow row) {
        Instant next = row.nextSession();
        return Arrays.asList(
                row.name(),
                note(row),
                getTranslation(Needs.wordKey(row), row.quietDays()),
                reason(row),
                rounded(row.firstCheckIn()),
                row.checkIns().isEmpty() ? null : rounded(row.checkIns().getLast()),
                row.toSee(),
                next == null ? null : LocalDateTime.ofInstant(next, zone));
    }

    /** As it stands on the page. */
    private static @Nullable BigDecimal rounded(@Nullable Double mark) {
        return mark == null ? null : BigDecimal.valueOf(mark).setScale(1, RoundingMode.HALF_UP);
    }

    private Renderer<CaseloadRow> client() {
        return LitRenderer.<CaseloadRow>of(
                        "<div class=\"two-lines\"><a class=\"row-link\" href=\"${item.path}\">"
                                + "${item.name}</a><span>${item.note}</span></div>")
                .withProperty("path", row -> "desk/clients/" + row.id())
                .withProperty("name", CaseloadRow::name)
                .withProperty("note", this::note);
    }

    private String note(CaseloadRow row) {
        if (row.status() == ClientStatus.ENDED) {
            return getTranslation("care.status.ended");
        }
        CaseloadRow.StandsIn standsIn = row.standsIn();
        if (standsIn != null) {
            return getTranslation(
                    "care.away.stands-in", standsIn.colleague(), day(standsIn.until()));
        }
        LocalDate until = row.pausedUntil();
        if (row.status() == ClientStatus.PAUSED) {
            if (until == null) {
                return getTranslation("care.status.paused");
            }
            return until.isBefore(LocalDate.now(clock))
                    ? getTranslation("care.status.pause-was-until", day(until))
                    : getTranslation("care.status.paused-until", day(until));
        }
        if (until != null) {
            return getTranslation("care.status.rests-until", day(until));
        }
        LocalDate ending = row.endingOn();
        LocalDate today = LocalDate.now(clock);
        if (ending != null) {
            return getTranslation(
                    ending.isBefore(today) ? "care.status.last-day-was" : "care.status.last-day",
                    day(ending));
        }
        if (!row.hasArrived()) {
            return getTranslation("care.status.not-arrived");
        }
        boolean isNew =
                row.withYouSince().isAfter(row.addedOn())
                        && row.withYouSince().plusDays(NEW_FOR_DAYS).isAfter(today);
        if (isNew) {
            return getTranslation("care.status.new-to-you", day(row.withYouSince()));
        }
        long week = (today.toEpochDay() - row.addedOn().toEpochDay()) / DAYS_IN_WEEK;
        return getTranslation("care.status.week", week + 1);
    }

    private Renderer<CaseloadRow> why() {
        return LitRenderer.<CaseloadRow>of(
                        "<div class=\"two-lines\"><span class=\"${item.pill}\">${item.word}</span>"
                                + "<span>${item.reason}</span></div>")
                .withProperty("pill", row -> Needs.shape(row).pillClasses())
                .withProperty("word", row -> getTranslation(Needs.wordKey(row), row.quietDays()))
                .withProperty("reason", this::reason);
    }

    private String reason(CaseloadRow row) {
        TrendSaid trend = row.trend();
        if (row.signals().isEmpty()) {
            if (trend != null && !row.isQuiet()) {
                return said(trend);
            }
            return row.checkIns().isEmpty()
                    ? getTranslation("care.reason.no-check-in")
                    : getTranslation("care.reason.check-ins", row.checkIns().size());
        }
        app.trellis.care.Signal first = row.signals().getFirst();
        if (Needs.shape(row) == Signal.NEW) {
            String sent = sent(row);
            return trend != null && trend.isClear()
                    ? getTranslation("care.reason.both", sent, said(trend))
                    : sent;
        }
        return getTranslation(first.said(), ago(first), first.about());
    }

    /** Pages that came in, and answers to what was written to the client. */
    private String sent(CaseloadRow row) {
        long answers = row.signals().stream().filter(app.trellis.care.Signal::isAnswer).count();
        long pages = row.toSee() - answers;
        String answered = getTranslation("care.signal.answers", answers);
        if (pages == 0) {
            return answered;
        }
        String sent = getTranslation("care.signal.new", pages);
        return answers == 0 ? sent : getTranslation("care.reason.both", sent, answered);
    }

    private String said(TrendSaid trend) {
        return getTranslation("care.trend." + trend.name(), trend.numbers().toArray());
    }

    private String ago(app.trellis.care.Signal signal) {
        long hours = java.time.Duration.between(signal.since(), clock.instant()).toHours();
        final int day = 24;
        return hours < day
                ? getTranslation("care.hours-ago", hours)
                : getTranslation("care.days-ago", hours / day);
    }

    private Renderer<CaseloadRow> marks() {
        return LitRenderer.<CaseloadRow>of(
                        "${item.first ? html`<mini-trend points=\"${item.points}\""
                                + " first=\"${item.first}\" last=\"${item.last}\" slots=\"8\""
                                + " ?quiet=\"${item.quiet}\" label=\"${item.said}\">"
                                + "</mini-trend>` : html`<span class=\"faint\">${item.said}</span>`}")
                .withProperty("points", row -> MiniTrend.points(latest(row)))
                .withProperty("first", row -> number(row.firstCheckIn()))
                .withProperty(
                        "last",
                        row -> row.checkIns().isEmpty() ? "" : number(row.checkIns().getLast()))
                .withProperty("quiet", CaseloadRow::isQuiet)
                .withProperty(
                        "said",
                        row ->
                                row.checkIns().isEmpty()
                                        ? getTranslation("care.reason.none-yet")
                                        : getTranslation(
                                                "care.marks-said",
                                                number(row.firstCheckIn()),
                                                number(row.checkIns().getLast())));
    }

    private static List<Double> latest(CaseloadRow row) {
        List<Double> all = row.checkIns();
        return all.subList(Math.max(0, all.size() - MARKS), all.size());
    }

    private String number(@Nullable Double value) {
        return value == null ? "" : String.format(getLocale(), "%.1f", value);
    }

    private Renderer<CaseloadRow> toSee() {
        return LitRenderer.<CaseloadRow>of(
                        "<span class=\"only-phone soft\">${item.word}: </span>"
                                + "<span class=\"numbers\">${item.count}</span>")
                .withProperty("word", row -> getTranslation("care.caseload.to-see"))
                .withProperty("count", CaseloadRow::toSee);
    }

    private Renderer<CaseloadRow> next() {
        return LitRenderer.<CaseloadRow>of(
                        "<span class=\"only-phone soft\">${item.word}: </span>"
                                + "${item.brief ? html`<a class=\"numbers\" href=\"${item.brief}\""
                                + " aria-label=\"${item.prepare}\">${item.when}</a>`"
                                + " : html`<span class=\"faint\">${item.when}</span>`}")
                .withProperty("word", row -> getTranslation("care.caseload.next"))
                .withProperty(
                        "brief",
                        row ->
                                row.nextSession() == null
                                        ? ""
                                        : "desk/clients/" + row.id() + "/" + BriefTab.PATH)
                .withProperty("prepare", row -> getTranslation("care.caseload.prepare", when(row)))
                .withProperty("when", this::when);
    }

    private String when(CaseloadRow row) {
        if (row.nextSession() == null) {
            return getTranslation("care.next.none");
        }
        ZonedDateTime start = row.nextSession().atZone(zone);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        Locale locale = getLocale();
        String time = Days.hour(start.toLocalTime(), locale);
        if (start.toLocalDate().equals(today)) {
            return getTranslation("care.next.today", time);
        }
        boolean thisWeek = start.toLocalDate().isBefore(today.plusDays(DAYS_IN_WEEK));
        String day =
                thisWeek
                        ? DateTimeFormatter.ofPattern("EEE", locale).format(start)
                        : day(start.toLocalDate());
        return getTranslation("care.next.day", day, time);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", getLocale()).format(day);
    }
}
