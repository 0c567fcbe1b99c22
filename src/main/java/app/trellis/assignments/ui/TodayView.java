package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayLine;
import app.trellis.assignments.TodayPart;
import app.trellis.assignments.TodayQuestion;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.ManagingClients;
import app.trellis.care.RestingFromAll;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.KeptHere;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What a client sees first: one small thing, the rest can wait. */
@Route("me")
@Uses(KeptHere.class)
@RolesAllowed("CLIENT")
class TodayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final TodaysPage todaysPage;
    private final ManagingClients clients;
    private final RestingFromAll resting;
    private final ObjectProvider<TodayLine> lines;
    private final ObjectProvider<TodayQuestion> questions;
    private final ObjectProvider<TodayPart> parts;

    TodayView(
            TodaysPage todaysPage,
            ManagingClients clients,
            RestingFromAll resting,
            ObjectProvider<TodayLine> lines,
            ObjectProvider<TodayQuestion> questions,
            ObjectProvider<TodayPart> parts) {
        this.todaysPage = todaysPage;
        this.clients = clients;
        this.resting = resting;
        this.lines = lines;
        this.questions = questions;
        this.parts = parts;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        show(client);
        QueryParameters asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("aside")
                .map(TodayView::uuid)
                .ifPresent(assignment ->
                        askWhy(
                                client,
                                new AssignmentId(assignment),
                                asked.getSingleParameter("o").map(TodayView::uuid).orElse(null)));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private void show(ClientId client) {
        Today today = todaysPage.read(client, getLocale());
        TodaySheet sheet =
                new TodaySheet(
                        today,
                        getLocale(),
                        item -> askWhy(client, item.assignment(), item.occurrence()),
                        () -> {
                            todaysPage.openAgain(client);
                            show(client);
                        });
        parts.orderedStream().forEach(part -> sheet.add(part.part(client, getLocale())));
        questions
                .orderedStream()
                .flatMap(one -> one.ask(client, today.now().getZone(), getLocale()).stream())
                .forEach(asked -> sheet.ask(asked, () -> show(client)));
        sheet.rest(
                today,
                () ->
                        new RestDialog(
                                        today.now().toLocalDate(),
                                        day -> resting.rest(client, day),
                                        () -> show(client))
                                .open(),
                () -> goOn(client));
        lines.orderedStream()
                .map(one -> one.told(client, getLocale()))
                .flatMap(List::stream)
                .forEach(sheet::tell);
        getContent().removeAll();
        getContent().add(sheet);
    }

    private void goOn(ClientId client) {
        resting.goOn(client);
        show(client);
    }

    private void askWhy(ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        new NotThisWeek(
                        reason -> todaysPage.setAside(client, assignment, occurrence, reason),
                        () -> show(client))
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
