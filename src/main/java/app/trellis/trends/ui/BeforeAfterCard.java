package app.trellis.trends.ui;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.Phases;
import app.trellis.trends.BeforeAfter;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Before and after each change that was marked: described, never caused. */
final class BeforeAfterCard extends Composite<Card> {

    /** Changes whenever the rule does. */
    private static final int RULE_VERSION = 1;

    private static final int PERCENT = 100;

    private final Shown shown;
    private final Sayings words;

    BeforeAfterCard(Shown shown, Sayings words, List<BeforeAfter> compared) {
        this.shown = shown;
        this.words = words;
        getContent().withTitle(words.say("trends.phase.title"));
        compared.forEach(one -> getContent().add(verdict(one)));
        Paragraph never = new Paragraph(words.say("trends.phase.never-caused"));
        never.addClassNames("soft", "small");
        getContent().add(never);
    }

    private Verdict verdict(BeforeAfter one) {
        Facts facts = new Facts();
        facts.row(words.say("trends.phase.before"), side(one.before()));
        facts.row(words.say("trends.phase.after"), side(one.after()));
        return new Verdict(sentence(words, one), words.say("trends.how"), reasons(one))
                .withFacts(facts);
    }

    /** What may be said about before and after. */
    static String sentence(Sayings words, BeforeAfter one) {
        String what = words.eventWords(one.phase());
        Phases.Overlap overlap = one.overlap();
        return overlap == null
                ? words.say(
                        "trends.phase.too-early",
                        what,
                        one.before().scores(),
                        one.after().scores(),
                        BeforeAfter.MINIMUM)
                : words.say("trends.phase.better", what, Math.round(overlap.nap() * PERCENT));
    }

    private String side(BeforeAfter.Side side) {
        return side.scores() == 0
                ? words.say("trends.phase.side-none")
                : words.say(
                        "trends.phase.side",
                        side.scores(),
                        shown.score(side.lowest()),
                        shown.score(side.highest()));
    }

    private List<Facts.Row> reasons(BeforeAfter one) {
        List<Facts.Row> rows = new ArrayList<>();
        Phases.Overlap overlap = one.overlap();
        Phases.Corrected corrected = one.corrected();
        rows.add(row("trends.how.why", words.say("trends.phase.why", BeforeAfter.MINIMUM)));
        rows.add(row("trends.how.rule", words.say("trends.phase.rule")));
        if (overlap != null) {
            rows.add(
                    row(
                            "trends.how.result",
                            words.say(
                                    "trends.phase.result",
                                    words.number(overlap.nap()),
                                    words.number(overlap.tau()),
                                    overlap.pairs())));
        }
        if (corrected != null) {
            rows.add(
                    row(
                            "trends.phase.corrected",
                            words.say("trends.phase.corrected.is", words.number(corrected.tau()))));
        }
        rows.add(row("trends.how.source", words.say("trends.phase.source")));
        rows.add(row("trends.how.version", words.say("trends.how.version.is", RULE_VERSION)));
        return rows;
    }

    private Facts.Row row(String name, String value) {
        return new Facts.Row(words.say(name), value);
    }
}
