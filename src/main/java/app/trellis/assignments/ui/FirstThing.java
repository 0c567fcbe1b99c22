package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.TodayItem;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** The one thing that comes first, with the client's own plan for it. */
final class FirstThing {

    private final TodayItem item;
    private final Card card = new Card();

    FirstThing(TodayItem item, SerializableRunnable notThisWeek) {
        this.item = item;
        card.addClassName("first");
        card.add(Pill.leaf(time()), new H2(item.phoneTitle()), new Paragraph(item.why()));
        if (item.secondPart()) {
            Paragraph second = new Paragraph(card.getTranslation("assignments.today.second-part"));
            second.addClassName("strong");
            card.add(second);
        }
        String line = item.personalLine();
        if (line != null) {
            card.add(new Paragraph(card.getTranslation("assignments.today.line", line)));
        }
        String plan = item.plan();
        if (plan != null) {
            Paragraph quote = new Paragraph(plan);
            quote.addClassName("plan");
            card.add(quote);
        }
        Button later = new Button(card.getTranslation("assignments.not-this-week"));
        later.addThemeName("tertiary");
        later.addClickListener(click -> notThisWeek.run());
        Div buttons = new Div(begin());
        buttons.addClassName("buttons");
        if (item.mayShorten()) {
            buttons.add(shortOne());
        }
        buttons.add(later);
        card.add(buttons);
    }

    Card card() {
        return card;
    }

    private String time() {
        return item.kind() == AssignmentKind.CARD
                ? card.getTranslation("assignments.card.half-minute")
                : card.getTranslation("assignments.today.about-minutes", item.minutes());
    }

    private Button shortOne() {
        String path = WaitList.shortPath(item);
        return new Button(
                card.getTranslation("assignments.today.short", item.shortMinutes()),
                click -> card.getUI().ifPresent(ui -> Places.replace(ui, path)));
    }

    private Button begin() {
        String path = WaitList.path(item);
        Button begin =
                new Button(
                        card.getTranslation(
                                item.kind() == AssignmentKind.CARD
                                        ? "assignments.today.read"
                                        : "assignments.today.begin"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(click -> card.getUI().ifPresent(ui -> Places.replace(ui, path)));
        return begin;
    }
}
