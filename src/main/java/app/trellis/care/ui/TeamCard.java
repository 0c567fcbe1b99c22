package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.KeepingCareTeams;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Who is on the care team, and passing the client on by name. */
class TeamCard extends Composite<InPlace> {

    private final KeepingCareTeams teams;
    private final ClientDetails details;
    private final ComboBox<MemberSummary> colleague = new ComboBox<>();
    private final Div form;

    TeamCard(KeepingCareTeams teams, ManagingMembers members, ClientDetails details) {
        this.teams = teams;
        this.details = details;
        this.form = form(others(members, details));
        getContent().show(team());
    }

    @Override
    protected InPlace initContent() {
        return new InPlace(
                getTranslation("care.team.title"),
                getTranslation("care.change"),
                () -> getContent().edit(form, colleague));
    }

    private static List<MemberSummary> others(ManagingMembers members, ClientDetails details) {
        return members.staff().stream()
                .filter(one -> one.endedAt() == null)
                .filter(one -> one.roles().contains(Role.PRACTITIONER))
                .filter(one ->
                        details.team().stream()
                                .noneMatch(known -> known.leads() && known.id().equals(one.id())))
                .toList();
    }

    private Facts team() {
        Facts team = new Facts();
        details.team().forEach(one -> team.row(one.name(), said(one)));
        return team;
    }

    private String said(ClientDetails.Colleague one) {
        ClientDetails.StandsIn standsIn = one.standsIn();
        String treats =
                getTranslation(
                        one.leads() ? "care.team.leads" : "care.team.member",
                        Days.say(one.from(), getLocale()));
        if (standsIn == null) {
            return treats;
        }
        String covers =
                getTranslation(
                        "care.away.stands-in",
                        standsIn.colleague(),
                        Days.say(standsIn.until(), getLocale()));
        return one.treats() ? treats + ", " + covers : covers;
    }

    private Div form(List<MemberSummary> colleagues) {
        colleague.setLabel(getTranslation("care.team.colleague"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(MemberSummary::name);
        Button share = new Button(getTranslation("care.team.share"));
        share.addClickListener(click ->
                colleague
                        .getOptionalValue()
                        .ifPresentOrElse(
                                one -> act(() -> teams.shareWith(details.id(), one.id())),
                                this::askForColleague));
        Button passOn = new Button(getTranslation("care.team.pass-on"));
        passOn.addClickListener(click ->
                colleague
                        .getOptionalValue()
                        .ifPresentOrElse(this::askPassOn, this::askForColleague));
        Button cancel =
                new Button(getTranslation("care.cancel"), click -> getContent().showAgain(team()));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(share, passOn, cancel);
        buttons.addClassName("buttons");
        Div fields = new Div(takingOff(), colleague, buttons);
        fields.addClassName("form");
        return fields;
    }

    /** Everybody but the one who leads can be taken off again. */
    private Div takingOff() {
        Div rows = new Div();
        rows.addClassName("stack");
        details.team().stream()
                .filter(one -> !one.leads())
                .forEach(one -> {
                    Button off = new Button(getTranslation("care.team.take-off"));
                    off.setAriaLabel(getTranslation("care.team.take-off-named", one.name()));
                    off.addClickListener(click ->
                            act(() -> {
                                teams.takeOff(details.id(), one.id());
                                Notices.done(
                                        this, getTranslation("care.team.taken-off", one.name()));
                            }));
                    Div row = new Div(new Span(one.name()), off);
                    row.addClassName("row");
                    rows.add(row);
                });
        rows.setVisible(rows.getComponentCount() > 0);
        return rows;
    }

    private void askForColleague() {
        colleague.setInvalid(true);
        colleague.setErrorMessage(getTranslation("care.team.who"));
        colleague.focus();
    }

    private void act(SerializableRunnable then) {
        try {
            then.run();
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void passOn(MemberSummary colleague) {
        try {
            teams.passOn(details.id(), colleague.id());
            getUI().ifPresent(ui -> ui.navigate("desk/caseload"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void askPassOn(MemberSummary colleague) {
        Confirm.ask(
                getTranslation("care.team.pass-on-title", colleague.name()),
                getTranslation("care.team.pass-on-means", colleague.name()),
                getTranslation("care.team.pass-on"),
                getTranslation("care.cancel"),
                () -> passOn(colleague));
    }
}
