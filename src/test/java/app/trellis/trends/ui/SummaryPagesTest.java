package app.trellis.trends.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.RunName;
import app.trellis.care.KeepingGoals;
import app.trellis.measures.MeasureTitles;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.support.Actor;
import app.trellis.support.PdfUa;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.CheckInsForTests;
import app.trellis.trends.ClientTrend.Dot;
import app.trellis.trends.ClientTrend.OwnLine;
import app.trellis.trends.FormCourse;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.Summary;
import app.trellis.trends.Summary.CheckInsDone;
import app.trellis.trends.Summary.Done;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A sheet that says where a client stands, from the page that makes it to the sheet itself. */
@ServiceTest
class SummaryPagesTest extends SpringBrowserlessTest {

    /** Where the sheets are left for somebody to look at; nowhere unless it is asked for. */
    private static final @Nullable String KEEP = System.getProperty("trellis.test.sheets");

    @Autowired People people;
    @Autowired KeepingGoals goals;
    @Autowired CheckInsForTests checkIns;
    @Autowired MeasureTitles titles;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        people.as(mia, () -> goals.add(client, "Call my sister", true));
        people.as(mia, () -> goals.add(client, "Mine alone", false));
        checkIns.weekly(anna, client, 5, 6, 6);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
        clock.set(TestClock.START);
    }

    @Test
    void thePractitionersSheetHoldsWhatIsSharedAndIsWrittenDown() throws IOException {
        walk(anna, SummaryView.path(client));
        assertThat(files()).isEmpty();

        type();
        String sheet = text(fetched());

        assertThat(sheet)
                .contains("Call my sister", "3 check-ins")
                .doesNotContain("Mine alone", "trends.");
        assertThat(audited("SUMMARY_EXPORTED")).isEqualTo(1);
    }

    @Test
    void theClientsOwnHoldsNothingPrivateUnlessTheyTickIt() throws IOException {
        walk(mia, OwnSummaryView.PATH);
        type();

        assertThat(text(fetched())).contains("Call my sister").doesNotContain("Mine alone");

        test($(Checkbox.class).all().getFirst()).click();
        assertThat(text(fetched())).contains("Call my sister", "Mine alone");
        assertThat(audited("COPY_TAKEN")).isEqualTo(2);
    }

    @Test
    void aTickIsForgottenWhenThePageIsOpenedAnew() throws IOException {
        walk(mia, OwnSummaryView.PATH);
        test($(Checkbox.class).all().getFirst()).click();

        walk(mia, OwnSummaryView.PATH);
        type();

        assertThat(text(fetched())).doesNotContain("Mine alone");
    }

    @Test
    void theWayIsOpenForFiveMinutes() {
        walk(anna, SummaryView.path(client));
        type();

        clock.advance(SummaryOut.OPEN.plusSeconds(1));

        assertThat(fetched()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatIsSaidIsWhatThePageSaysAndTheSheetKeepsTheRulesOfPdfUa(String language)
            throws IOException {
        Sayings words = Said.in(Locale.of(language));
        MeasureTrend phq = FormCourse.phq9(19, 17, 18, 13, 12, 9, 10, 8, 7, 7).trend();
        MeasureTrend short1 = FormCourse.of(FormCourse.WELL_BEING, 30, 40, 52).trend();
        Summary summary =
                new Summary(
                        List.of("I want to sleep through the night and call my sister again."),
                        List.of(new RunName("Trust in friends", LocalDate.of(2026, 1, 12))),
                        List.of(
                                new Done("Notes for today", 9),
                                new Done("One small step", 4),
                                new Done("Three good minutes", 1)),
                        new CheckInsDone(14, LocalDate.of(2026, 1, 6), LocalDate.of(2026, 4, 7)),
                        List.of(phq, short1),
                        List.of());

        byte[] sheet = paper(summary, words, "summary-" + language);

        assertThat(PdfUa.faults(sheet)).isEmpty();
        assertThat(oneLine(text(sheet)))
                .contains(oneLine(new MeasureWords(words).claim(phq)))
                .contains(oneLine(new MeasureWords(words).claim(short1)));
    }

    @Test
    void theClientsOwnSaysDotsAndNoVerdict() throws IOException {
        Sayings words = Said.in(Locale.ENGLISH);
        OwnLine line =
                new OwnLine(
                        FormCourse.PHQ_9,
                        List.of(
                                new Dot(LocalDate.of(2026, 1, 6), 19, false),
                                new Dot(LocalDate.of(2026, 2, 3), 7, true)),
                        null,
                        null);
        byte[] sheet =
                paper(
                        new Summary(
                                List.of(), List.of(), List.of(), null, List.of(), List.of(line)),
                        words,
                        "summary-own");

        assertThat(PdfUa.faults(sheet)).isEmpty();
        assertThat(text(sheet))
                .contains("19", "7")
                .doesNotContain("reliabl", "clinical", "error", "PHQ");
    }

    private byte[] paper(Summary summary, Sayings words, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryPaper("The house", words, titles)
                .write(
                        summary,
                        List.of(new Fact("Client", "Juniper")),
                        LocalDate.of(2026, 4, 9),
                        out);
        if (KEEP != null) {
            Files.write(Path.of(KEEP, name + ".pdf"), out.toByteArray());
        }
        return out.toByteArray();
    }

    private int audited(String action) {
        return Objects.requireNonNull(
                people.as(
                        anna,
                        () ->
                                transaction.execute(tx ->
                                        sql.sql(
                                                        """
                                                        select count(*) from audit_entry
                                                         where practice_id = :practice
                                                           and client_id = :client
                                                           and action = :action
                                                        """)
                                                .param("client", client.value())
                                                .param("action", action)
                                                .query(Integer.class)
                                                .single())));
    }

    private void walk(Actor who, String path) {
        SecurityContextHolder.getContext().setAuthentication(who.authentication());
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate(path);
    }

    private void type() {
        test($(PasswordField.class).single()).setValue(People.PASSWORD);
        test($(Button.class).withText("Make the sheet").single()).click();
    }

    private List<Anchor> files() {
        return $(Anchor.class).all().stream().filter(link -> link.getText().equals("PDF")).toList();
    }

    private byte[] fetched() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        test(files().getFirst()).download(out);
        return out.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
