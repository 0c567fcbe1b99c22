package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseDetails;
import app.trellis.responses.ResponseId;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.RestingAfterStir;
import app.trellis.responses.RestingExercise;
import app.trellis.responses.WritingThreads;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.ShowAll;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in from one client: a list with safety answers on top, and what is opened from it.
 * Opening says nothing; each statement about a page is a tap of its own.
 */
final class CameInRoom extends Composite<Div> {

    private final ClientId client;
    private final ReadingResponses responses;
    private final RestingAfterStir resting;
    private final KeepingSupportPages support;
    private final WritingThreads writing;
    private final @Nullable LocalDate nextSession;
    private final Times times;

    /**
     * @param nextSession the client's own day of the next planned session, or null
     * @param now in the client's zone
     */
    CameInRoom(
            ClientId client,
            ReadingResponses responses,
            RestingAfterStir resting,
            KeepingSupportPages support,
            WritingThreads writing,
            @Nullable LocalDate nextSession,
            ZonedDateTime now) {
        this.client = client;
        this.responses = responses;
        this.resting = resting;
        this.support = support;
        this.writing = writing;
        this.nextSession = nextSession;
        this.times = Times.at(getLocale(), now);
        getContent().addClassName("stack");
    }

    void showList() {
        List<ResponseSummary> all = responses.of(client, getLocale());
        getContent().removeAll();
        if (all.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("responses.none")));
            steadyPage();
            return;
        }
        getContent().add(toolbar(all));
        all.stream()
                .filter(ResponseSummary::toAcknowledge)
                .forEach(one -> getContent().add(safety(one)));
        List<RestingExercise> rest = resting.exercises(client);
        if (!rest.isEmpty()) {
            getContent().add(new RestingCard(rest, this::talked));
        }
        CameInGrid grid = new CameInGrid(all, times, one -> showOne(one.id()));
        ShowAll earlier =
                new ShowAll(
                        getTranslation("responses.show-all", all.size()),
                        all.size(),
                        () -> grid.show(all));
        getContent().add(new Card(grid, earlier).flush());
        steadyPage();
    }

    /** What the client made for hard moments, as far as they leave it open. */
    private void steadyPage() {
        support.steadyPage(client, getLocale())
                .ifPresent(page ->
                        getContent()
                                .add(
                                        Card.titled(
                                                getTranslation("responses.steady"),
                                                new SteadyPageSheet(page, times))));
    }

    private Div toolbar(List<ResponseSummary> all) {
        Button discussed =
                new Button(
                        getTranslation("responses.discussed-all"),
                        click ->
                                Confirm.ask(
                                        getTranslation("responses.discussed-all.title"),
                                        getTranslation("responses.discussed-all.about"),
                                        getTranslation("responses.discussed-all"),
                                        getTranslation("responses.not-now"),
                                        this::discussAll));
        discussed.setEnabled(all.stream().anyMatch(one -> one.discussedAt() == null));
        Div toolbar = new Div(discussed);
        toolbar.addClassNames("toolbar", "no-print");
        return toolbar;
    }

    private void discussAll() {
        int count = responses.markAllDiscussed(client);
        Notices.done(this, getTranslation("responses.discussed-all.done", count));
        showList();
    }

    private void talked(AssignmentId assignment) {
        resting.talkedAbout(client, assignment);
        showList();
    }

    private SafetyCard safety(ResponseSummary summary) {
        return new SafetyCard(
                summary,
                times,
                () -> showOne(summary.id()),
                note -> {
                    responses.acknowledge(client, summary.id().value(), note);
                    showList();
                });
    }

    void showOne(ResponseId id) {
        Button back = new Button(getTranslation("responses.back"), click -> showList());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        ResponseDetails details = responses.open(client, id, getLocale());
        OpenedResponse opened =
                new OpenedResponse(
                        details,
                        times,
                        nextSession,
                        day -> {
                            responses.markRead(client, id, day);
                            showOne(id);
                        },
                        () -> discuss(id));
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        opened,
                        new ThreadOfPractice(
                                writing, client, details, times, nextSession, () -> showOne(id)));
        back.focus();
    }

    private void discuss(ResponseId id) {
        try {
            responses.markDiscussed(client, id);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        showOne(id);
    }
}
