package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Who is on the care team, and passing the client on by name. */
class TeamCard extends Composite<Card> {

    private final ManagingClients clients;
    private final ClientDetails details;

    TeamCard(ManagingClients clients, ManagingMembers members, ClientDetails details) {
        this.clients = clients;
        this.details = details;
        UnorderedList team = new UnorderedList();
        details.team()
                .forEach(one ->
                        team.add(
                                new ListItem(
                                        one.leads()
                                                ? getTranslation("care.team.leads", one.name())
                                                : one.name())));
        List<MemberSummary> colleagues =
                members.staff().stream()
                        .filter(one -> one.endedAt() == null)
                        .filter(one -> one.roles().contains(Role.PRACTITIONER))
                        .filter(one ->
                                details.team().stream()
                                        .noneMatch(known ->
                                                known.leads() && known.id().equals(one.id())))
                        .toList();
        ComboBox<MemberSummary> colleague = new ComboBox<>(getTranslation("care.team.colleague"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(MemberSummary::name);
        Button share = new Button(getTranslation("care.team.share"));
        share.addClickListener(click ->
                colleague
                        .getOptionalValue()
                        .ifPresent(one -> {
                            clients.shareWith(details.id(), one.id());
                            refresh();
                        }));
        Button passOn = new Button(getTranslation("care.team.pass-on"));
        passOn.addClickListener(click -> colleague.getOptionalValue().ifPresent(this::askPassOn));
        Div buttons = new Div(share, passOn);
        buttons.addClassName("row");
        Div form = new Div(team, colleague, buttons);
        form.addClassName("form");
        getContent().withTitle(getTranslation("care.team.title")).add(form);
    }

    private void askPassOn(MemberSummary colleague) {
        Confirm.ask(
                getTranslation("care.team.pass-on-title", colleague.name()),
                getTranslation("care.team.pass-on-means", colleague.name()),
                getTranslation("care.team.pass-on"),
                getTranslation("care.cancel"),
                () -> {
                    clients.passOn(details.id(), colleague.id());
                    getUI().ifPresent(ui -> ui.navigate("desk/caseload"));
                });
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
