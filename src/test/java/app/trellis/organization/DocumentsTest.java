package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a practice says about itself: published in versions, read by everybody, agreed to by
 * clients.
 */
@ServiceTest
class DocumentsTest {

    @Autowired KeepingDocuments keeping;
    @Autowired ReadingDocuments reading;
    @Autowired PracticeSettings settings;
    @Autowired People people;
    @Autowired Rows rows;
    @Autowired PracticeSql sql;

    private Actor administrator;
    private Actor mia;

    @BeforeEach
    void aPracticeWithAClient() {
        administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        ClientId client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Test
    void beforeAnythingIsPublishedOnlyWhatHoldsForEverybodyCanBeRead() {
        assertThat(read()).extracting(PracticeDocument::kind).containsExactly(DocumentKind.PURPOSE);
        assertThat(people.as(administrator, () -> keeping.all()))
                .hasSize(5)
                .allMatch(PracticeDocument::isDraft);
        assertThat(people.as(mia, () -> keeping.mine())).isEmpty();
    }

    @Test
    void aVersionIsReadByEverybodyInTheirLanguage() {
        publish("We keep your record.", "Guardamos tu ficha.");

        PracticeDocument privacy =
                read().stream()
                        .filter(one -> one.kind() == DocumentKind.PRIVACY)
                        .findFirst()
                        .orElseThrow();
        assertThat(privacy.in(Locale.ENGLISH)).isEqualTo("We keep your record.");
        assertThat(privacy.in(Locale.of("es"))).isEqualTo("Guardamos tu ficha.");
    }

    @Test
    void whatIsLeftInBracketsOrEmptyIsNotPublished() {
        assertThat(refusal("Write to [address].", "Escribe a la calle."))
                .isEqualTo("organization.document.gaps");
        assertThat(refusal("We keep it.", "  ")).isEqualTo("organization.document.empty");
    }

    @Test
    void aClientSeesTheVersionTheyAgreedToAlsoAfterANewerOne() {
        publish("The first.", "La primera.");
        people.as(mia, () -> keeping.agree(DocumentKind.PRIVACY, 1, Locale.ENGLISH));
        assertThat(mine().isUpToDate()).isTrue();

        publish("The second.", "La segunda.");

        assertThat(mine().isUpToDate()).isFalse();
        assertThat(people.as(mia, () -> keeping.agreedTo(DocumentKind.PRIVACY)).english())
                .isEqualTo("The first.");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                mia, () -> keeping.agree(DocumentKind.PRIVACY, 1, Locale.ENGLISH)));

        people.as(mia, () -> keeping.agree(DocumentKind.PRIVACY, 2, Locale.ENGLISH));
        people.as(mia, () -> keeping.agree(DocumentKind.PRIVACY, 2, Locale.ENGLISH));
        assertThat(mine().isUpToDate()).isTrue();
        assertThat(timesInTheAudit()).isEqualTo(2);
    }

    private int timesInTheAudit() {
        int[] times = new int[1];
        rows.in(
                mia.practice(),
                () ->
                        times[0] =
                                sql.sql(
                                                """
                                                select count(*) from audit_entry
                                                 where practice_id = :practice
                                                   and actor_id = :mia and action = 'DOCUMENT_AGREED'
                                                """)
                                        .param("mia", mia.id().value())
                                        .query(Integer.class)
                                        .single());
        return times[0];
    }

    @Test
    void theSameWordsAgainAreNoNewVersion() {
        publish("We keep it.", "Lo guardamos.");

        assertThat(publish("We keep it.", "Lo guardamos.").number()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyToBeReadIsAgreedToByNobody() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                mia, () -> keeping.agree(DocumentKind.IMPRINT, 1, Locale.ENGLISH)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(mia, () -> keeping.agreedTo(DocumentKind.PRIVACY)));
    }

    private MyDocument mine() {
        List<MyDocument> all = people.as(mia, () -> keeping.mine());
        return all.getFirst();
    }

    private List<PracticeDocument> read() {
        return reading.all(people.as(administrator, () -> settings.read()).id());
    }

    private PracticeDocument publish(String english, String spanish) {
        return people.as(
                administrator, () -> keeping.publish(DocumentKind.PRIVACY, english, spanish));
    }

    private String refusal(String english, String spanish) {
        try {
            publish(english, spanish);
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }
}
