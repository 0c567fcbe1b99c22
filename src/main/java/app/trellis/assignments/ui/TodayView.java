package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.Today;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodayLine;
import app.trellis.assignments.TodayQuestion;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.ManagingClients;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
@RolesAllowed("CLIENT")
class TodayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final TodaysPage todaysPage;
    private final ManagingClients clients;
    private final ObjectProvider<TodayLine> lines;
    private final ObjectProvider<TodayQuestion> questions;

    TodayView(
            TodaysPage todaysPage,
            ManagingClients clients,
            ObjectProvider<TodayLine> lines,
            ObjectProvider<TodayQuestion> questions) {
        this.todaysPage = todaysPage;
        this.clients = clients;
        this.lines = lines;
        this.questions = questions;
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
        TodayWords words = new TodayWords(this, getLocale());
        TodayItem first = today.first();
        Div page = getContent();
        page.removeAll();
        page.add(
                new PageHeader(
                                getTranslation(
                                        first == null
                                                ? "assignments.today.free"
                                                : "assignments.today.title"))
                        .withEyebrow(words.hour(today.now())));
        if (first == null) {
            page.add(new EmptyState(words.nothing(today)));
        } else {
            page.add(
                    new FirstThing(
                                    first,
                                    () -> askWhy(client, first.assignment(), first.occurrence()))
                            .card());
        }
        if (!today.canWait().isEmpty()) {
            page.add(
                    new WaitList(
                            getTranslation("assignments.today.can-wait"), today.canWait(), words));
        }
        if (!today.alwaysOpen().isEmpty()) {
            page.add(
                    new WaitList(
                            getTranslation("assignments.today.always-open"),
                            today.alwaysOpen(),
                            words));
        }
        if (today.smallSteps()) {
            page.add(smallSteps());
        }
        if (!today.resting().isEmpty()) {
            page.add(
                    told(
                            LucideIcon.PAUSE,
                            getTranslation("assignments.rest")
                                    + " "
                                    + getTranslation("assignments.rest-alone")));
        }
        if (today.restsAtWish()) {
            Button again =
                    new Button(
                            getTranslation("assignments.rest.open-again"),
                            click -> {
                                todaysPage.openAgain(client);
                                show(client);
                            });
            page.add(told(LucideIcon.PAUSE, getTranslation("assignments.rest.at-wish"), again));
        }
        questions
                .orderedStream()
                .flatMap(one -> one.ask(client, today.now().getZone(), getLocale()).stream())
                .forEach(asked -> page.add(question(client, asked)));
        lines.orderedStream()
                .map(one -> one.lines(client, getLocale()))
                .flatMap(List::stream)
                .forEach(line -> page.add(told(LucideIcon.CHECK, line)));
    }

    private Div smallSteps() {
        Anchor steps =
                Replacing.walk(
                        new Anchor(MyStepsView.PATH, getTranslation("assignments.steps.look")));
        steps.addClassName("button");
        return told(LucideIcon.CHECK, getTranslation("assignments.steps.on-today"), steps);
    }

    private Div question(ClientId client, TodayQuestion.Asked asked) {
        Div buttons = new Div();
        buttons.addClassName("buttons");
        asked.answers()
                .forEach(answer ->
                        buttons.add(
                                new Button(
                                        answer.label(),
                                        click -> {
                                            answer.act().run();
                                            show(client);
                                        })));
        return told(LucideIcon.MAIL, asked.words(), buttons);
    }

    private void askWhy(ClientId client, AssignmentId assignment, @Nullable UUID occurrence) {
        new NotThisWeek(
                        reason -> todaysPage.setAside(client, assignment, occurrence, reason),
                        () -> show(client))
                .open();
    }

    private static Div told(LucideIcon drawing, String words, Component... more) {
        Div said = new Div(new Paragraph(words));
        said.add(more);
        Div told = new Div(Icon.of(drawing), said);
        told.addClassName("told");
        return told;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
