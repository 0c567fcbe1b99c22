package app.trellis.organization;

import app.trellis.shared.files.Checked;
import app.trellis.shared.files.FileCheck;
import app.trellis.shared.files.FolderCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * {@code verify FILE}: says in plain words whether a file that Trellis wrote is as it was written.
 * It needs no database and no settings, and calls nobody.
 */
final class VerifyCommand {

    private VerifyCommand() {}

    /**
     * Checks one file.
     *
     * @return 0 when everything holds, 1 when something does not, 2 when there is nothing to check
     */
    static int run(String name, Terminal terminal, ConsoleWords words) {
        Checked checked;
        try {
            Path file = Path.of(name);
            checked = Files.isDirectory(file) ? FolderCheck.of(file) : FileCheck.of(file);
        } catch (IOException | InvalidPathException unreadable) {
            terminal.complain(words.say("organization.command.verify.unreadable", name));
            return Commands.REFUSED;
        }
        if (checked.kind() == Checked.Kind.UNKNOWN) {
            terminal.complain(words.say("organization.command.verify.unknown", name));
            return Commands.REFUSED;
        }
        checked.parts().stream()
                .filter(part ->
                        checked.kind() != Checked.Kind.FOLDER
                                || part.finding() != Checked.Finding.HOLDS)
                .forEach(part ->
                        terminal.say(
                                words.say(
                                        switch (part.finding()) {
                                            case HOLDS -> "organization.command.verify.part-holds";
                                            case CHANGED ->
                                                    "organization.command.verify.part-changed";
                                            case MISSING ->
                                                    "organization.command.verify.part-missing";
                                            case ADDED -> "organization.command.verify.part-added";
                                        },
                                        part.name(),
                                        part.entries())));
        if (checked.holds()) {
            terminal.say(
                    checked.kind() == Checked.Kind.FOLDER
                            ? words.say(
                                    "organization.command.verify.folder-holds",
                                    name,
                                    checked.parts().size())
                            : words.say("organization.command.verify.holds", name));
            terminal.say(words.say("organization.command.verify.means"));
            return Commands.DONE;
        }
        terminal.complain(
                words.say(
                        checked.whole() == null
                                ? "organization.command.verify.cut-off"
                                : "organization.command.verify.changed",
                        name));
        return Commands.FAILED;
    }
}
