package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ClientStatus;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.organization.PracticeDetails;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where care stands, and pausing, ending and coming back, each with what it means. */
class EndsCard extends Composite<Card> {

    private final EndingCare ending;
    private final ClientDetails details;
    private final PracticeDetails practice;
    private final LocalDate today;
    private final Div deeds = new Div();

    /**
     * @param today local to the client
     */
    EndsCard(EndingCare ending, ClientDetails details, PracticeDetails practice, LocalDate today) {
        this.ending = ending;
        this.details = details;
        this.practice = practice;
        this.today = today;
        getContent().withTitle(getTranslation("care.end.title"));
        getContent().add(new Sentence(state()));
        String early = details.endedEarly();
        if (early != null) {
            getContent().add(new Paragraph(getTranslation("care.end.early", early)));
        }
        deeds.addClassName("deeds");
        if (details.status() == ClientStatus.ENDED) {
            deed("care.end.come-back", () -> act(() -> ending.comeBack(details.id())));
        } else {
            addPause();
            addEnding();
        }
        getContent().add(deeds);
    }

    private String state() {
        LocalDate planned = details.endingOn();
        return switch (details.status()) {
            case ENDED ->
                    getTranslation(
                            "care.end.state.ended",
                            getTranslation(Names.of("care.ending.", or(details.endedHow()))),
                            say(details.endedOn()),
                            say(details.readableUntil()));
            case PAUSED ->
                    details.pausedUntil() == null
                            ? getTranslation("care.end.state.paused")
                            : getTranslation(
                                    "care.end.state.paused-until", say(details.pausedUntil()));
            case ACTIVE -> {
                if (planned == null) {
                    yield getTranslation("care.end.state.active", say(details.addedOn()));
                }
                yield planned.isBefore(today)
                        ? getTranslation("care.end.state.planned-past", say(planned))
                        : getTranslation(
                                "care.end.state.planned", say(planned), say(details.toldOn()));
            }
        };
    }

    private void addPause() {
        if (details.status() == ClientStatus.PAUSED) {
            deed("care.end.go-on", () -> act(() -> ending.goOn(details.id())));
            return;
        }
        deed(
                "care.end.pause",
                () ->
                        new PauseDialog(
                                        today,
                                        until -> {
                                            ending.pause(details.id(), until);
                                            refresh();
                                        })
                                .open());
    }

    private void addEnding() {
        boolean isPlanned = details.endingOn() != null;
        deed(
                isPlanned ? "care.end.move" : "care.end.plan",
                () ->
                        EndingDialog.plan(
                                        details,
                                        today,
                                        practice.readableDays(),
                                        (how, day, why) -> {
                                            ending.plan(details.id(), how, day);
                                            refresh();
                                        })
                                .open());
        if (isPlanned) {
            deed("care.end.call-off", () -> act(() -> ending.callOff(details.id())));
        }
        deed(
                "care.end.now",
                () ->
                        EndingDialog.now(
                                        details,
                                        today,
                                        practice.readableDays(),
                                        practice.name(),
                                        (how, day, why) -> {
                                            ending.end(details.id(), how, why);
                                            refresh();
                                        })
                                .open());
    }

    private void deed(String key, SerializableRunnable then) {
        Button button = new Button(getTranslation(key), click -> then.run());
        deeds.add(new Deed(getTranslation(key + "-means", practice.readableDays()), button));
    }

    private void act(SerializableRunnable then) {
        try {
            then.run();
            refresh();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void refresh() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private String say(@Nullable LocalDate day) {
        return day == null ? "" : Days.inWords(day, getLocale());
    }

    private static Ending or(@Nullable Ending how) {
        return how == null ? Ending.FINISHED : how;
    }
}
