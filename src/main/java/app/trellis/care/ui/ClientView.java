package app.trellis.care.ui;

import app.trellis.care.ClientAction;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientTab;
import app.trellis.care.HoldDetails;
import app.trellis.care.Holds;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.MiniTrend;
import app.trellis.shared.ui.NavEntry;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Rooms;
import app.trellis.shared.ui.TrendChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A client's page: its rooms are brought by the modules that know what is in them. The browser
 * loads a page's parts by what its route names, and the rooms come by contribution, so the parts
 * that rooms are made of are named here.
 */
@Route("desk/clients/:client/:room?/:item?")
@RolesAllowed("PRACTITIONER")
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(Grid.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(EmailField.class)
@Uses(IntegerField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(MiniTrend.class)
@Uses(TrendChart.class)
class ClientView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ManagingClients clients;
    private final Holds holds;
    private final List<ClientTab> rooms;
    private final List<ClientAction> actions;

    ClientView(
            ManagingClients clients,
            Holds holds,
            List<ClientTab> rooms,
            List<ClientAction> actions) {
        this.clients = clients;
        this.holds = holds;
        this.rooms = rooms.stream().sorted(Comparator.comparingInt(ClientTab::order)).toList();
        this.actions =
                actions.stream()
                        .filter(one -> !one.isRare())
                        .sorted(Comparator.comparingInt(ClientAction::order))
                        .toList();
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client =
                event.getRouteParameters().get("client").map(ClientView::id).orElseThrow();
        if (event.getRouteParameters().get("room").isEmpty()) {
            event.forwardTo("desk/clients/" + client + "/" + rooms.getFirst().path());
            return;
        }
        String path = event.getRouteParameters().get("room").orElseThrow();
        ClientTab room =
                rooms.stream()
                        .filter(one -> one.path().equals(path))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        ClientDetails details = clients.open(client);
        ClientId kept = details.keptAs();
        if (kept != null && room.equals(rooms.getFirst())) {
            event.forwardTo("desk/clients/" + kept + "/" + room.path());
            return;
        }
        Component shown =
                event.getRouteParameters()
                        .get("item")
                        .map(item -> room.content(client, item).orElseThrow(NotFound::new))
                        .orElseGet(() -> room.content(client));
        Div content = new Div(shown);
        content.addClassName("room");
        getContent().removeAll();
        getContent().add(header(details), rooms(client), state(details), content);
    }

    private static ClientId id(String text) {
        try {
            return new ClientId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private PageHeader header(ClientDetails details) {
        PageHeader header =
                new PageHeader(details.name())
                        .withEyebrow(getTranslation("care.caseload"), "desk/caseload");
        Component[] offered =
                actions.stream()
                        .flatMap(one -> one.offer(details).stream())
                        .toArray(Component[]::new);
        return offered.length == 0 ? header : header.withActions(offered);
    }

    private Div state(ClientDetails details) {
        Div row = new Div();
        row.addClassName("row");
        ClientId kept = details.keptAs();
        if (kept != null) {
            row.add(new Anchor("desk/clients/" + kept, getTranslation("care.twice.second-record")));
        }
        switch (details.status()) {
            case PAUSED -> row.add(Pill.neutral(paused(details)));
            case ENDED -> row.add(Pill.neutral(ended(details)));
            case ACTIVE -> {
                LocalDate rests = details.pausedUntil();
                if (rests != null) {
                    row.add(
                            Pill.neutral(
                                    getTranslation(
                                            "care.status.rests-until",
                                            Days.say(rests, getLocale()))));
                }
                LocalDate ending = details.endingOn();
                if (ending != null) {
                    row.add(
                            Pill.neutral(
                                    getTranslation(
                                            "care.status.last-day",
                                            Days.say(ending, getLocale()))));
                }
                if (!details.hasArrived()) {
                    row.add(Pill.neutral(getTranslation("care.status.not-arrived")));
                }
            }
        }
        List<HoldDetails> open = holds.open(details.id());
        if (!open.isEmpty()) {
            row.add(Pill.neutral(getTranslation("care.status.resting")));
        }
        row.setVisible(row.getComponentCount() > 0);
        return row;
    }

    private String ended(ClientDetails details) {
        LocalDate day = details.endedOn();
        return day == null
                ? getTranslation("care.status.ended")
                : getTranslation("care.status.ended-on", Days.say(day, getLocale()));
    }

    private String paused(ClientDetails details) {
        LocalDate until = details.pausedUntil();
        return until == null
                ? getTranslation("care.status.paused")
                : getTranslation("care.status.paused-until", Days.say(until, getLocale()));
    }

    private Rooms rooms(ClientId client) {
        return new Rooms(
                getTranslation("care.client.rooms"),
                rooms.stream()
                        .map(room ->
                                NavEntry.room(
                                        getTranslation(room.titleKey()),
                                        "desk/clients/" + client + "/" + room.path()))
                        .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.client");
    }
}
