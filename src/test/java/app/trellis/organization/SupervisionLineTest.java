package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.shared.MemberId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SupervisionLineTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final MemberId supervisor = MemberId.next();
    private final MemberId practitioner = MemberId.next();

    @Test
    void aLineGoesOnUntilSomebodyEndsIt() {
        SupervisionLine line = new SupervisionLine(supervisor, practitioner, MONDAY, null);

        assertThat(line.details().until()).isNull();

        line.end(MONDAY.plusDays(30));

        assertThat(line.details().until()).isEqualTo(MONDAY.plusDays(30));
    }

    @Test
    void aLineNeverEndsBeforeItBegan() {
        SupervisionLine line = new SupervisionLine(supervisor, practitioner, MONDAY, null);

        line.end(MONDAY.minusDays(3));

        assertThat(line.details().until()).isEqualTo(MONDAY);
    }

    @Test
    void nobodySupervisesThemselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupervisionLine(supervisor, supervisor, MONDAY, null));
    }
}
