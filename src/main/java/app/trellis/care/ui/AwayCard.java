package app.trellis.care.ui;

import app.trellis.care.Away;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One time of being away: its days, who said it, and who stands in for whom. */
class AwayCard extends Composite<Card> {

    private final transient Away away;
    private final AwayForm.Whose whose;
    private final Div told = new Div();

    AwayCard(Away away, AwayForm.Whose whose) {
        this.away = away;
        this.whose = whose;
        told.addClassName("stack");
        Away.SaidBy said = away.saidBy();
        if (said != null) {
            told.add(
                    soft(
                            getTranslation(
                                    "care.away.said-by",
                                    said.name(),
                                    Days.say(said.day(), getLocale()))));
        }
        told.add(standIns());
        getContent().withTitle(title());
        getContent().add(told);
    }

    private String title() {
        String days =
                getTranslation(
                        "care.away.days",
                        Days.say(away.from(), getLocale()),
                        Days.say(away.until(), getLocale()));
        return switch (away.state()) {
            case LATER -> getTranslation("care.away.later", days);
            case RUNNING ->
                    getTranslation(
                            whose == AwayForm.Whose.OWN ? "care.away.now" : "care.away.is-now",
                            days);
            case OVER -> getTranslation("care.away.was", days);
        };
    }

    private Component standIns() {
        if (away.standingIn().isEmpty()) {
            return soft(getTranslation("care.away.nobody-stands-in"));
        }
        Facts facts = new Facts();
        away.standingIn().stream()
                .collect(
                        Collectors.groupingBy(
                                Away.StandingIn::memberName,
                                TreeMap::new,
                                Collectors.mapping(
                                        Away.StandingIn::clientName, Collectors.joining(", "))))
                .forEach((colleague, clients) ->
                        facts.row(getTranslation(named(), colleague), clients));
        return facts;
    }

    private String named() {
        return away.isOver() ? "care.away.stood-in-named" : "care.away.stands-in-named";
    }

    /** Lets it be changed in its place, and ended. */
    AwayCard withDeeds(SerializableFunction<Away, AwayForm> form, SerializableConsumer<Away> end) {
        Button change = new Button(getTranslation("care.away.change"));
        change.setAriaLabel(getTranslation("care.away.change-named", title()));
        change.addClickListener(click -> {
            told.removeAll();
            told.add(form.apply(away));
        });
        Button back = new Button(getTranslation(words().deed()), click -> ask(end));
        return with(change, back);
    }

    /** Lets it be said that one has seen it. */
    AwayCard withSeen(SerializableConsumer<Away> seen) {
        return with(new Button(getTranslation("care.away.seen"), click -> seen.accept(away)));
    }

    private AwayCard with(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("buttons");
        told.add(row);
        return this;
    }

    private void ask(SerializableConsumer<Away> end) {
        Confirm.ask(
                getTranslation(words().title()),
                getTranslation(words().means()),
                getTranslation(words().deed()),
                getTranslation("care.cancel"),
                () -> end.accept(away));
    }

    /** Keys of what ending it is called, asked with, and means. */
    private record EndWords(String deed, String title, String means) {}

    private EndWords words() {
        if (whose == AwayForm.Whose.A_COLLEAGUES) {
            return new EndWords("care.away.end", "care.away.end-title", "care.away.end-means");
        }
        return away.running()
                ? new EndWords("care.away.back", "care.away.back-title", "care.away.back-means")
                : new EndWords(
                        "care.away.call-off",
                        "care.away.call-off-title",
                        "care.away.call-off-means");
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
