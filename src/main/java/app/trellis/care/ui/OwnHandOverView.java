package app.trellis.care.ui;

import app.trellis.care.HandingOver;
import app.trellis.care.Handover;
import app.trellis.care.LedClient;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Where a practitioner hands clients over, and reads what was handed over to them. */
@Route(OwnHandOverView.PATH)
@RolesAllowed("PRACTITIONER")
class OwnHandOverView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/hand-over";

    private final HandingOver handingOver;
    private final ManagingMembers members;
    private final CurrentPerson current;
    private final LocalDate today;

    OwnHandOverView(
            HandingOver handingOver,
            ManagingMembers members,
            CurrentPerson current,
            PracticeSettings settings,
            Clock clock) {
        this.handingOver = handingOver;
        this.members = members;
        this.current = current;
        this.today = LocalDate.now(clock.withZone(settings.read().zone()));
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Handover> said = handingOver.said();
        if (said.stream().anyMatch(Handover::isNew)) {
            handingOver.seen();
        }
        Div page = getContent();
        page.removeAll();
        page.add(
                new PageHeader(getTranslation("care.hand-over.own-title"))
                        .withEyebrow(getTranslation("care.caseload"), "desk/caseload"));
        if (!said.isEmpty()) {
            page.add(new HandedCard(said, handingOver::undo, this::show));
        }
        page.add(form());
    }

    private Card form() {
        List<LedClient> led = handingOver.mine();
        if (led.isEmpty()) {
            return new Card(new EmptyState(getTranslation("care.hand-over.own-none")));
        }
        Paragraph about = new Paragraph(getTranslation("care.hand-over.own-about"));
        about.addClassName("soft");
        return Card.titled(
                getTranslation("care.hand-over.own-form"),
                about,
                new Paragraph(
                        new Anchor(AwayView.PATH, getTranslation("care.hand-over.for-a-time"))),
                new HandOverForm(
                        current.get().memberId(),
                        led,
                        members.staff(),
                        today,
                        handingOver::preview,
                        data -> {
                            handingOver.handOver(data);
                            Notices.done(this, getTranslation("care.hand-over.done"));
                            show();
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.hand-over.own-title");
    }
}
