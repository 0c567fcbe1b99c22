package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.measures.KeepingForm.Kept;
import app.trellis.measures.KeepingForm.Stale;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DefiningFormsTest {

    private static final String SOURCE = "Somebody and others 2020";

    @Autowired People people;
    @Autowired DefiningForms forms;
    @Autowired ChoosingMeasures choosing;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;

    private Actor administrator;
    private Actor sol;
    private Actor anna;

    @BeforeEach
    void solSupervisesAndAnnaSeesClients() {
        administrator = people.administrator();
        sol = people.staff(administrator, Role.SUPERVISOR);
        anna = people.staff(administrator, Role.PRACTITIONER);
    }

    @Test
    void whatIsTypedIsKeptUntilItIsUsedAlsoUnfinished() {
        OwnFormId id = start(OwnForm.EMPTY);

        assertThat(keep(id, 0, Brought.named("Half a n"))).isEqualTo(new Kept(1));

        assertThat(draft(id).form().name()).isEqualTo("Half a n");
        assertThat(offered()).isEmpty();
        assertThat(all())
                .singleElement()
                .returns("Half a n", OwnFormSummary::name)
                .returns(0, OwnFormSummary::version)
                .returns(true, OwnFormSummary::draft);
    }

    @Test
    void theSameWordsTwiceAreKeptOnceAndOthersAreNotOverwrittenUnseen() {
        OwnFormId id = start(OwnForm.EMPTY);
        keep(id, 0, Brought.named("Mine"));

        assertThat(keep(id, 0, Brought.named("Mine"))).isEqualTo(new Kept(1));
        assertThat(
                        people.as(
                                sol,
                                () -> forms.keep(id, 0, Brought.named("Typed in another window"))))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.theirs().form().name()).isEqualTo("Mine"));
        assertThat(draft(id).form().name()).isEqualTo("Mine");
    }

    @Test
    void aSupervisorMayBringAFormAndAPractitionerMayAssignIt() {
        OwnFormId id = people.as(sol, () -> forms.start(Brought.sleep()));
        int version = people.as(sol, () -> forms.publish(id, 0));

        assertThat(version).isEqualTo(1);
        assertThat(offered())
                .singleElement()
                .returns(id.key(), Measure::key)
                .returns("Our sleep form", Measure::name)
                .returns(Mark.BY_PRACTICE, measure -> measure.licence().mark());
        assertThat(draftExists(id)).isFalse();
    }

    @Test
    void aFormWithAFaultCannotBeUsedAndStaysAsItWasTyped() {
        OwnFormId id = start(Brought.sleep().withoutTick());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> publish(id, 0))
                .returns("measures.own.fault.right", Refused::key);
        assertThat(draft(id).form().name()).isEqualTo("Our sleep form");
        assertThat(offered()).isEmpty();
    }

    @Test
    void whatWasChangedSinceItWasOnScreenIsNotPutIntoUse() {
        OwnFormId id = start(Brought.sleep());
        keep(id, 0, Brought.named("Another name"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> publish(id, 0))
                .returns("measures.own.changed-elsewhere", Refused::key);
        assertThat(offered()).isEmpty();
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneKeepsItsWordsAndItsRule() {
        OwnFormId id = inUse(Brought.published(SOURCE));
        Measure first = offered().getFirst();

        people.as(administrator, () -> forms.change(id));
        assertThat(draft(id))
                .returns(2, OwnFormDraft::version)
                .returns(false, draft -> draft.form().rightHeld());
        assertThat(draft(id).form().threshold()).isEqualTo("5");
        keep(id, 0, Brought.published(""));
        assertThat(publish(id, 1)).isEqualTo(2);

        assertThat(offered()).singleElement().returns(2, Measure::version);
        assertThat(versions(id)).extracting(one -> one.measure().version()).containsExactly(2, 1);
        assertThat(versions(id).getLast().measure()).isEqualTo(first);
        assertThat(first.norms().threshold()).isPresent();
        assertThat(versions(id).getFirst().measure().norms()).isEqualTo(Norms.NONE);
    }

    @Test
    void twoPeopleWhoBeginTheNextVersionWriteOnOne() {
        OwnFormId id = inUse(Brought.sleep());
        people.as(administrator, () -> forms.change(id));
        keep(id, 0, Brought.named("Sleep, second version"));

        people.as(sol, () -> forms.change(id));

        assertThat(draft(id).form().name()).isEqualTo("Sleep, second version");
    }

    @Test
    void aRetiredFormIsOfferedNoLongerAndStaysReadable() {
        OwnFormId id = inUse(Brought.sleep());
        people.as(administrator, () -> forms.change(id));
        keep(id, 0, Brought.sleep());
        publish(id, 1);

        people.as(administrator, () -> forms.retire(id));

        assertThat(offered()).isEmpty();
        assertThat(people.as(anna, () -> choosing.isUsable(id.key()))).isFalse();
        assertThat(versions(id)).hasSize(2).allMatch(OwnFormVersion::isRetired);
        assertThat(all()).singleElement().returns(true, OwnFormSummary::retired);

        people.as(administrator, () -> forms.bringBack(id));

        assertThat(offered()).singleElement().returns(2, Measure::version);
    }

    @Test
    void aDiscardedDraftLeavesTheVersionInUse() {
        OwnFormId id = inUse(Brought.sleep());
        people.as(administrator, () -> forms.change(id));

        people.as(administrator, () -> forms.discard(id, 0));

        assertThat(draftExists(id)).isFalse();
        assertThat(offered()).hasSize(1);
    }

    @Test
    void twoPracticesWithAFormOfOneNameKnowNothingOfEachOther() {
        OwnFormId ours = inUse(Brought.sleep());
        Actor elsewhere = people.administrator();
        Actor ben = people.staff(elsewhere, Role.PRACTITIONER);
        OwnFormId theirs = people.as(elsewhere, () -> forms.start(Brought.sleep()));
        people.as(elsewhere, () -> forms.publish(theirs, 0));
        OwnFormId written = start(Brought.sleep());

        assertThat(all()).extracting(OwnFormSummary::id).containsExactlyInAnyOrder(ours, written);
        assertThat(people.as(elsewhere, () -> forms.all()))
                .extracting(OwnFormSummary::id)
                .containsExactly(theirs);
        assertThat(people.as(ben, () -> choosing.isUsable(ours.key()))).isFalse();
        assertThat(people.as(elsewhere, () -> forms.versions(ours))).isEmpty();
        assertThat(people.as(elsewhere, () -> forms.draft(written))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(elsewhere, () -> forms.retire(ours)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(elsewhere, () -> forms.change(ours)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(elsewhere, () -> forms.keep(written, 0, Brought.sleep())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(elsewhere, () -> forms.publish(written, 0)));
        assertThat(offered()).hasSize(1);
    }

    @Test
    void whoPutWhatIntoUseStandsInTheAudit() {
        OwnFormId id = inUse(Brought.sleep());
        people.as(administrator, () -> forms.retire(id));

        rows.in(
                administrator.practice(),
                () ->
                        assertThat(
                                        sql.sql(
                                                        """
                                                        select action from audit_entry
                                                         where practice_id = :practice
                                                           and subject_id = :form
                                                        """)
                                                .param("form", id.value())
                                                .query(String.class)
                                                .list())
                                .containsExactlyInAnyOrder(
                                        "OWN_FORM_PUBLISHED", "OWN_FORM_RETIRED"));
    }

    private OwnFormId start(OwnForm form) {
        return people.as(administrator, () -> forms.start(form));
    }

    private OwnFormId inUse(OwnForm form) {
        OwnFormId id = start(form);
        publish(id, 0);
        return id;
    }

    private int publish(OwnFormId id, int revision) {
        return people.as(administrator, () -> forms.publish(id, revision));
    }

    private KeepingForm keep(OwnFormId id, int revision, OwnForm form) {
        return people.as(administrator, () -> forms.keep(id, revision, form));
    }

    private OwnFormDraft draft(OwnFormId id) {
        return people.as(administrator, () -> forms.draft(id)).orElseThrow();
    }

    private boolean draftExists(OwnFormId id) {
        return people.as(administrator, () -> forms.draft(id)).isPresent();
    }

    private List<OwnFormVersion> versions(OwnFormId id) {
        return people.as(administrator, () -> forms.versions(id));
    }

    private List<OwnFormSummary> all() {
        return people.as(administrator, () -> forms.all());
    }

    private List<Measure> offered() {
        return people.as(anna, () -> choosing.usable()).stream()
                .filter(one -> OwnFormId.isOwn(one.key()))
                .toList();
    }
}
