package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AgreedLine;
import app.trellis.assignments.AgreeingInSession;
import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.WritingNotes;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** <i>Agreed for next time</i>, beside a note that is not signed. */
@ServiceTest
class AgreedPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired AgreeingInSession agreeing;
    @Autowired Assigning assigning;
    @Autowired RecordingSessions sessions;
    @Autowired WritingNotes writing;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void annaWritesANote() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        people.arrive(anna, client);
        session =
                people.as(
                        anna,
                        () ->
                                sessions.record(
                                        client,
                                        new SessionData(
                                                clock.instant(),
                                                SessionKind.SESSION,
                                                Attendance.ATTENDED)));
        people.as(anna, () -> writing.start(client, session, NoteFormat.FREE));
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsAgreedStandsInTheList() {
        begin("Grounding 5-4-3-2-1");

        find(Checkbox.class).all().forEach(box -> box.setValue(true));
        type("look around");
        button("Assign");

        assertThat(find(AgreeOnDialog.class).exists()).isFalse();
        assertThat(page()).contains("Grounding 5-4-3-2-1", "look around");
        assertThat(agreed()).hasSize(1);
    }

    @Test
    void anotherChoiceAsksBeforeWhatWasTypedGoes() {
        begin("Grounding 5-4-3-2-1");
        type("look around");

        choose("Emotion journal");

        assertThat(what().getValue().name()).isEqualTo("Grounding 5-4-3-2-1");
        assertThat(plan().getValue()).isEqualTo("look around");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(what().getValue().name()).isEqualTo("Emotion journal");
        assertThat(plan().getValue()).isEmpty();
    }

    @Test
    void whatAssignsStandsInTheFootOnceForWhatIsChosen() {
        begin("Grounding 5-4-3-2-1");
        choose("Emotion journal");

        Button assign = find(Button.class).withText("Assign").single();
        assertThat(assign.getElement().getParent())
                .isEqualTo(
                        find(Button.class).withText("Not now").single().getElement().getParent());

        what().clear();
        assertThat(find(Button.class).withText("Assign").exists()).isFalse();
    }

    @Test
    void anUntouchedFormChangesAndClosesWithoutAQuestion() {
        begin("Grounding 5-4-3-2-1");

        choose("Emotion journal");
        button("Not now");

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(AgreeOnDialog.class).exists()).isFalse();
    }

    @Test
    void leavingThePageAsksBeforeWhatWasTypedGoes() {
        begin("Grounding 5-4-3-2-1");
        type("look around");

        UI.getCurrent().navigate("desk");
        test(find(ConfirmDialog.class).single()).cancel();

        assertThat(plan().getValue()).isEqualTo("look around");
        UI.getCurrent().navigate("desk");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("desk");
    }

    @Test
    void whatEndedSinceSaysSo() {
        AssignmentId id =
                people.as(
                        anna,
                        () ->
                                agreeing.agree(
                                        client,
                                        session,
                                        Asking.page("grounding", LocalDate.now(clock)).data()));
        people.as(anna, () -> assigning.end(client, id));

        note();

        assertThat(page()).contains("ended since");
    }

    private void begin(String name) {
        note();
        button("Agree on something");
        choose(name);
    }

    private void note() {
        // People sign out whoever acted last.
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrent().navigate("desk/clients/%s/sessions/%s/note".formatted(client, session));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Offer> what() {
        return (ComboBox<Offer>) find(ComboBox.class).withLabel("What").single();
    }

    private void choose(String name) {
        ComboBox<Offer> what = what();
        what.setValue(
                what.getListDataView()
                        .getItems()
                        .filter(offer -> offer.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private TextField plan() {
        return find(TextField.class).withLabel("I will …").single();
    }

    private void type(String words) {
        plan().setValue(words);
    }

    private void button(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private List<AgreedLine> agreed() {
        return people.as(anna, () -> agreeing.of(client, session, Locale.ENGLISH));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
