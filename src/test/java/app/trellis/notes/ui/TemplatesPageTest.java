package app.trellis.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.KeepingTemplates;
import app.trellis.notes.NoteFormat;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteSection;
import app.trellis.notes.NoteText;
import app.trellis.notes.SigningNotes;
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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class TemplatesPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingTemplates keeping;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired TestClock clock;

    private Actor administrator;

    @BeforeEach
    void anAdministratorIsHere() {
        administrator = people.administrator();
        actAs(administrator);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTemplateIsAddedChangedAndRetired() {
        UI.getCurrent().navigate(TemplatesView.PATH);
        assertThat(text()).contains("No template of your own yet");

        click("Add a template");
        type("Name", "First talk");
        type("Section 1", "What brought you");
        type("Hint for section 1", "in their words");
        click("Add a section");
        type("Section 2", "Next");
        click("Save");
        assertThat(text())
                .containsSubsequence("First talk", "What brought you", "in their words", "Next");

        click("Change");
        test(find(Button.class).withText("Remove").all().getLast()).click();
        click("Save");
        assertThat(keeping.all().getFirst().outline().headings()).hasSize(1);

        click("Retire");
        assertThat(text()).contains("retired", "Bring back");
    }

    @Test
    void whatIsRefusedStaysInTheDialogWithAllThatWasTyped() {
        UI.getCurrent().navigate(TemplatesView.PATH);
        click("Add a template");
        type("Section 1", "What brought you");
        click("Save");

        assertThat(find(Dialog.class).exists()).isTrue();
        assertThat(field("Section 1").getValue()).isEqualTo("What brought you");
        assertThat(keeping.all()).isEmpty();
    }

    @Test
    void moreThanTwelveSectionsAreNotOffered() {
        UI.getCurrent().navigate(TemplatesView.PATH);
        click("Add a template");
        for (int i = 1; i < NoteOutline.MOST; i++) {
            click("Add a section");
        }

        assertThat(find(Button.class).withText("Add a section").all()).noneMatch(Button::isVisible);
    }

    @Test
    void aNoteIsWrittenUnderTheHeadingsOfATemplateAndGoesOnUnderThem() {
        keeping.add("First talk", List.of(new NoteOutline.Heading("What brought you", "slowly")));
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        actAs(anna);
        ClientId client = people.client(anna);
        SessionId session =
                sessions.record(
                        client,
                        new SessionData(clock.instant(), SessionKind.SESSION, Attendance.ATTENDED));
        UI.getCurrent().navigate(NoteView.path(client, session));
        choose(people.as(anna, () -> keeping.inUse()).getFirst());
        TextArea area = find(TextArea.class).withLabel("What brought you").single();
        assertThat(area.getHelperText()).isEqualTo("slowly");
        test(area).setValue("the letter");

        actAs(administrator);
        keeping.change(
                keeping.all().getFirst().id(),
                0,
                "Intake",
                List.of(new NoteOutline.Heading("Another heading", "")));
        actAs(anna);
        UI.getCurrent().navigate("desk/profile");
        UI.getCurrent().navigate(NoteView.path(client, session));

        assertThat(find(TextArea.class).withLabel("What brought you").single().getValue())
                .isEqualTo("the letter");
        assertThat(writing.read(client, session).orElseThrow().text().in(NoteSection.PART_1))
                .isEqualTo("the letter");
    }

    @Test
    void theBriefSaysWhatStandsInANoteInATemplate() {
        keeping.add("First talk", List.of(new NoteOutline.Heading("What brought you", "")));
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        actAs(anna);
        ClientId client = people.client(anna);
        SessionId session =
                sessions.record(
                        client,
                        new SessionData(clock.instant(), SessionKind.SESSION, Attendance.ATTENDED));
        NoteId note = writing.start(client, session, NoteFormat.OWN).id();
        writing.keepDraft(
                client,
                note,
                0,
                new NoteText(keeping.inUse().getFirst(), Map.of(NoteSection.PART_1, "the letter")));
        signing.sign(client, note, 1);

        UI.getCurrent().navigate("desk/clients/" + client + "/brief");

        assertThat(text()).contains("Agreed last time", "the letter");
    }

    private void actAs(Actor who) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
    }

    @SuppressWarnings("unchecked")
    private void choose(NoteOutline outline) {
        find(RadioButtonGroup.class).single().setValue(outline);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String words) {
        test(field(label)).setValue(words);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private String text() {
        return Page.textOf(getCurrentView());
    }
}
