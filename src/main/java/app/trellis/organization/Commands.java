package app.trellis.organization;

import app.trellis.identity.EmailAddress;
import app.trellis.identity.RecoveryLinks;
import app.trellis.messages.NewPushKeys;
import app.trellis.organization.SettingUp.AdministratorData;
import app.trellis.organization.SettingUp.PracticeData;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Refused;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What can be done from the server's own command line: {@code practice create}, {@code account
 * recover}, {@code push keys}, {@code rebuild outcomes}, {@code open-export}, {@code verify} and
 * {@code audit verify}. Whoever may start the program may do it; nothing listens on the network
 * meanwhile.
 */
@Component
public class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private static final Set<String> OF_CREATE =
            Set.of(
                    "name",
                    "country",
                    "zone",
                    "language",
                    "administrator-name",
                    "administrator-email",
                    "link");
    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /** The error code of H2 for a database that another process has opened. */
    private static final int ALREADY_OPEN = 90_020;

    /** The application runs without pages and without a word of its own. */
    private static final List<String> IN_THE_BACKGROUND =
            List.of(
                    "--spring.autoconfigure.exclude="
                            + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                    "--spring.main.banner-mode=off",
                    "--spring.main.log-startup-info=false",
                    "--logging.level.root=off",
                    "--logging.level.org.springframework.boot.diagnostics=error");

    private final NewPractices practices;
    private final RecoveryLinks links;
    private final Rebuilding rebuilding;
    private final String publicUrl;

    Commands(
            NewPractices practices,
            RecoveryLinks links,
            Rebuilding rebuilding,
            @Value("${trellis.public-url}") String publicUrl) {
        this.practices = practices;
        this.links = links;
        this.rebuilding = rebuilding;
        this.publicUrl = publicUrl;
    }

    /**
     * Whether these arguments ask for a command and not for the web server. Any word does: a
     * command that was mistyped must not start a server instead.
     */
    public static boolean areAsked(String... arguments) {
        CommandLine line = CommandLine.parse(arguments);
        return line.word(0).isPresent() || line.has("help");
    }

    /**
     * Obeys one command.
     *
     * @return the exit code of the process: 0 done, 2 refused with a sentence, 1 anything else
     */
    public static int run(SpringApplication application, String... arguments) {
        application.setWebApplicationType(WebApplicationType.NONE);
        return run(
                new SystemTerminal(),
                new ConsoleWords(Locale.getDefault()),
                application::run,
                arguments);
    }

    static int run(
            Terminal terminal,
            ConsoleWords words,
            Function<String[], ConfigurableApplicationContext> start,
            String... arguments) {
        CommandLine line = CommandLine.parse(arguments);
        if (!isKnown(line)) {
            terminal.complain(words.say("organization.command.usage"));
            return REFUSED;
        }
        Optional<String> unknown = line.optionBeyond(optionsOf(line));
        if (unknown.isPresent()) {
            terminal.complain(words.say("organization.command.no-option", unknown.get()));
            return REFUSED;
        }
        if (line.word(0).filter("push"::equals).isPresent()) {
            return makePushKeys(terminal, words);
        }
        if (line.word(0).filter("verify"::equals).isPresent()) {
            return VerifyCommand.run(line.words().get(1), terminal, words);
        }
        if (line.word(0).filter("open-export"::equals).isPresent()) {
            return OpenExportCommand.run(
                    line.words().subList(1, 4), line.option("to").orElseThrow(), terminal, words);
        }
        if (isTrail(line)) {
            return VerifyTrailCommand.run(line, terminal, words);
        }
        List<String> settings = new ArrayList<>(line.settings());
        settings.addAll(IN_THE_BACKGROUND);
        try (ConfigurableApplicationContext context =
                start.apply(settings.toArray(String[]::new))) {
            return context.getBean(Commands.class).obey(line, terminal, words);
        } catch (RuntimeException failure) {
            terminal.complain(
                    words.say(
                            isAlreadyOpen(failure)
                                    ? "organization.command.running"
                                    : "organization.command.failed"));
            return FAILED;
        }
    }

    private static boolean isKnown(CommandLine line) {
        if (isTrail(line)) {
            return line.words().size() == 3;
        }
        if (line.word(0).filter("verify"::equals).isPresent()) {
            return line.words().size() == 2;
        }
        if (line.word(0).filter("open-export"::equals).isPresent()) {
            return line.words().size() == 4 && line.option("to").isPresent();
        }
        return switch (String.join(" ", line.words().stream().limit(2).toList())) {
            case "practice create", "push keys", "rebuild outcomes" -> line.words().size() == 2;
            case "account recover" -> line.words().size() == 3;
            default -> false;
        };
    }

    /** They are shown and kept nowhere; nothing has to run or to stop for it. */
    private static int makePushKeys(Terminal terminal, ConsoleWords words) {
        NewPushKeys pair = NewPushKeys.make();
        terminal.say(words.say("organization.command.push-keys"));
        terminal.say("TRELLIS_PUSH_PUBLIC_KEY=" + pair.publicKey());
        terminal.say("TRELLIS_PUSH_PRIVATE_KEY=" + pair.privateKey());
        return DONE;
    }

    private static Set<String> optionsOf(CommandLine line) {
        if (isTrail(line)) {
            return VerifyTrailCommand.OPTIONS;
        }
        return switch (line.word(0).orElse("")) {
            case "practice" -> OF_CREATE;
            case "open-export" -> Set.of("to");
            default -> Set.of();
        };
    }

    private static boolean isTrail(CommandLine line) {
        return line.word(0).filter("audit"::equals).isPresent()
                && line.word(1).filter("verify"::equals).isPresent();
    }

    int obey(CommandLine line, Terminal terminal, ConsoleWords words) {
        try {
            switch (line.word(0).orElseThrow()) {
                case "practice" -> createPractice(line, terminal, words);
                case "rebuild" -> rebuild(terminal, words);
                default -> recoverAccount(line, terminal, words);
            }
            return DONE;
        } catch (Refused refused) {
            terminal.complain(words.say(refused));
            return REFUSED;
        }
    }

    private void createPractice(CommandLine line, Terminal terminal, ConsoleWords words) {
        Questions questions = new Questions(line, terminal, words);
        String name = questions.answer("name", null);
        String country =
                questions
                        .answer("country", Locale.getDefault().getCountry())
                        .toUpperCase(Locale.ROOT);
        String zone = questions.answer("zone", ZoneId.systemDefault().getId());
        String language = questions.answer("language", "en");
        String person = questions.answer("administrator-name", null);
        String email = questions.answer("administrator-email", null);
        questions.demandAll();
        EmailAddress address = EmailAddress.of(email);
        PracticeData practice =
                new PracticeData(name, zone(zone), language(language), country(country));
        boolean byLink = line.has("link") || !terminal.isInteractive();
        String password = byLink ? unguessable(address) : askPassword(address, terminal, words);
        practices.create(practice, new AdministratorData(person, address, password));
        terminal.say(words.say("organization.command.created", name));
        if (byLink) {
            sayLink(address, terminal, words);
        } else {
            terminal.say(words.say("organization.command.sign-in", publicUrl));
        }
    }

    private void recoverAccount(CommandLine line, Terminal terminal, ConsoleWords words) {
        sayLink(EmailAddress.of(line.word(2).orElseThrow()), terminal, words);
    }

    /** One practice after another, each in a transaction of its own. */
    private void rebuild(Terminal terminal, ConsoleWords words) {
        for (NewPractices.Known practice : practices.all()) {
            Rebuilding.Rebuilt rebuilt = CurrentPractice.call(practice.id(), rebuilding::rebuild);
            terminal.say(
                    words.say(
                            "organization.command.rebuilt",
                            practice.name(),
                            rebuilt.rows(),
                            rebuilt.different()));
        }
    }

    private void sayLink(EmailAddress email, Terminal terminal, ConsoleWords words) {
        String path =
                links.linkFor(email)
                        .orElseThrow(() -> new Refused("organization.command.no-account"));
        terminal.say(words.say("organization.command.link"));
        terminal.say(publicUrl + path);
    }

    /** Nobody ever types it: the link sets another one. */
    private String unguessable(EmailAddress email) {
        if (links.isKnown(email)) {
            throw new Refused("organization.command.has-account");
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private String askPassword(EmailAddress email, Terminal terminal, ConsoleWords words) {
        if (links.isKnown(email)) {
            return terminal.askSecretly(words.say("organization.command.password-known"));
        }
        String password = terminal.askSecretly(words.say("organization.command.password"));
        String again = terminal.askSecretly(words.say("organization.command.password-again"));
        if (!password.equals(again)) {
            throw new Refused("organization.command.password-differs");
        }
        return password;
    }

    private static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException unknown) {
            throw new Refused("organization.command.zone-unknown");
        }
    }

    private static String language(String typed) {
        if (!LANGUAGES.contains(typed)) {
            throw new Refused("organization.command.language-unknown");
        }
        return typed;
    }

    private static String country(String typed) {
        if (!Arrays.asList(Locale.getISOCountries()).contains(typed)) {
            throw new Refused("organization.command.country-unknown");
        }
        return typed;
    }

    private static boolean isAlreadyOpen(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return true;
            }
        }
        return false;
    }

    /** Takes each answer from an option, else from whoever is there, else from what is usual. */
    private static final class Questions {

        private final CommandLine line;
        private final Terminal terminal;
        private final ConsoleWords words;
        private final List<String> missing = new ArrayList<>();

        Questions(CommandLine line, Terminal terminal, ConsoleWords words) {
            this.line = line;
            this.terminal = terminal;
            this.words = words;
        }

        String answer(String option, @Nullable String usual) {
            String given = line.option(option).orElse("");
            if (given.isEmpty() && terminal.isInteractive()) {
                String question = words.say("organization.command.ask." + option);
                given =
                        terminal.ask(
                                usual == null || usual.isEmpty()
                                        ? question
                                        : "%s [%s]".formatted(question, usual));
            }
            if (given.isEmpty() && usual != null && terminal.isInteractive()) {
                given = usual;
            }
            if (given.isEmpty()) {
                missing.add("--" + option);
            }
            return given;
        }

        void demandAll() {
            if (!missing.isEmpty()) {
                throw new Refused("organization.command.missing", String.join(" ", missing));
            }
        }
    }
}
