package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void onePersonHasOneAddressHoweverTheyTypeIt() {
        assertThat(EmailAddress.of("  Juniper@Example.ORG "))
                .isEqualTo(EmailAddress.of("juniper@example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "juniper",
                "juniper@",
                "@example.org",
                "juniper example.org",
                "a@b@c.org",
                "juniper@example.org\nBcc: other@example.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> EmailAddress.of(typed))
                .extracting(Refused::key)
                .isEqualTo("identity.email-invalid");
    }

    @Test
    void anAddressOfMoreThan254CharactersIsRefused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> EmailAddress.of("a".repeat(60) + "@" + "b.".repeat(100) + "org"));
    }

    @Test
    void anAddressNeverPrintsItself() {
        assertThat(EmailAddress.of("juniper@example.org").toString()).doesNotContain("juniper");
    }
}
