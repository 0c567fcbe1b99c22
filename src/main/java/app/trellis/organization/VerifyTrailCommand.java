package app.trellis.organization;

import app.trellis.audit.TrailCheck.Verdict;
import app.trellis.audit.TrailFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code audit verify FILE}: says whether a trail that was taken out is as it was written, and
 * where it is not. It needs no database and no settings, and calls nobody.
 */
final class VerifyTrailCommand {

    static final Set<String> OPTIONS = Set.of("anchors", "key");

    private VerifyTrailCommand() {}

    /**
     * Checks one trail.
     *
     * @return 0 when everything holds, 1 when something does not, 2 when there is nothing to check
     */
    static int run(CommandLine line, Terminal terminal, ConsoleWords words) {
        String name = line.words().getLast();
        Optional<Verdict> found;
        try {
            found = TrailFile.verify(Path.of(name), path(line, "anchors"), path(line, "key"));
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain(words.say("organization.command.trail.unreadable", name));
            return Commands.REFUSED;
        }
        if (found.isEmpty()) {
            terminal.complain(words.say("organization.command.trail.unknown", name));
            return Commands.REFUSED;
        }
        Verdict verdict = found.get();
        if (verdict.fault() != null) {
            terminal.complain(
                    words.say(
                            "organization.command.trail.broken",
                            Objects.requireNonNullElse(verdict.seq(), 0L),
                            words.say(
                                    "organization.trail.fault."
                                            + verdict.fault()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'))));
            return Commands.FAILED;
        }
        terminal.say(
                words.say(
                        "organization.command.trail.holds", verdict.entries(), verdict.anchors()));
        if (line.option("anchors").isEmpty()) {
            terminal.say(words.say("organization.command.trail.no-anchors"));
        }
        if (line.option("key").isEmpty()) {
            terminal.say(words.say("organization.command.trail.no-key"));
        }
        return Commands.DONE;
    }

    private static @Nullable Path path(CommandLine line, String option) {
        return line.option(option).map(Path::of).orElse(null);
    }
}
