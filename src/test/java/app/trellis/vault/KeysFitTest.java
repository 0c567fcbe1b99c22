package app.trellis.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.CannotStart;
import app.trellis.support.ServiceTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class KeysFitTest {

    @Autowired KeyProofs proofs;
    @Autowired Vault vault;
    @Autowired ClientKeys clients;
    @Autowired TransactionTemplate transaction;

    @Test
    void theKeysOfTheFirstStartFitAtEveryLaterOne(@TempDir Path data) {
        assertThatCode(() -> new KeysFit(proofs, vault, transaction, data).afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    @Test
    void keysMadeAnewInAnEmptyFolderAreRefusedInOneSentence(@TempDir Path data) throws Exception {
        Vault others = new KeyFileVault(new KeyFiles(data), clients);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(
                        () -> new KeysFit(proofs, others, transaction, data).afterPropertiesSet())
                .withMessageContaining("do not open this database")
                .withMessageContaining(data.resolve("keys").toString());
    }
}
