package app.trellis.care.ui;

import app.trellis.care.Away;
import app.trellis.care.AwayData;
import app.trellis.care.AwayPlan;
import app.trellis.care.BeingAway;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a practitioner says when they are away, and who stands in for whom. */
@Route(AwayView.PATH)
@RolesAllowed("PRACTITIONER")
class AwayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/away";

    private final BeingAway away;
    private final LocalDate today;

    AwayView(BeingAway away, PracticeSettings settings, Clock clock) {
        this.away = away;
        ZoneId zone = settings.read().zone();
        this.today = LocalDate.now(clock.withZone(zone));
        getContent().addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Away> all = away.mine();
        AwayPlan plan = away.plan();
        Div page = getContent();
        page.removeAll();
        page.add(
                new PageHeader(getTranslation("care.away.title"))
                        .withEyebrow(getTranslation("care.caseload"), "desk/caseload"));
        all.forEach(one -> page.add(card(one)));
        page.add(all.isEmpty() ? saying(plan, today) : another(plan, all));
    }

    /** What was said stands alone on the page until one asks for more. */
    private Div another(AwayPlan plan, List<Away> all) {
        LocalDate after =
                all.stream()
                        .map(Away::until)
                        .max(Comparator.naturalOrder())
                        .orElse(today)
                        .plusDays(1);
        Div place = new Div();
        place.add(
                new Button(
                        getTranslation("care.away.say-more"),
                        click -> {
                            place.removeAll();
                            place.add(saying(plan, after));
                        }));
        return place;
    }

    private Card saying(AwayPlan plan, LocalDate first) {
        return Card.titled(
                getTranslation("care.away.say"),
                soft(getTranslation("care.away.about")),
                new AwayForm(
                        plan,
                        new AwayData(first, first.plusDays(1), Map.of()),
                        today,
                        false,
                        getTranslation("care.away.save"),
                        data -> {
                            away.say(data);
                            done();
                        }));
    }

    private Card card(Away one) {
        Button change = new Button(getTranslation("care.away.change"));
        change.setAriaLabel(getTranslation("care.away.change-named", days(one)));
        Button back =
                new Button(
                        getTranslation(one.running() ? "care.away.back" : "care.away.call-off"),
                        click -> askBack(one));
        Div buttons = new Div(change, back);
        buttons.addClassName("buttons");
        Div told = new Div(who(one), buttons);
        told.addClassName("stack");
        Card card =
                Card.titled(
                        getTranslation(
                                one.running() ? "care.away.now" : "care.away.later", days(one)),
                        told);
        change.addClickListener(click -> {
            told.removeAll();
            told.add(form(one));
        });
        return card;
    }

    private AwayForm form(Away one) {
        return new AwayForm(
                away.plan(),
                one.data(),
                today,
                one.running(),
                getTranslation("care.away.keep"),
                data -> {
                    away.change(one.id(), data);
                    done();
                });
    }

    private com.vaadin.flow.component.Component who(Away one) {
        if (one.standingIn().isEmpty()) {
            return soft(getTranslation("care.away.nobody-stands-in"));
        }
        Facts facts = new Facts();
        one.standingIn().stream()
                .collect(
                        Collectors.groupingBy(
                                Away.StandingIn::memberName,
                                java.util.TreeMap::new,
                                Collectors.mapping(
                                        Away.StandingIn::clientName, Collectors.joining(", "))))
                .forEach((colleague, clients) ->
                        facts.row(getTranslation("care.away.stands-in-named", colleague), clients));
        return facts;
    }

    private void askBack(Away one) {
        Confirm.ask(
                getTranslation(one.running() ? "care.away.back-title" : "care.away.call-off-title"),
                getTranslation(one.running() ? "care.away.back-means" : "care.away.call-off-means"),
                getTranslation(one.running() ? "care.away.back" : "care.away.call-off"),
                getTranslation("care.cancel"),
                () -> {
                    away.comeBack(one.id());
                    done();
                });
    }

    private void done() {
        Notices.done(this, getTranslation("care.away.done"));
        show();
    }

    private String days(Away one) {
        return getTranslation(
                "care.away.days",
                Days.say(one.from(), getLocale()),
                Days.say(one.until(), getLocale()));
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.away.title");
    }
}
