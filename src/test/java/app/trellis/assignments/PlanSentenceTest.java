package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.trellis.library.Content;
import app.trellis.shared.ClientId;
import app.trellis.vault.ClientKey;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanSentenceTest {

    private final Words words = new Words(new NoVault(), messages());

    @Test
    void aWholePlanReadsAsTwoSentences() {
        Plan plan =
                new Plan("I get home", "on the sofa", "pick my words", "it is too much", "stop");

        assertThat(words.sentence(plan, Locale.ENGLISH))
                .isEqualTo(
                        "When I get home, on the sofa, I will pick my words."
                                + " If it is too much, I will stop.");
        assertThat(words.sentence(plan, Locale.of("es"))).startsWith("Cuando I get home");
    }

    @Test
    void anyPartMayBeBlank() {
        assertThat(words.sentence(new Plan("", "", "breathe", "", ""), Locale.ENGLISH))
                .isEqualTo("I will breathe.");
        assertThat(words.sentence(new Plan("tea is made", "", "", "", ""), Locale.ENGLISH))
                .isEqualTo("When tea is made.");
        assertThat(words.sentence(Plan.NONE, Locale.ENGLISH)).isNull();
    }

    @Test
    void aFullStopThatWasTypedIsNotDoubled() {
        assertThat(words.sentence(new Plan("", "", "breathe. ", "", ""), Locale.ENGLISH))
                .isEqualTo("I will breathe.");
    }

    @Test
    void bracesInAPlanAreOnlyBraces() {
        assertThatNoException()
                .isThrownBy(() ->
                        words.sentence(new Plan("{0} it's", "", "'{1}'", "", ""), Locale.ENGLISH));
    }

    @Test
    void theWordsOnTodayAreThoseOfTheFrame() {
        JsonNode frame = JsonMapper.shared().readTree(Content.ofFiles().frameJson(Locale.ENGLISH));

        assertThat(said("assignments.rest")).isEqualTo(frame.path("rest").asString());
        assertThat(said("assignments.page-rests")).isEqualTo(frame.path("rest").asString());
        assertThat(said("assignments.rest-alone")).isEqualTo(frame.path("rest_alone").asString());
        assertThat(said("assignments.notweek")).isEqualTo(frame.path("notweek").asString());
        assertThat(said("assignments.notweek-unsafe"))
                .isEqualTo(frame.path("notweek_unsafe").asString());
    }

    private static String said(String key) {
        return messages().getMessage(key, new Object[0], Locale.ENGLISH);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/assignments");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** Sentences are made of what is open already. */
    private static final class NoVault implements Vault {

        @Override
        public byte[] seal(Place place, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String open(Place place, byte[] sealed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void prepare(Collection<ClientKey> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroy(ClientId client, Set<ClientKey.Kind> kinds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void destroyAll(ClientId client) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] blindIndex(String value) {
            throw new UnsupportedOperationException();
        }
    }
}
