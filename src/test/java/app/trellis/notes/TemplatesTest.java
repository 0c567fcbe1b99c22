package app.trellis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.notes.NoteOutline.Heading;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.Text;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class TemplatesTest {

    private static final List<Heading> TWO =
            List.of(new Heading("What brought you", "in their words"), new Heading("Plan", ""));

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired KeepingTemplates keeping;
    @Autowired WritingNotes writing;
    @Autowired SigningNotes signing;
    @Autowired ReadingNotes reading;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aPractice() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
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
    }

    @Test
    void isOfferedToPractitionersUntilItIsRetired() {
        TemplateId id = add("First talk", TWO);
        assertThat(offered()).containsExactly(NoteOutline.own("First talk", TWO));

        people.as(administrator, () -> keeping.retire(id));
        assertThat(offered()).isEmpty();

        people.as(administrator, () -> keeping.bringBack(id));
        assertThat(offered()).hasSize(1);
    }

    @Test
    void isNotOfferedInAnotherPractice() {
        add("First talk", TWO);
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);

        assertThat(people.as(stranger, () -> keeping.inUse())).isEmpty();
    }

    @Test
    void neverChangesUnderANoteThatIsWrittenOrSigned() {
        TemplateId id = add("First talk", TWO);
        NoteId note = people.as(anna, () -> writing.start(client, session, NoteFormat.OWN).id());
        NoteText typed =
                new NoteText(
                        offered().getFirst(),
                        Map.of(NoteSection.PART_1, "the letter", NoteSection.PART_2, "rest"));
        people.as(anna, () -> writing.keepDraft(client, note, 0, typed));

        change(id, "Intake", List.of(new Heading("Something else", "")));
        assertThat(people.as(anna, () -> writing.read(client, session)).orElseThrow().text())
                .isEqualTo(typed);
        people.as(anna, () -> signing.sign(client, note, 1));
        people.as(administrator, () -> keeping.retire(id));

        NoteDetails signed = people.as(anna, () -> reading.open(client, note));
        assertThat(signed.text()).isEqualTo(typed);
        assertThat(signed.text().outline().name()).isEqualTo("First talk");
        assertThat(signed.text().heading(NoteSection.PART_1, NoteSection::name))
                .isEqualTo("What brought you");
        assertThat(signed.intact()).isTrue();
    }

    @Test
    void isSignedWithItsHeadings() {
        NoteText one = new NoteText(NoteOutline.own("A", TWO), Map.of(NoteSection.PART_1, "x"));
        NoteText other =
                new NoteText(
                        NoteOutline.own("A", List.of(new Heading("Other", ""), TWO.getLast())),
                        Map.of(NoteSection.PART_1, "x"));

        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @Test
    void isMovedFromAndToWithoutLosingAWord() {
        NoteText soap =
                new NoteText(
                        NoteFormat.SOAP,
                        Map.of(NoteSection.SUBJECTIVE, "slept", NoteSection.PLAN, "rest"));

        NoteText own = soap.to(NoteOutline.own("First talk", TWO), TemplatesTest::english);
        assertThat(own.in(NoteSection.PART_1)).isEqualTo("Subjective\nslept");
        assertThat(own.in(NoteSection.PART_2)).as("The same name").isEqualTo("rest");

        NoteText back = own.to(NoteFormat.DAP, TemplatesTest::english);
        assertThat(back.in(NoteSection.PLAN)).isEqualTo("rest");
        assertThat(back.in(NoteSection.DATA)).isEqualTo("What brought you\nSubjective\nslept");
    }

    @Test
    void hasOneToTwelveSectionsWithTitlesOfTheirOwn() {
        List<Heading> twelve = new ArrayList<>();
        for (int i = 1; i <= NoteOutline.MOST; i++) {
            twelve.add(new Heading("Part " + i, ""));
        }
        add("Full", twelve);
        assertThat(offered().getFirst().sections()).hasSize(12);

        List<Heading> thirteen = new ArrayList<>(twelve);
        thirteen.add(new Heading("Part 13", ""));
        assertRefused("notes.template.sections", "Too full", thirteen);
        assertRefused("notes.template.sections", "Empty", List.of());
        assertRefused("notes.template.title-twice", "Twice", List.of(TWO.getLast(), TWO.getLast()));
        assertRefused("shared.text-empty", "No title", List.of(new Heading(" ", "hint")));
        assertRefused("shared.text-empty", " ", TWO);
        assertRefused("notes.template.name-taken", "FULL", TWO);
        assertRefused(
                "shared.text-too-long",
                "Long",
                List.of(new Heading("a".repeat(Text.SHORT + 1), "")));
    }

    @Test
    void isNotChangedUnseen() {
        TemplateId id = add("First talk", TWO);
        change(id, "Intake", TWO);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> people.as(administrator, () -> keeping.change(id, 0, "Mine", TWO)))
                .matches(refused -> refused.key().equals("notes.template.changed"));
    }

    private void change(TemplateId id, String name, List<Heading> headings) {
        people.as(
                administrator,
                () -> keeping.change(id, keeping.all().getFirst().revision(), name, headings));
    }

    private TemplateId add(String name, List<Heading> headings) {
        return people.as(administrator, () -> keeping.add(name, headings));
    }

    private List<NoteOutline> offered() {
        return people.as(anna, () -> keeping.inUse());
    }

    private void assertRefused(String key, String name, List<Heading> headings) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> add(name, headings))
                .matches(refused -> refused.key().equals(key));
    }

    private String canonical(NoteText text) {
        return NoteDigest.canonical(
                new NoteId(session.value()), client, session, anna.id(), 1, text);
    }

    private static String english(NoteSection section) {
        String name = section.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
