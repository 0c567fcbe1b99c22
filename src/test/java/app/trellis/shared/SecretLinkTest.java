package app.trellis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinkTest {

    private final UUID practice = UUID.randomUUID();

    @Test
    void aCodeLeadsBackToItsScopeAndSecret() {
        SecretLink link = SecretLink.fresh(practice);

        SecretLink read = SecretLink.parse(link.code()).orElseThrow();

        assertThat(read.scope()).isEqualTo(practice);
        assertThat(read.secret()).isEqualTo(link.secret());
        assertThat(read.digest()).isEqualTo(link.digest());
    }

    @Test
    void twoLinksNeverShareASecret() {
        assertThat(SecretLink.fresh(practice).digest())
                .isNotEqualTo(SecretLink.fresh(practice).digest());
    }

    @Test
    void theDigestIsNotTheSecret() {
        SecretLink link = SecretLink.fresh(practice);

        assertThat(link.digest()).hasSize(32).isNotEqualTo(link.secret());
    }

    @Test
    void aCodeStandsInAnAddressAsItIs() {
        assertThat(SecretLink.fresh(practice).code()).hasSize(64).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all", "%%%%", "AAAA"})
    void whatIsMalformedIsNoLink(String code) {
        assertThat(SecretLink.parse(code)).isEmpty();
    }

    @Test
    void aCodeThatLostItsEndIsNoLink() {
        String code = SecretLink.fresh(practice).code();

        assertThat(SecretLink.parse(code.substring(0, code.length() - 4))).isEmpty();
    }
}
