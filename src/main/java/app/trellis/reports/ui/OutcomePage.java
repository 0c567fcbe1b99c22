package app.trellis.reports.ui;

import app.trellis.reports.OutcomeReport;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.PrintButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How care came out, for whoever may read it; the address holds the quarter, the questionnaire and
 * by what it is split, so that it can be kept and handed on.
 */
final class OutcomePage extends Composite<Div> {

    private static final String BY = "by";
    private static final String SPLIT = "split";

    private final String path;
    private final BiFunction<LocalDate, LocalDate, OutcomeReport> reports;
    private final OutcomeOut out;
    private final Component monthly;
    private final BiFunction<LocalDate, LocalDate, OutcomeReport> exports;
    private final List<Split> splits;
    private final LocalDate today;
    private final OutcomeWords words;
    private final OutcomeSections sections;
    private final OutcomeCards cards;
    private final QuarterSelect quarter;
    private final Select<Scheme> measure = new Select<>();
    private final Select<Split> split = new Select<>();
    private final Paragraph printed = new Paragraph();
    private final Div content = new Div();

    /** Read by the request that fetches a file, which is another one than sets it. */
    private volatile @Nullable Asked shown;

    /**
     * @param path where it stands
     * @param exports reads the same report to be taken out
     * @param practice what it is called on paper
     * @param monthly where one asks to be told of it
     * @param splits by what it can be split
     */
    OutcomePage(
            String path,
            BiFunction<LocalDate, LocalDate, OutcomeReport> reports,
            BiFunction<LocalDate, LocalDate, OutcomeReport> exports,
            Supplier<String> practice,
            Component monthly,
            List<Split> splits,
            LocalDate today) {
        this.path = path;
        this.reports = reports;
        this.splits = List.copyOf(splits);
        this.today = today;
        this.words =
                new OutcomeWords(
                        new ReportWords(
                                (key, arguments) -> getTranslation(key, arguments), getLocale()),
                        getLocale());
        this.sections = new OutcomeSections(words);
        this.cards = new OutcomeCards(words);
        this.out = new OutcomeOut(practice, getLocale(), words);
        this.exports = exports;
        this.monthly = monthly;
        this.quarter = new QuarterSelect(words, today, this::open);
    }

    @Override
    protected Div initContent() {
        measure.setLabel(words.say("reports.outcome.measure"));
        measure.setItemLabelGenerator(words::scheme);
        split.setLabel(words.say("reports.outcome.split"));
        split.setItemLabelGenerator(words::split);
        List.<HasValue<?, ?>>of(measure, split)
                .forEach(field ->
                        field.addValueChangeListener(change -> {
                            if (change.isFromClient()) {
                                open();
                            }
                        }));
        Div toolbar = new Div(quarter, measure, split);
        toolbar.addClassName("toolbar");
        printed.addClassName("print-only");
        content.addClassName("columns");
        Div page =
                new Div(
                        new PageHeader(words.say("reports.outcome.heading"))
                                .withEyebrow(words.say("reports.title"))
                                .withActions(
                                        out.pdf(this::taken),
                                        new PrintButton(words.say("reports.print"))),
                        toolbar,
                        printed,
                        content,
                        monthly);
        page.addClassName("page");
        return page;
    }

    /** Shows what the address asks for, or the last quarter where it asks for none that is over. */
    void show(QueryParameters asked) {
        ReportPeriod last = ReportPeriod.lastClosed(today);
        try {
            show(
                    reports.apply(
                            QuarterSelect.from(asked).orElse(last.from()),
                            QuarterSelect.until(asked).orElse(last.until())),
                    asked);
        } catch (Refused refused) {
            show(reports.apply(last.from(), last.until()), asked);
            content.addComponentAsFirst(new Card(new Paragraph(Notices.sentence(this, refused))));
        }
    }

    private void show(OutcomeReport report, QueryParameters asked) {
        List<Scheme> schemes = report.outcomes().schemes();
        Split by =
                splits.stream()
                        .filter(one ->
                                one.name()
                                        .equalsIgnoreCase(
                                                asked.getSingleParameter(SPLIT).orElse("")))
                        .findFirst()
                        .orElse(Split.NONE);
        Optional<Scheme> scheme = scheme(schemes, asked.getSingleParameter(BY).orElse(""));
        shown =
                new Asked(
                        report.period().from(),
                        report.period().until(),
                        scheme.map(OutcomePage::key).orElse(""),
                        by);
        choose(report.period(), schemes, scheme, by);
        printed.setText(words.period(report.period()));
        Div main = new Div();
        main.addClassName("stack");
        sections.of(report, scheme, by).forEach(section -> main.add(cards.of(section)));
        if (scheme.isEmpty()) {
            main.add(new Card(new EmptyState(words.say("reports.outcome.empty"))));
        }
        main.add(out.table(report.period(), this::taken));
        content.removeAll();
        content.add(main, new Aside(cards.of(sections.saysNot())));
    }

    private static Optional<Scheme> scheme(List<Scheme> schemes, String asked) {
        return schemes.stream()
                .filter(one -> key(one).equals(asked))
                .findFirst()
                .or(() -> schemes.stream().findFirst());
    }

    /** Read anew, as the person who asks, and looked at as the page is. */
    OutcomeOut.Taken taken() {
        Asked now = shown;
        if (now == null) {
            throw new NotFound();
        }
        OutcomeReport report = exports.apply(now.from(), now.until());
        Optional<Scheme> scheme = scheme(report.outcomes().schemes(), now.scheme());
        List<Fact> asked = new ArrayList<>();
        scheme.ifPresent(one ->
                asked.add(new Fact(words.say("reports.outcome.measure"), words.scheme(one))));
        asked.add(new Fact(words.say("reports.outcome.split"), words.split(now.by())));
        return new OutcomeOut.Taken(
                words.say("reports.outcome.heading"),
                report.period(),
                asked,
                sections.of(report, scheme, now.by()),
                sections.saysNot());
    }

    /** What the page shows, for the request that takes it out. */
    private record Asked(LocalDate from, LocalDate until, String scheme, Split by)
            implements Serializable {}

    private void choose(
            ReportPeriod shown, List<Scheme> schemes, Optional<Scheme> scheme, Split by) {
        quarter.choose(shown);
        measure.setItems(schemes);
        measure.setVisible(!schemes.isEmpty());
        scheme.ifPresent(measure::setValue);
        split.setItems(splits);
        split.setVisible(!schemes.isEmpty());
        split.setValue(by);
    }

    private void open() {
        Scheme scheme = measure.getValue();
        Map<String, String> address = new HashMap<>(quarter.address());
        address.put(BY, scheme == null ? "" : key(scheme));
        address.put(SPLIT, split.getValue().name().toLowerCase(Locale.ROOT));
        getUI().ifPresent(ui -> ui.navigate(path, QueryParameters.simple(address)));
    }

    private static String key(Scheme scheme) {
        return scheme.version() == 0 ? scheme.key() : scheme.key() + "-" + scheme.version();
    }
}
