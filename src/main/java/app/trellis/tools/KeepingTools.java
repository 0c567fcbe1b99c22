package app.trellis.tools;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a practice's own tools ask, and takes that back (docs/decisions/0074). */
@Service
public class KeepingTools {

    /** Tokens that hold at the same time. */
    public static final int MOST_AT_ONCE = 10;

    /** Days that one holds at most. */
    public static final int LONGEST = 366;

    /** What stands before every secret, so that it is known for one where it lies about. */
    static final String BEGINS = "trellis_";

    private final Tokens tokens;
    private final Audit audit;
    private final Clock clock;

    KeepingTools(Tokens tokens, Audit audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether tools of the practice may ask at all. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public boolean isSwitchedOn() {
        return tokens.isSwitchedOn();
    }

    /** From now on a token opens what it may. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void switchOn() {
        if (!tokens.isSwitchedOn()) {
            tokens.switchOn(Me.id(), clock.instant());
            audit.record(Action.TOOLS_SWITCHED_ON, CurrentPractice.get().value());
        }
    }

    /** From now on no token opens anything; they stay as they are. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void switchOff() {
        if (tokens.isSwitchedOn()) {
            tokens.switchOff();
            audit.record(Action.TOOLS_SWITCHED_OFF, CurrentPractice.get().value());
        }
    }

    /** Whether tools may ask in FHIR too; never while none may ask at all. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public boolean isFhirOn() {
        return tokens.isFhirOn();
    }

    /**
     * From now on tools whose token says so are answered in FHIR too (docs/decisions/0081).
     *
     * @throws Refused while no tool may ask at all
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void switchFhirOn() {
        if (!tokens.isSwitchedOn()) {
            throw new Refused("tools.fhir-switch.tools-first");
        }
        if (tokens.fhir(clock.instant())) {
            audit.record(Action.FHIR_SWITCHED_ON, CurrentPractice.get().value());
        }
    }

    /** From now on nothing is answered in FHIR. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void switchFhirOff() {
        if (tokens.fhir(null)) {
            audit.record(Action.FHIR_SWITCHED_OFF, CurrentPractice.get().value());
        }
    }

    /** All of them, the newest first, those that are over included; at most 100. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<TokenDetails> all() {
        return tokens.all();
    }

    /**
     * Makes a token. It sees nobody until a practitioner lets it in.
     *
     * @param lastDay the last day on which it holds, in UTC; from today to 366 days ahead
     * @return the secret, told this once
     * @throws Refused when it has no name or may do nothing, the day is out of range, or there are
     *     too many
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public String make(String name, Set<Scope> scopes, LocalDate lastDay) {
        String line = Text.line(name);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (scopes.isEmpty()) {
            throw new Refused("tools.scopes-missing");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(LONGEST))) {
            throw new Refused("tools.last-day-range", LONGEST);
        }
        if (tokens.all().stream().filter(one -> one.holds(now)).count() >= MOST_AT_ONCE) {
            throw new Refused("tools.too-many", MOST_AT_ONCE);
        }
        SecretLink secret = SecretLink.fresh(CurrentPractice.get().value());
        UUID id =
                tokens.add(
                        line,
                        scopes,
                        secret.digest(),
                        Me.id(),
                        now,
                        lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        audit.record(Action.TOOL_TOKEN_MADE, id);
        return BEGINS + secret.code();
    }

    /**
     * Takes a token back; the next thing it asks is refused.
     *
     * @throws NotFound when there is none that holds
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void revoke(UUID token) {
        if (!tokens.revoke(token, Me.id(), clock.instant())) {
            throw new NotFound();
        }
        audit.record(Action.TOOL_TOKEN_REVOKED, token);
    }
}
