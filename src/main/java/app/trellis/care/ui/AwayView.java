package app.trellis.care.ui;

import app.trellis.care.Away;
import app.trellis.care.AwayData;
import app.trellis.care.AwayPlan;
import app.trellis.care.BeingAway;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
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
        List<Away> ahead = all.stream().filter(one -> !one.isOver()).toList();
        page.add(ahead.isEmpty() ? saying(plan, today) : another(plan, ahead));
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
                        AwayForm.Whose.OWN,
                        getTranslation("care.away.save"),
                        data -> {
                            away.say(data);
                            done();
                        }));
    }

    private AwayCard card(Away one) {
        AwayCard card = new AwayCard(one, AwayForm.Whose.OWN);
        return one.isOver() ? card.withSeen(this::seen) : card.withDeeds(this::form, this::end);
    }

    private AwayForm form(Away one) {
        return new AwayForm(
                away.plan(),
                one.data(),
                today,
                one.running(),
                AwayForm.Whose.OWN,
                getTranslation("care.away.keep"),
                data -> {
                    away.change(one.id(), one.revision(), data);
                    done();
                });
    }

    private void end(Away one) {
        away.comeBack(one.id());
        done();
    }

    private void seen(Away one) {
        away.seen(one.id());
        show();
    }

    private void done() {
        Notices.done(this, getTranslation("care.away.done"));
        show();
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
