package app.trellis.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.identity.AppForTests;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.RecoveringPasswords;
import app.trellis.shared.Role;
import app.trellis.shared.files.DigestedFile;
import app.trellis.shared.files.DigestedJson;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.vault.OpeningHalf;
import app.trellis.vault.SealedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CommandsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ConsoleWords WORDS = new ConsoleWords(Locale.ENGLISH);

    @Autowired private Commands commands;
    @Autowired private AppForTests phone;
    @Autowired private RecoveringPasswords recovering;

    private final String email = "command%d@trellis.example".formatted(NEXT.incrementAndGet());

    @Test
    void withoutATerminalAPracticeIsMadeAndALinkIsPrinted() {
        Typed terminal = Typed.nobody();

        int code = commands.obey(creation(email), terminal, WORDS);

        assertThat(code).isZero();
        assertThat(terminal.said.getFirst()).isEqualTo("The practice The garden house is there.");
        recovering.complete(linkIn(terminal), People.PASSWORD);
        Actor administrator = phone.firstSignIn(email);
        assertThat(administrator.person().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(administrator.person().practiceName()).isEqualTo("The garden house");
    }

    @Test
    void inATerminalThePasswordIsAskedTwice() {
        Typed terminal = Typed.answering(People.PASSWORD, People.PASSWORD);

        assertThat(commands.obey(creation(email), terminal, WORDS)).isZero();

        assertThat(phone.firstSignIn(email).person().name()).isEqualTo("Alder Administrator");
    }

    @Test
    void inATerminalWhatIsMissingIsAskedFor() {
        Typed terminal =
                Typed.answering(
                        "The garden house",
                        "es",
                        "Europe/Madrid",
                        "",
                        "Alder Administrator",
                        email,
                        People.PASSWORD,
                        People.PASSWORD);

        assertThat(commands.obey(CommandLine.parse("practice", "create"), terminal, WORDS))
                .isZero();

        assertThat(phone.firstSignIn(email).person().language()).isEqualTo("en");
    }

    @Test
    void twoDifferentPasswordsCreateNothing() {
        Typed terminal = Typed.answering(People.PASSWORD, "something else entirely");

        assertThat(commands.obey(creation(email), terminal, WORDS)).isEqualTo(2);

        assertThat(terminal.complained).singleElement().asString().contains("not the same");
    }

    @Test
    void whatIsMissingIsNamedWhenNobodyCanBeAsked() {
        Typed terminal = Typed.nobody();

        int code =
                commands.obey(
                        CommandLine.parse("practice", "create", "--name", "House"),
                        terminal,
                        WORDS);

        assertThat(code).isEqualTo(2);
        assertThat(terminal.complained.getFirst())
                .contains("--zone", "--administrator-name", "--administrator-email")
                .doesNotContain("--name ");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        assertThat(complaint("--country", "Spain")).contains("two letters");
        assertThat(complaint("--zone", "Middle/Earth")).contains("time zone");
        assertThat(complaint("--language", "tlh")).contains("en or es");
        assertThat(complaint("--administrator-email", "nobody")).contains("e-mail address");
    }

    @Test
    void anAccountThatIsThereIsNeverTakenOverByALink() {
        commands.obey(creation(email), Typed.answering(People.PASSWORD, People.PASSWORD), WORDS);
        Typed terminal = Typed.nobody();

        assertThat(commands.obey(creation(email), terminal, WORDS)).isEqualTo(2);

        assertThat(terminal.complained).singleElement().asString().contains("already");
    }

    @Test
    void aLostAccountIsRecoveredByALink() {
        commands.obey(creation(email), Typed.answering(People.PASSWORD, People.PASSWORD), WORDS);
        Typed terminal = Typed.nobody();

        int code = commands.obey(recovery(email), terminal, WORDS);

        assertThat(code).isZero();
        assertThat(recovering.isOpen(linkIn(terminal))).isTrue();
    }

    @Test
    void nobodyIsRecoveredWhoIsNotThere() {
        Typed terminal = Typed.nobody();

        assertThat(commands.obey(recovery(email), terminal, WORDS)).isEqualTo(2);

        assertThat(terminal.complained).singleElement().asString().contains("Nobody");
        assertThat(terminal.said).isEmpty();
    }

    @Test
    void keysForNotificationsAreMadeWithoutStartingAnything() {
        Typed terminal = Typed.nobody();

        int code =
                Commands.run(
                        terminal,
                        WORDS,
                        settings -> {
                            throw new AssertionError("started");
                        },
                        "push",
                        "keys");

        assertThat(code).isZero();
        assertThat(terminal.said.get(1)).matches("TRELLIS_PUSH_PUBLIC_KEY=[\\w-]{87}");
        assertThat(terminal.said.get(2)).matches("TRELLIS_PUSH_PRIVATE_KEY=[\\w-]{43}");
    }

    @Test
    void aFileIsVerifiedWithoutStartingAnything(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DigestedJson written = new DigestedJson(out);
        written.property("format", "trellis-record");
        written.part("notes", into -> into.accept(Map.of("words", "one")));
        written.end();
        Path file = folder.resolve("record.json");
        Files.write(file, out.toByteArray());

        Typed whole = Typed.nobody();
        assertThat(verify(file, whole)).isZero();
        assertThat(whole.said.getFirst()).isEqualTo("notes: as it was written (one entry)");
        assertThat(whole.said.get(1)).startsWith("Everything in ");

        Files.writeString(file, Files.readString(file).replace("one", "two"));
        Typed changed = Typed.nobody();
        assertThat(verify(file, changed)).isEqualTo(1);
        assertThat(changed.said).containsExactly("notes: not as it was written");
        assertThat(changed.complained.getFirst()).contains("is not as Trellis wrote it");

        Files.writeString(file, Files.readString(file).substring(0, 40));
        Typed cut = Typed.nobody();
        assertThat(verify(file, cut)).isEqualTo(1);
        assertThat(cut.complained.getFirst()).contains("was cut off");

        Files.writeString(file, "a letter");
        assertThat(verify(file, Typed.nobody())).isEqualTo(2);
        assertThat(verify(folder.resolve("not-there"), Typed.nobody())).isEqualTo(2);
        assertThat(verify(folder, Typed.nobody())).isEqualTo(2);
    }

    @Test
    void whatReportsAddUpFromIsMadeAnewForEachPracticeAndSaid() {
        commands.obey(creation(email), Typed.answering(People.PASSWORD, People.PASSWORD), WORDS);
        Typed terminal = Typed.nobody();

        assertThat(commands.obey(CommandLine.parse("rebuild", "outcomes"), terminal, WORDS))
                .isZero();

        assertThat(terminal.said)
                .contains(
                        "The garden house: no first and last scores made anew; nothing was"
                                + " different.");
    }

    @Test
    void aSealedPracticeIsRefusedInPlainWordsWithoutStartingAnything(@TempDir Path folder)
            throws IOException {
        OpeningHalf one = OpeningHalf.make();
        OpeningHalf other = OpeningHalf.make();
        Path file = folder.resolve("practice.trellis");
        try (OutputStream sealed =
                SealedFile.seal(
                        new DigestedFile(Files.newOutputStream(file)),
                        Instant.EPOCH,
                        one.sealing(),
                        other.sealing())) {
            sealed.write("no files".getBytes(StandardCharsets.UTF_8));
        }
        Path first = Files.writeString(folder.resolve("1.json"), one.text(""));
        Path second = Files.writeString(folder.resolve("2.json"), other.text(""));
        Path to = folder.resolve("open");

        Typed good = Typed.nobody();
        assertThat(verify(file, good)).isZero();
        assertThat(good.said.getFirst()).startsWith("Everything in ");
        assertThat(refused(2, file, file, second, to)).contains("not the half of a recovery key");
        assertThat(refused(2, file, first, first, to))
                .contains("The half " + other.sealing().fingerprint())
                .contains("is missing");
        assertThat(refused(2, first, first, second, to)).contains("is no sealed practice");
        assertThat(refused(2, file, first, second, folder)).contains("is there already");
        assertThat(refused(1, file, first, second, to)).contains("does not open");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));
        assertThat(refused(1, file, first, second, to)).contains("was cut off");
        assertThat(to).doesNotExist();
    }

    private static String refused(int code, Path file, Path first, Path second, Path to) {
        Typed terminal = Typed.nobody();
        assertThat(
                        Commands.run(
                                terminal,
                                WORDS,
                                settings -> {
                                    throw new AssertionError("started");
                                },
                                "open-export",
                                file.toString(),
                                first.toString(),
                                second.toString(),
                                "--to",
                                to.toString()))
                .isEqualTo(code);
        return terminal.complained.getFirst();
    }

    private static int verify(Path file, Typed terminal) {
        return Commands.run(
                terminal,
                WORDS,
                settings -> {
                    throw new AssertionError("started");
                },
                "verify",
                file.toString());
    }

    @Test
    void anUnknownCommandIsExplainedWithoutStartingAnything() {
        for (String[] typed :
                List.of(
                        new String[] {"practice"},
                        new String[] {"practise", "create"},
                        new String[] {"--help"},
                        new String[] {"practice", "destroy"},
                        new String[] {"account", "recover"},
                        new String[] {"push"},
                        new String[] {"push", "keys", "now"},
                        new String[] {"verify"},
                        new String[] {"rebuild"},
                        new String[] {"open-export", "one", "two", "three"},
                        new String[] {"open-export", "one", "two", "--to", "here"},
                        new String[] {"audit", "verify"},
                        new String[] {"audit", "erase", "one.jsonl"},
                        new String[] {"verify", "one.json", "two.json"},
                        new String[] {"account", "recover", "a@b.org", "c@d.org"})) {
            Typed terminal = Typed.nobody();

            int code =
                    Commands.run(
                            terminal,
                            WORDS,
                            settings -> {
                                throw new AssertionError("started");
                            },
                            typed);

            assertThat(code).isEqualTo(2);
            assertThat(terminal.complained.getFirst()).contains("practice create");
        }
    }

    @Test
    void anOptionThatTheCommandDoesNotKnowIsNamedWithoutStartingAnything() {
        for (String[] typed :
                List.of(
                        new String[] {"practice", "create", "--nam", "House"},
                        new String[] {"push", "keys", "--nam", "House"},
                        new String[] {"account", "recover", "a@b.org", "--nam"})) {
            Typed terminal = Typed.nobody();

            int code =
                    Commands.run(
                            terminal,
                            WORDS,
                            settings -> {
                                throw new AssertionError("started");
                            },
                            typed);

            assertThat(code).isEqualTo(2);
            assertThat(terminal.complained).singleElement().asString().contains("--nam");
        }
    }

    @Test
    void whatCannotStartIsSaidInASentenceAndNotInAStackTrace() {
        Typed terminal = Typed.nobody();

        int code =
                Commands.run(
                        terminal,
                        WORDS,
                        settings -> {
                            throw new IllegalStateException(new SQLException("no", "08001"));
                        },
                        "account",
                        "recover",
                        email);

        assertThat(code).isEqualTo(1);
        assertThat(terminal.complained).singleElement().asString().contains("does not start");
    }

    @Test
    void aDatabaseThatIsInUseIsSaidInASentence() {
        Typed terminal = Typed.nobody();

        int code =
                Commands.run(
                        terminal,
                        WORDS,
                        settings -> {
                            throw new IllegalStateException(
                                    new SQLException("in use", "90020", 90_020));
                        },
                        "account",
                        "recover",
                        email);

        assertThat(code).isEqualTo(1);
        assertThat(terminal.complained).singleElement().asString().contains("Trellis is running");
    }

    @Test
    void theConsoleSpeaksSpanishToo() {
        Typed terminal = Typed.nobody();

        commands.obey(recovery(email), terminal, new ConsoleWords(Locale.of("es", "MX")));

        assertThat(terminal.complained).singleElement().asString().startsWith("Nadie");
    }

    private String complaint(String option, String value) {
        Typed terminal = Typed.nobody();
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                "practice",
                                "create",
                                "--name=House",
                                "--country=ES",
                                "--zone=Europe/Madrid",
                                "--language=es",
                                "--administrator-name=Alder",
                                "--administrator-email=" + email));
        typed.add(option);
        typed.add(value);
        int code = commands.obey(CommandLine.parse(typed.toArray(String[]::new)), terminal, WORDS);
        assertThat(code).isEqualTo(2);
        return terminal.complained.getFirst();
    }

    private static CommandLine creation(String email) {
        return CommandLine.parse(
                "practice",
                "create",
                "--name",
                "The garden house",
                "--country",
                "GB",
                "--zone",
                "Europe/London",
                "--language",
                "en",
                "--administrator-name",
                "Alder Administrator",
                "--administrator-email",
                EmailAddress.of(email).value());
    }

    private static CommandLine recovery(String email) {
        return CommandLine.parse("account", "recover", email);
    }

    private static String linkIn(Typed terminal) {
        String link = terminal.said.getLast();
        assertThat(link).startsWith("http://localhost:8080/new-password/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** A terminal at which the answers are known beforehand. */
    private static final class Typed implements Terminal {

        private final List<String> said = new ArrayList<>();
        private final List<String> complained = new ArrayList<>();
        private final List<String> answers;
        private final boolean interactive;

        private Typed(boolean interactive, String... answers) {
            this.interactive = interactive;
            this.answers = new ArrayList<>(List.of(answers));
        }

        static Typed nobody() {
            return new Typed(false);
        }

        static Typed answering(String... answers) {
            return new Typed(true, answers);
        }

        @Override
        public boolean isInteractive() {
            return interactive;
        }

        @Override
        public String ask(String question) {
            return answers.removeFirst();
        }

        @Override
        public String askSecretly(String question) {
            return answers.removeFirst();
        }

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void complain(String sentence) {
            complained.add(sentence);
        }
    }
}
