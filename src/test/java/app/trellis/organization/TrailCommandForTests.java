package app.trellis.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Types a command that starts nothing, and gives its exit code and what it said. */
public final class TrailCommandForTests {

    private TrailCommandForTests() {}

    public static String run(String... typed) {
        List<String> said = new ArrayList<>();
        Terminal terminal =
                new Terminal() {
                    @Override
                    public boolean isInteractive() {
                        return false;
                    }

                    @Override
                    public void say(String line) {
                        said.add(line);
                    }

                    @Override
                    public void complain(String line) {
                        said.add(line);
                    }

                    @Override
                    public String ask(String question) {
                        throw new AssertionError(question);
                    }

                    @Override
                    public String askSecretly(String question) {
                        throw new AssertionError(question);
                    }
                };
        int code =
                Commands.run(
                        terminal,
                        new ConsoleWords(Locale.ENGLISH),
                        settings -> {
                            throw new AssertionError("started");
                        },
                        typed);
        return code + " " + said;
    }
}
