package app.trellis.reports.ui;

import app.trellis.reports.ui.OutcomeSection.Piece;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RangeChart;
import app.trellis.shared.ui.Verdict;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** Shows a part of a report on outcomes as a card. */
record OutcomeCards(OutcomeWords words) {

    Card of(OutcomeSection section) {
        Card card = Card.titled(section.title());
        Div sayings = null;
        for (Piece piece : section.pieces()) {
            if (piece instanceof OutcomeSection.Saying) {
                sayings = together(card, sayings);
                sayings.add(shown(piece));
            } else {
                sayings = null;
                card.add(shown(piece));
            }
        }
        return card;
    }

    private static Div together(Card card, @Nullable Div sayings) {
        if (sayings != null) {
            return sayings;
        }
        Div stack = new Div();
        stack.addClassName("stack");
        card.add(stack);
        return stack;
    }

    private Component shown(Piece piece) {
        return switch (piece) {
            case OutcomeSection.Words(String said, OutcomeSection.Weight weight) ->
                    paragraph(said, weight);
            case OutcomeSection.Named named -> new Facts(named.rows());
            case OutcomeSection.Saying one ->
                    new Verdict(one.sentence(), words.say("reports.opens"), one.reasons());
            case OutcomeSection.Drawn one -> new RangeChart(one.caption(), one.rows());
            case OutcomeSection.Tabled one ->
                    new DataTable(one.caption(), one.columns(), one.rows()).underItsName();
        };
    }

    private static Paragraph paragraph(String said, OutcomeSection.Weight weight) {
        Paragraph paragraph = new Paragraph(said);
        switch (weight) {
            case PLAIN -> {}
            case SOFT -> paragraph.addClassNames("soft", "small");
            case NOTE -> paragraph.addClassName("amber-note");
        }
        return paragraph;
    }
}
