package app.trellis.care.ui;

import app.trellis.care.HandingOver;
import app.trellis.care.Handover;
import app.trellis.care.LedClient;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
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
import java.util.UUID;

/** Where an administrator passes the clients of somebody who goes on to others, by name. */
@Route("desk/practice/people/:member/clients")
@RolesAllowed("ADMINISTRATOR")
class HandOverView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final HandingOver handingOver;
    private final ManagingMembers members;
    private final LocalDate today;

    HandOverView(
            HandingOver handingOver,
            ManagingMembers members,
            PracticeSettings settings,
            Clock clock) {
        this.handingOver = handingOver;
        this.members = members;
        this.today = LocalDate.now(clock.withZone(settings.read().zone()));
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MemberId id = event.getRouteParameters().get("member").map(HandOverView::id).orElseThrow();
        List<MemberSummary> staff = members.staff();
        MemberSummary member =
                staff.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        show(member, staff);
    }

    private static MemberId id(String text) {
        try {
            return new MemberId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private void show(MemberSummary member, List<MemberSummary> staff) {
        List<LedClient> led = handingOver.ledBy(member.id());
        List<Handover> said = handingOver.saidOf(member.id());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.hand-over.title", member.name()))
                                .withEyebrow(
                                        getTranslation("care.hand-over.back"),
                                        "desk/practice/people"));
        if (!said.isEmpty()) {
            getContent()
                    .add(
                            new HandedCard(
                                    said, handingOver::undo, () -> show(member, members.staff())));
        }
        getContent()
                .add(
                        led.isEmpty()
                                ? new Card(
                                        new EmptyState(
                                                getTranslation(
                                                        "care.hand-over.none", member.name())))
                                : form(member, led, staff));
    }

    private Card form(MemberSummary member, List<LedClient> led, List<MemberSummary> staff) {
        return new Card(
                new Paragraph(getTranslation("care.hand-over.about")),
                new Paragraph(
                        new Anchor(
                                "desk/practice/people/" + member.id() + "/away",
                                getTranslation("care.hand-over.for-a-time"))),
                new HandOverForm(
                        member.id(),
                        led,
                        staff,
                        today,
                        data -> handingOver.previewOf(member.id(), data),
                        data -> {
                            handingOver.handOverOf(member.id(), data);
                            Notices.done(this, getTranslation("care.hand-over.done"));
                            show(member, members.staff());
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.hand-over.place");
    }
}
