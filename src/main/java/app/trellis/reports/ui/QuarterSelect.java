package app.trellis.reports.ui;

import app.trellis.reports.ReportPeriod;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which quarter that is over is looked at, and how the address names it. */
final class QuarterSelect extends Composite<Select<ReportPeriod>> {

    private static final int QUARTERS = 8;
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final LocalDate today;

    QuarterSelect(OutcomeWords words, LocalDate today, Runnable changed) {
        this.today = today;
        getContent().setLabel(words.say("reports.outcome.period"));
        getContent().setItemLabelGenerator(words::period);
        getContent()
                .addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                });
    }

    void choose(ReportPeriod shown) {
        List<ReportPeriod> choices =
                new ArrayList<>(
                        ReportPeriod.choices(today, QUARTERS).stream()
                                .filter(ReportPeriod::closed)
                                .toList());
        if (!choices.contains(shown)) {
            choices.add(shown);
        }
        getContent().setItems(choices);
        getContent().setValue(shown);
    }

    Map<String, String> address() {
        ReportPeriod chosen = getContent().getValue();
        return Map.of(FROM, chosen.from().toString(), UNTIL, chosen.until().toString());
    }

    static Optional<LocalDate> from(QueryParameters asked) {
        return day(asked, FROM);
    }

    static Optional<LocalDate> until(QueryParameters asked) {
        return day(asked, UNTIL);
    }

    private static Optional<LocalDate> day(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
