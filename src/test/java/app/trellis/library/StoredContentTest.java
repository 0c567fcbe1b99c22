package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StoredContentTest {

    @Autowired ShippedTexts store;
    @Autowired Content content;
    @Autowired Clock clock;

    @Test
    void everyVersionIsStoredAsItWasShipped() {
        assertThat(store.count()).isEqualTo(2 * (22 + 5) + 12 + 4);
        assertThat(store.findAll())
                .allSatisfy(text ->
                        assertThat(ContentFiles.MAPPER.readTree(text.body()).path("key"))
                                .hasToString("\"" + text.id().key().replace("/es", "") + "\""));
    }

    @Test
    void aSecondStartReadsWhatTheFirstOneStored() {
        Content again = new Content(store, PracticeExercises.NONE, clock);

        assertThat(store.count()).isEqualTo(2 * (22 + 5) + 12 + 4);
        assertThat(again.exercises()).isEqualTo(content.exercises());
        assertThat(again.exerciseJson("grounding", 1, Locale.ENGLISH))
                .isEqualTo(content.exerciseJson("grounding", 1, Locale.ENGLISH));
    }
}
