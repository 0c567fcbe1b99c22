package app.trellis.demo;

import app.trellis.identity.OpeningAccounts;
import app.trellis.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A mark in the data folder while the demo practice is being made. A start that died half-way
 * leaves it behind, so that half a demo is never taken for a whole one.
 */
@Component
@Profile("demo")
class DemoUnfinished implements InitializingBean {

    static final String MARK = "demo.unfinished";

    private final Path data;
    private final Path mark;
    private final OpeningAccounts accounts;

    DemoUnfinished(@Value("${trellis.data}") Path data, OpeningAccounts accounts) {
        this.data = data.toAbsolutePath().normalize();
        this.mark = this.data.resolve(MARK);
        this.accounts = accounts;
    }

    /**
     * @throws CannotStart when an earlier start made only a part of the demo
     */
    @Override
    public void afterPropertiesSet() {
        if (Files.exists(mark) && accounts.isAnybodyHere()) {
            throw new CannotStart(
                    "The demo practice in %s was not finished.".formatted(data),
                    "Delete that folder and start again; nobody in it is real.");
        }
    }

    /** Before the first person of the demo is there. */
    void begin() throws IOException {
        Files.writeString(
                mark,
                "The demo practice is being made.\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.DSYNC);
    }

    /** After the last thing that somebody did. */
    void end() throws IOException {
        Files.delete(mark);
    }
}
