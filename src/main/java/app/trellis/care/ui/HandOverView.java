package app.trellis.care.ui;

import app.trellis.care.ClientStatus;
import app.trellis.care.HandingOver;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.LedClient;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where an administrator passes the clients of somebody who goes on to others, by name. */
@Route("desk/practice/people/:member/clients")
@RolesAllowed("ADMINISTRATOR")
class HandOverView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final HandingOver handingOver;
    private final KeepingCareTeams teams;
    private final ManagingMembers members;

    HandOverView(HandingOver handingOver, KeepingCareTeams teams, ManagingMembers members) {
        this.handingOver = handingOver;
        this.teams = teams;
        this.members = members;
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
        Card card = new Card(new Paragraph(getTranslation("care.hand-over.about")));
        if (led.isEmpty()) {
            card = new Card(new EmptyState(getTranslation("care.hand-over.none", member.name())));
        } else {
            fill(card, member, led, staff);
        }
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("care.hand-over.title", member.name()))
                                .withEyebrow(
                                        getTranslation("care.hand-over.back"),
                                        "desk/practice/people"),
                        card);
    }

    private void fill(
            Card card, MemberSummary member, List<LedClient> led, List<MemberSummary> staff) {
        CheckboxGroup<LedClient> chosen =
                new CheckboxGroup<>(getTranslation("care.hand-over.which"));
        chosen.addClassName("name-columns");
        chosen.setItems(led);
        chosen.setItemLabelGenerator(this::label);
        chosen.select(led.stream().filter(one -> one.status() != ClientStatus.ENDED).toList());
        ComboBox<MemberSummary> to = new ComboBox<>(getTranslation("care.hand-over.to"));
        to.setItems(
                staff.stream()
                        .filter(one -> one.endedAt() == null && !one.id().equals(member.id()))
                        .filter(one -> one.roles().contains(Role.PRACTITIONER))
                        .toList());
        to.setItemLabelGenerator(MemberSummary::name);
        to.setHelperText(getTranslation("care.hand-over.to-means"));
        RuleLine rule = new RuleLine();
        Button all = new Button(getTranslation("care.hand-over.all"), click -> chosen.select(led));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        Button none =
                new Button(getTranslation("care.hand-over.nobody"), click -> chosen.deselectAll());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        Button pass = new Button(getTranslation("care.team.pass-on"));
        pass.addThemeVariants(ButtonVariant.PRIMARY);
        pass.addClickListener(click -> {
            if (chosen.isEmpty() || to.isEmpty()) {
                rule.say(getTranslation("care.hand-over.incomplete"));
            } else {
                rule.clear();
                ask(member, chosen.getValue(), to.getValue());
            }
        });
        Div choose = new Div(all, none);
        choose.addClassName("row");
        Div form = new Div(to, rule, new Div(pass));
        form.addClassName("form");
        card.add(choose, chosen, form);
    }

    private String label(LedClient one) {
        return one.status() == ClientStatus.ENDED
                ? getTranslation("care.hand-over.ended", one.name())
                : one.name();
    }

    private void ask(MemberSummary member, Set<LedClient> chosen, MemberSummary to) {
        List<LedClient> all = List.copyOf(chosen);
        Confirm.ask(
                getTranslation("care.hand-over.ask", all.size(), to.name()),
                getTranslation("care.hand-over.means", to.name(), member.name()),
                getTranslation("care.team.pass-on"),
                getTranslation("care.cancel"),
                () -> passOn(member, all, to));
    }

    private void passOn(MemberSummary member, List<LedClient> all, MemberSummary to) {
        try {
            all.forEach(one -> teams.passOn(one.id(), to.id()));
            Notices.done(
                    this,
                    getTranslation(
                            "care.hand-over.done",
                            all.stream().map(LedClient::name).collect(Collectors.joining(", ")),
                            to.name()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show(member, members.staff());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.hand-over.place");
    }
}
