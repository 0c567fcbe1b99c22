package app.trellis.reports.ui;

import app.trellis.reports.OutcomeReport;
import app.trellis.reports.QuarterOutcomes.Effect;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReportPeriod;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.PrintButton;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How care came out, for whoever may read it; the address holds the quarter, the questionnaire and
 * by what it is split, so that it can be kept and handed on.
 */
final class OutcomePage extends Composite<Div> {

    private static final String BY = "by";
    private static final String SPLIT = "split";

    private final String path;
    private final BiFunction<LocalDate, LocalDate, OutcomeReport> reports;
    private final List<Split> splits;
    private final LocalDate today;
    private final OutcomeWords words;
    private final OutcomeCards cards;
    private final QuarterSelect quarter;
    private final Select<Scheme> measure = new Select<>();
    private final Select<Split> split = new Select<>();
    private final Paragraph printed = new Paragraph();
    private final Div content = new Div();

    /**
     * @param path where it stands
     * @param splits by what it can be split
     */
    OutcomePage(
            String path,
            BiFunction<LocalDate, LocalDate, OutcomeReport> reports,
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
        this.cards = new OutcomeCards(words);
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
                                .withActions(new PrintButton(words.say("reports.print"))),
                        toolbar,
                        printed,
                        content);
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
        Optional<Scheme> scheme =
                schemes.stream()
                        .filter(one -> key(one).equals(asked.getSingleParameter(BY).orElse("")))
                        .findFirst()
                        .or(() -> schemes.stream().findFirst());
        Split by =
                splits.stream()
                        .filter(one ->
                                one.name()
                                        .equalsIgnoreCase(
                                                asked.getSingleParameter(SPLIT).orElse("")))
                        .findFirst()
                        .orElse(Split.NONE);
        choose(report.period(), schemes, scheme, by);
        printed.setText(words.period(report.period()));
        Div main = new Div(cards.counted(report, scheme));
        main.addClassName("stack");
        if (scheme.isPresent()) {
            fill(main, report, scheme.get(), by);
        } else {
            main.add(new Card(new EmptyState(words.say("reports.outcome.empty"))));
        }
        content.removeAll();
        content.add(main, new Aside(cards.saysNot()));
    }

    private void fill(Div main, OutcomeReport report, Scheme scheme, Split by) {
        switch (by) {
            case NONE -> {
                main.add(cards.outcome(scheme));
                Effect effect = scheme.effect();
                if (effect != null && !scheme.isHidden()) {
                    main.add(cards.effect(effect));
                }
                main.add(cards.course(report, scheme));
            }
            case PROGRAM, CONTEXT -> main.add(cards.parts(scheme, by));
            case PRACTITIONER -> main.add(cards.practitioners(report));
        }
    }

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
