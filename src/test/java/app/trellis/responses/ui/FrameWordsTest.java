package app.trellis.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.QuietHours;
import app.trellis.library.CrisisByLanguage;
import app.trellis.responses.FrameFacts;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameWordsTest {

    private static final ZonedDateTime MONDAY = ZonedDateTime.parse("2026-03-02T09:00:00Z");
    private static final String FRAME =
            """
            {"start":"About {n} minutes.","know_soon":"{practice}, by {time}.",
             "reader_shared":"It can be read. Most likely on {day}.",
             "selfhelp":"Thank you. {practice crisis text}","readmark":"Read on {day}."}
            """;

    @Test
    void theGapsThatHaveATrueValueAreFilled() {
        assertThat(words(MONDAY.plusDays(4)).frame(FRAME, 5))
                .contains("About 5 minutes.")
                .contains("Riverside, by ")
                .contains("Most likely on Friday.")
                .contains("Thank you. In danger, call 112.")
                .contains("Read on {day}.");
    }

    @Test
    void aDayThatNobodyKnowsStaysAGapSoThatThePlayerLeavesTheSentenceOut() {
        assertThat(words(null).frame(FRAME, 5)).contains("Most likely on {day}.");
    }

    @Test
    void thePlayerIsToldWhereTheNumbersOfTheCrisisTextLead() {
        assertThat(words(null).frame(FRAME, 5)).contains("112", "tel:112");
    }

    @Test
    void theIntroductionOfTheCheckInSaysTheCrisisTextOnce() {
        String json =
                """
                {"key":"x","intro":"Not read straight away. If you are in danger now: \
                {practice crisis text}.","fields":[]}
                """;

        assertThat(words(null).definition(json))
                .contains("\"Not read straight away. In danger, call 112.\"")
                .contains("\"fields\":[]");
    }

    @Test
    void anIntroductionSaysWhoReadsAndByWhen() {
        assertThat(
                        words(null)
                                .definition(
                                        "{\"intro\":\"Someone at {practice} sees it by {time}.\"}"))
                .containsPattern("Someone at Riverside sees it by \\d?\\d:\\d\\d");
    }

    @Test
    void aWordWithQuotesOrSignsIsWrittenSafely() {
        FrameFacts odd =
                new FrameFacts(
                        "A \"b\" $1 \\ c",
                        CrisisByLanguage.of("Call \"112\" $0.", "en", null),
                        MONDAY,
                        MONDAY,
                        QuietHours.USUAL,
                        null,
                        null);

        assertThat(new FrameWords(odd, Locale.ENGLISH).frame(FRAME, 1))
                .contains("A \\\"b\\\" $1 \\\\ c");
        assertThat(
                        new FrameWords(odd, Locale.ENGLISH)
                                .definition("{\"intro\":\"{practice crisis text}\"}"))
                .contains("Call \\\"112\\\" $0.");
    }

    private static FrameWords words(@Nullable ZonedDateTime session) {
        return new FrameWords(
                new FrameFacts(
                        "Riverside",
                        CrisisByLanguage.of("In danger, call 112.", "en", null),
                        MONDAY,
                        MONDAY.plusHours(8),
                        QuietHours.USUAL,
                        session,
                        null),
                Locale.ENGLISH);
    }
}
