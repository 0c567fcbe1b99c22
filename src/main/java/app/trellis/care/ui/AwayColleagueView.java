package app.trellis.care.ui;

import app.trellis.care.Away;
import app.trellis.care.AwayColleague;
import app.trellis.care.AwayColleagues;
import app.trellis.care.AwayData;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Where an administrator says for somebody who cannot that they are away, and who stands in. */
@Route("desk/practice/people/:member/away")
@RolesAllowed("ADMINISTRATOR")
class AwayColleagueView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final AwayColleagues away;
    private final LocalDate today;

    AwayColleagueView(AwayColleagues away, PracticeSettings settings, Clock clock) {
        this.away = away;
        this.today = LocalDate.now(clock.withZone(settings.read().zone()));
        getContent().addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .get("member")
                        .map(AwayColleagueView::id)
                        .orElseThrow(NotFound::new));
    }

    private static MemberId id(String text) {
        try {
            return new MemberId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private void show(MemberId member) {
        AwayColleague colleague = away.open(member);
        Div page = getContent();
        page.removeAll();
        page.add(
                new PageHeader(getTranslation("care.away.of", colleague.name()))
                        .withEyebrow(
                                getTranslation("care.hand-over.back"), "desk/practice/people"));
        colleague.times().forEach(one -> page.add(card(colleague, one)));
        if (colleague.times().stream().noneMatch(Away::running)) {
            page.add(saying(colleague));
        }
    }

    private Card saying(AwayColleague colleague) {
        return Card.titled(
                getTranslation("care.away.of-say"),
                soft(getTranslation("care.away.of-about")),
                soft(getTranslation("care.away.of-told", colleague.name())),
                new AwayForm(
                        colleague.plan(),
                        new AwayData(today, today.plusDays(1), Map.of()),
                        today,
                        true,
                        AwayForm.Whose.A_COLLEAGUES,
                        getTranslation("care.away.of-save"),
                        data -> {
                            away.say(colleague.id(), data);
                            done(colleague.id());
                        }));
    }

    private AwayCard card(AwayColleague colleague, Away one) {
        return new AwayCard(one, AwayForm.Whose.A_COLLEAGUES)
                .withDeeds(
                        time -> form(colleague, time),
                        time -> {
                            away.end(colleague.id(), time.id());
                            done(colleague.id());
                        });
    }

    private AwayForm form(AwayColleague colleague, Away one) {
        return new AwayForm(
                colleague.plan(),
                one.data(),
                today,
                one.running(),
                AwayForm.Whose.A_COLLEAGUES,
                getTranslation("care.away.keep"),
                data -> {
                    away.change(colleague.id(), one.id(), one.revision(), data);
                    done(colleague.id());
                });
    }

    private void done(MemberId member) {
        Notices.done(this, getTranslation("care.away.done"));
        show(member);
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.away.of-place");
    }
}
