package app.trellis.assignments.ui;

import app.trellis.assignments.SwitchingLedger;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodayLine;
import app.trellis.assignments.TodayQuestion;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Locale;

/** What Today says, for the client who does it and for whoever looks at it with them. */
final class TodaySheet extends Composite<Div> {

    /**
     * @param notThisWeek sets the first thing aside
     * @param openAgain opens what rests at the client's own wish
     */
    TodaySheet(
            Today today,
            Locale locale,
            SerializableConsumer<TodayItem> notThisWeek,
            SerializableRunnable openAgain) {
        TodayWords words = new TodayWords(this, locale);
        TodayItem first = today.first();
        Div page = getContent();
        page.addClassName("page");
        page.add(
                new PageHeader(
                                getTranslation(
                                        first == null
                                                ? "assignments.today.free"
                                                : "assignments.today.title"))
                        .withEyebrow(words.hour(today.now())));
        if (first == null) {
            page.add(new EmptyState(words.nothing(today)));
        } else {
            page.add(new FirstThing(first, () -> notThisWeek.accept(first)).card());
        }
        if (!today.canWait().isEmpty()) {
            page.add(
                    new WaitList(
                            getTranslation("assignments.today.can-wait"), today.canWait(), words));
        }
        if (!today.alwaysOpen().isEmpty()) {
            page.add(
                    new WaitList(
                            getTranslation("assignments.today.always-open"),
                            today.alwaysOpen(),
                            words));
        }
        if (today.smallSteps()) {
            page.add(smallSteps());
        }
        if (today.asked()) {
            page.add(asked());
        }
        if (!today.resting().isEmpty()) {
            page.add(
                    told(
                            LucideIcon.PAUSE,
                            getTranslation("assignments.rest")
                                    + " "
                                    + getTranslation("assignments.rest-alone")));
        }
        if (today.restsAtWish()) {
            Button again =
                    new Button(
                            getTranslation("assignments.rest.open-again"),
                            click -> openAgain.run());
            page.add(told(LucideIcon.PAUSE, getTranslation("assignments.rest.at-wish"), again));
        }
    }

    private Div smallSteps() {
        Anchor steps =
                Replacing.walk(
                        new Anchor(MyStepsView.PATH, getTranslation("assignments.steps.look")));
        steps.addClassName("button");
        return told(LucideIcon.CHECK, getTranslation("assignments.steps.on-today"), steps);
    }

    private Div asked() {
        Anchor look =
                Replacing.walk(
                        new Anchor(
                                SwitchingLedger.OWN_PLACE,
                                getTranslation("assignments.ledger.look")));
        look.addClassName("button");
        return told(LucideIcon.MAIL, getTranslation("assignments.ledger.on-today"), look);
    }

    /** Asks at the foot of the page. */
    void ask(TodayQuestion.Asked asked, SerializableRunnable afterwards) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        asked.answers()
                .forEach(answer ->
                        buttons.add(
                                new Button(
                                        answer.label(),
                                        click -> {
                                            answer.act().run();
                                            afterwards.run();
                                        })));
        getContent().add(told(LucideIcon.MAIL, asked.words(), buttons));
    }

    /** Puts a part of its own at the foot of the page. */
    void add(Component part) {
        getContent().add(part);
    }

    /** Says until when everything rests and lets it go on, or quietly offers a rest. */
    void rest(Today today, SerializableRunnable ask, SerializableRunnable goOn) {
        LocalDate rests = today.restsUntil();
        if (rests != null) {
            rests(rests, goOn);
        } else if (!today.nothingAssigned() && today.closedSince() == null) {
            offerRest(ask);
        }
    }

    private void rests(LocalDate until, SerializableRunnable goOn) {
        Button again =
                new Button(getTranslation("assignments.rest-all.go-on"), click -> goOn.run());
        getContent()
                .add(
                        told(
                                LucideIcon.PAUSE,
                                getTranslation(
                                        "assignments.rest-all.until",
                                        Days.onWeekday(until, getLocale())),
                                again));
    }

    private void offerRest(SerializableRunnable ask) {
        Button rest = new Button(getTranslation("assignments.rest-all"), click -> ask.run());
        rest.addThemeName("tertiary");
        getContent().add(rest);
    }

    /** Says a sentence at the foot of the page. */
    void tell(String line) {
        getContent().add(told(LucideIcon.CHECK, line));
    }

    /** The same, with where it leads. */
    void tell(TodayLine.Told told) {
        if (told.href().isBlank()) {
            tell(told.words());
            return;
        }
        getContent()
                .add(
                        told(
                                LucideIcon.CHECK,
                                told.words(),
                                new Div(Replacing.walk(new Anchor(told.href(), told.way())))));
    }

    private static Div told(LucideIcon drawing, String words, Component... more) {
        Div said = new Div(new Paragraph(words));
        said.add(more);
        Div told = new Div(Icon.of(drawing), said);
        told.addClassName("told");
        return told;
    }
}
