package app.trellis.organization.ui;

import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supervisor's own deputies, and for whom they stand in themselves. */
@Route("desk/deputy")
@RolesAllowed("SUPERVISOR")
class DeputyView extends Composite<Div> implements HasDynamicTitle {

    private final Deputising deputising;
    private final LocalDate today;
    private final Div body = new Div();

    DeputyView(Deputising deputising, PracticeSettings settings, Clock clock) {
        this.deputising = deputising;
        this.today = LocalDate.now(clock.withZone(settings.read().zone()));
        Paragraph about = new Paragraph(getTranslation("organization.deputy.about"));
        about.addClassName("soft");
        body.addClassName("stack");
        getContent().addClassNames("page", "stack");
        getContent().add(new PageHeader(getTranslation("organization.deputy")), about, body);
        show();
    }

    private void show() {
        List<DeputyDetails> all = deputising.mine();
        Map<MemberId, String> choices = deputising.choices();
        MemberId me = Me.id();
        body.removeAll();
        if (all.isEmpty() && choices.isEmpty()) {
            body.add(nobodyElse());
            return;
        }
        body.add(
                all.isEmpty()
                        ? new Card(new EmptyState(getTranslation("organization.deputy.none")))
                        : new Card(
                                new DeputyList(
                                        all,
                                        one -> one.supervisor().equals(me),
                                        one -> end(one.id()))));
        body.add(
                choices.isEmpty()
                        ? nobodyElse()
                        : Card.titled(
                                getTranslation("organization.deputy.title"),
                                new DeputyForm(
                                        choices,
                                        false,
                                        today,
                                        (mine, deputy, from, until) -> {
                                            deputising.name(deputy, from, until);
                                            said("organization.deputy.named");
                                        })));
    }

    private Card nobodyElse() {
        return new Card(new EmptyState(getTranslation("organization.deputy.nobody")));
    }

    private void end(UUID id) {
        deputising.end(id);
        said("organization.deputy.ended");
    }

    private void said(String key) {
        Notices.done(this, getTranslation(key));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.deputy");
    }
}
