package app.trellis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.identity.OpeningAccounts;
import app.trellis.shared.CannotStart;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DemoUnfinishedTest {

    @Autowired OpeningAccounts accounts;
    @Autowired People people;
    @TempDir Path data;

    @BeforeEach
    void somebodyIsHere() {
        people.administrator();
    }

    @Test
    void halfADemoIsRefusedAtTheNextStartWithWhatToDo() throws IOException {
        thisStart().begin();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> nextStart().afterPropertiesSet())
                .withMessageContaining("was not finished")
                .withMessageContaining("Delete that folder")
                .withMessageContaining(data.toAbsolutePath().normalize().toString());
    }

    @Test
    void aWholeDemoStartsAgainAndLeavesNoMark() throws IOException {
        thisStart().begin();
        thisStart().end();

        assertThatCode(() -> nextStart().afterPropertiesSet()).doesNotThrowAnyException();
        assertThat(data.resolve(DemoUnfinished.MARK)).doesNotExist();
    }

    private DemoUnfinished thisStart() {
        return new DemoUnfinished(data, accounts);
    }

    private DemoUnfinished nextStart() {
        return new DemoUnfinished(data, accounts);
    }
}
