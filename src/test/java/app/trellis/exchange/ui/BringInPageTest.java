package app.trellis.exchange.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.exchange.ImportKind;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DataTable;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class BringInPageTest extends SpringBrowserlessTest {

    @Autowired private People people;
    @Autowired private Caseload caseload;
    @Autowired private TestClock clock;

    private Actor anna;

    @BeforeEach
    void annaIsSignedIn() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        SecurityContextHolder.getContext().setAuthentication(anna.authentication());
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("desk/bring-in");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sheLooksAtItChangesAColumnBringsItInAndTakesItBack() throws InterruptedException {
        view().look("who;short\nRosa;R1\nNoa;N1\n".getBytes(UTF_8));
        assertThat(shown()).contains("2 rows of 2 columns, with semicolons between them");
        assertThat(tables()).contains("Rosa").contains("N1");
        press("Look for mistakes");
        assertThat(shown()).contains("Choose a column for each that needs one");

        column("The name stands in").setValue(0);
        column("The pseudonym stands in").setValue(1);
        press("Look for mistakes");
        assertThat(shown()).contains("Everything fits").contains("2 clients are added");
        press("Bring 2 rows in");
        Objects.requireNonNull(view().run()).await();
        VaadinSession session = UI.getCurrentOrThrow().getSession();
        session.getService().runPendingAccessTasks(session);

        assertThat(names()).containsExactlyInAnyOrder("Rosa", "Noa");
        assertThat(shown())
                .contains("2 Mar 2026, 09:00: 2 clients")
                .doesNotContain("Everything fits");
        assertThat(UI.getCurrentOrThrow().getPushConfiguration().getPushMode().isEnabled())
                .isFalse();
        press("Take it back");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(names()).isEmpty();
        assertThat(shown()).contains("2 Mar 2026, 09:00: 2 clients, taken back");
    }

    @Test
    void whatDoesNotFitIsSaidRowByRow() {
        kind().setValue(ImportKind.SCORES);
        view().look("client,measure,date,score\nNobody,PHQ-9,2026-01-05,99\n".getBytes(UTF_8));

        press("Look for mistakes");

        assertThat(shown()).contains("2 things do not fit");
        assertThat(tables())
                .contains("Nobody on your list has this name")
                .contains("PHQ-9 cannot come to this total: it goes from 0 to 27");
        assertThat(find(Button.class).withText("Bring the row in").all()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadSaysSo() {
        view().look("name\n\"Rosa\n".getBytes(UTF_8));

        assertThat(shown()).contains("A quotation mark opens in line 2 and never closes");
    }

    private BringInView view() {
        return find(BringInView.class).single();
    }

    private List<String> names() {
        return people.as(anna, () -> caseload.read()).stream().map(CaseloadRow::name).toList();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> column(String label) {
        return (Select<Integer>)
                find(Select.class)
                        .withCondition(select -> label.equals(select.getLabel()))
                        .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ImportKind> kind() {
        return (RadioButtonGroup<ImportKind>) find(RadioButtonGroup.class).single();
    }

    private String tables() {
        return find(DataTable.class).all().stream()
                .map(table -> table.getElement().getProperty("innerHTML", ""))
                .collect(Collectors.joining());
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
