package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenQuestionsTest {

    @Test
    void marksBeforeAndAfterAreAskedWhereAPageCanStirUpAndDoesNotNameThem() {
        assertThat(open("consistency-ledger", Map.of())).startsWith("before").endsWith("after");
        assertThat(open("boundary-review", Map.of())).doesNotContain("before", "after");
    }

    @Test
    void notSureAndLeftBlankLeadTheQuietWay() {
        assertThat(open("boundary-builder", Map.of())).contains("quiet").doesNotContain("say");
        assertThat(open("boundary-builder", Map.of("free", "not-sure"))).contains("quiet");
        assertThat(open("boundary-builder", Map.of("free", "yes")))
                .contains("say")
                .doesNotContain("quiet");
    }

    @Test
    void aTextThatEndsThePageLeavesOnlyTheQuestionWhoMayKnow() {
        List<String> open = open("then-and-now", Map.of("sort", "now-is-not-safe"));

        assertThat(open).endsWith("notsafe", "know");
    }

    @Test
    void aQuestionThatHangsOnAHiddenQuestionIsHiddenToo() {
        Map<String, Object> answers = Map.of("day", "2026-03-09", "did", "yes", "heard", 4);

        assertThat(open("honest-conversation", answers)).doesNotContain("did", "heard");
    }

    @Test
    void aQuestionAskedOnlyNowAndThenIsOpenWhereItWasAnswered() {
        assertThat(Shipped.openIds(Shipped.checkIn(), new HashMap<>())).doesNotContain("compared");
        assertThat(Shipped.openIds(Shipped.checkIn(), new HashMap<>(Map.of("compared", "better"))))
                .contains("compared");
    }

    @Test
    void aRowCanCallForTheQuestionWhoMayKnow() {
        Map<String, Object> answers =
                Map.of("cameup", "yes", "lines", List.of(Map.of("me", "it-was-not-safe-to")));

        assertThat(open("boundary-review", answers)).contains("know");
        assertThat(open("boundary-review", Map.of("cameup", "yes"))).doesNotContain("know");
    }

    private static List<String> open(String page, Map<String, Object> answers) {
        return Shipped.openIds(Shipped.exercise(page), new HashMap<>(answers));
    }
}
