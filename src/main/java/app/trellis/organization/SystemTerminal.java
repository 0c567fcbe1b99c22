package app.trellis.organization;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal that the program was started from. */
final class SystemTerminal implements Terminal {

    private final @Nullable Console console = System.console();

    @Override
    public boolean isInteractive() {
        return console != null && console.isTerminal();
    }

    @Override
    public String ask(String question) {
        String answer = console == null ? null : console.readLine("%s ", question);
        return answer == null ? "" : answer.strip();
    }

    @Override
    public String askSecretly(String question) {
        char[] answer = console == null ? null : console.readPassword("%s ", question);
        return answer == null ? "" : new String(answer);
    }

    @Override
    public void say(String sentence) {
        System.out.println(sentence);
    }

    @Override
    public void complain(String sentence) {
        System.err.println(sentence);
    }
}
