package app.trellis.demo;

import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.Rhythm;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The questionnaires of the demo: given after the first session, filled in every two weeks. */
@Component
@Profile("demo")
class DemoFormScenes {

    private final DemoPages pages;
    private final DemoActing acting;
    private final Clock clock;

    DemoFormScenes(DemoPages pages, DemoActing acting, Clock clock) {
        this.pages = pages;
        this.acting = acting;
        this.clock = clock;
    }

    /** After the first session: a questionnaire every two weeks. */
    void assign(DemoClient client) {
        LocalDate from = LocalDate.now(clock.withZone(DemoScenes.ZONE)).plusDays(1);
        acting.does(
                client.practitioner(),
                () ->
                        client.forms()
                                .forms()
                                .forEach(form ->
                                        pages.assign(
                                                client,
                                                AssignmentKind.MEASURE,
                                                form.key(),
                                                Rhythm.EVERY_N_DAYS,
                                                from)));
    }

    /** The questionnaires of one week, if they are due. */
    void fillIn(DemoClient client, int week) {
        for (DemoForms.Form form : client.forms().forms()) {
            acting.does(
                    client.person(),
                    () ->
                            pages.sendIfDue(
                                    client,
                                    item -> item.contentKey().equals(form.key()),
                                    client.forms().week(form, week)));
        }
    }
}
