package app.trellis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    /** Looks at no one client's record. */
    private static final Set<Action> AT_NO_RECORD =
            EnumSet.of(
                    Action.CASELOAD_OPENED,
                    Action.REPORT_OPENED,
                    Action.TEAM_LOOKED_AT,
                    Action.SUPERVISION_NOTE_OPENED,
                    Action.CALENDAR_FEED_READ);

    /** Says that something was read which was opened before, or is read by the client alone. */
    private static final Set<Action> AFTER_OPENING =
            EnumSet.of(Action.RESPONSE_READ, Action.CARD_READ);

    @Test
    void everyActOfLookingIsToldToTheClient() {
        Set<Action> looks =
                Stream.of(Action.values())
                        .filter(one ->
                                one.name()
                                        .matches(".*(OPENED|READ|LOOKED|SEARCHED|SEEN|EXPORTED).*"))
                        .filter(one -> !AT_NO_RECORD.contains(one) && !AFTER_OPENING.contains(one))
                        .filter(one ->
                                !one.name().startsWith("THREAD_") || one == Action.THREAD_READ)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));

        assertThat(Openings.OPENS).containsExactlyInAnyOrderElementsOf(looks);
    }
}
