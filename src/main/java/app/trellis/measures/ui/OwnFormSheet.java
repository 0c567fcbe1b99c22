package app.trellis.measures.ui;

import app.trellis.measures.Measure;
import app.trellis.measures.Norms;
import app.trellis.measures.OwnFormVersion;
import app.trellis.measures.ScoringRule;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Pill;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** One version of a form, to be read: its words, how it is scored, what is known about it. */
final class OwnFormSheet extends Composite<Card> {

    private final Measure measure;
    private final NumberFormat numbers = NumberFormat.getNumberInstance(getLocale());

    OwnFormSheet(OwnFormVersion version, ZoneId zone) {
        this.measure = version.measure();
        String title =
                getTranslation(
                        "measures.own.version-since",
                        measure.version(),
                        Days.say(version.since(), zone, getLocale()));
        Card card = getContent().withTitle(title);
        if (version.isRetired()) {
            card.withAside(Pill.neutral(getTranslation("measures.own.state.retired")));
        }
        card.add(questions(), facts());
    }

    private OrderedList questions() {
        OrderedList list = new OrderedList();
        ScoringRule scoring = measure.scoring();
        List<String> items = measure.wordsIn("en").items();
        for (int item = 1; item <= items.size(); item++) {
            String text = items.get(item - 1);
            if (scoring.reversed().contains(item)) {
                text = getTranslation("measures.own.sheet.reversed", text);
            }
            ScoringRule.RiskItem risk = scoring.riskItem();
            if (risk != null && risk.item() == item) {
                text = getTranslation("measures.own.sheet.risk", text, risk.alertFrom());
            }
            list.add(new ListItem(text));
        }
        return list;
    }

    private Facts facts() {
        Facts facts = new Facts().worded();
        ScoringRule scoring = measure.scoring();
        Measure.Wording words = measure.wordsIn("en");
        row(facts, "name", measure.name());
        row(facts, "title", measure.phoneTitle());
        if (!words.recall().isBlank()) {
            row(facts, "recall", words.recall());
        }
        row(
                facts,
                "answers",
                getTranslation(
                        "measures.own.sheet.answers.are",
                        scoring.lowest(),
                        scoring.highest(),
                        String.join(", ", words.answers())));
        row(
                facts,
                "score",
                getTranslation(
                        scoring.combine() == Instrument.Combine.MEAN
                                ? "measures.own.sheet.mean"
                                : "measures.own.sheet.sum",
                        say(measure.lowestScore()),
                        say(measure.highestScore()),
                        scoring.minimumAnswered(),
                        measure.items()));
        row(
                facts,
                "direction",
                getTranslation(
                        scoring.direction() == Direction.HIGHER_IS_BETTER
                                ? "measures.own.direction.higher"
                                : "measures.own.direction.lower"));
        norms(facts);
        source(facts);
        row(facts, "licence", measure.licence().note());
        return facts;
    }

    private void norms(Facts facts) {
        Norms norms = measure.norms();
        row(
                facts,
                "threshold",
                norms.threshold()
                        .map(one -> say(one.points()))
                        .orElseGet(() -> getTranslation("measures.own.sheet.unknown")));
        row(
                facts,
                "case",
                norms.caseLine()
                        .map(one ->
                                getTranslation(
                                        measure.scoring().direction() == Direction.HIGHER_IS_BETTER
                                                ? "measures.own.sheet.at-most"
                                                : "measures.own.sheet.at-least",
                                        say(one.value())))
                        .orElseGet(() -> getTranslation("measures.own.sheet.unknown")));
        Norms.Spread spread = norms.spread();
        if (spread != null) {
            row(facts, "sd", say(spread.sd()));
        }
        norms.reliability()
                .forEach(one ->
                        row(
                                facts,
                                "reliability",
                                getTranslation(
                                        one.type() == Norms.ReliabilityType.RETEST
                                                ? "measures.own.sheet.retest"
                                                : "measures.own.sheet.alpha",
                                        say(one.value()))));
        measure.scoring()
                .sourcedBands()
                .ifPresent(bands ->
                        row(
                                facts,
                                "bands",
                                bands.values().stream()
                                        .map(band ->
                                                getTranslation(
                                                        "measures.own.sheet.band",
                                                        say(band.from()),
                                                        band.name()))
                                        .collect(Collectors.joining(" · "))));
    }

    /** One citation stands for all figures. */
    private void source(Facts facts) {
        Norms norms = measure.norms();
        norms.threshold()
                .map(Norms.Threshold::source)
                .or(() -> norms.caseLine().map(Norms.CaseLine::source))
                .or(() -> measure.scoring().sourcedBands().map(ScoringRule.Bands::source))
                .ifPresent(source -> row(facts, "source", source));
    }

    private void row(Facts facts, String name, String value) {
        facts.row(getTranslation("measures.own.sheet." + name), value);
    }

    private String say(double number) {
        return numbers.format(number);
    }
}
