package app.trellis.tools;

import app.trellis.support.Actor;
import app.trellis.support.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;

/** Lets tools in by the services that people use themselves. */
@TestComponent
public class ToolsForTests {

    private final People people;
    private final KeepingTools keeping;
    private final LettingToolsIn letting;
    private final ToolDoor door;
    private final Clock clock;

    ToolsForTests(
            People people,
            KeepingTools keeping,
            LettingToolsIn letting,
            ToolDoor door,
            Clock clock) {
        this.people = people;
        this.keeping = keeping;
        this.letting = letting;
        this.door = door;
        this.clock = clock;
    }

    /** A tool that may do whatever a tool may, let in by a practitioner. */
    public Authentication withEveryScope(Actor administrator, Actor practitioner) {
        return TokenFilter.authentication(
                atTheDoor(administrator, practitioner, EnumSet.allOf(Scope.class)));
    }

    ToolAtTheDoor atTheDoor(Actor administrator, Actor practitioner, Set<Scope> scopes) {
        String secret =
                people.as(
                        administrator,
                        () -> {
                            keeping.switchOn();
                            return keeping.make(
                                    "A tool",
                                    scopes,
                                    LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(30));
                        });
        people.as(
                practitioner,
                () -> letting.offered().forEach(one -> letting.letIn(one.tool().id())));
        return door.open(secret).orElseThrow();
    }
}
