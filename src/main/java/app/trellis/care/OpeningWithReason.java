package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.Tries;
import app.trellis.organization.PersonToday;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.Supervising;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a supervisor open the signed session notes of a client for an hour, with their password and
 * a reason ({@code docs/decisions/0066}). Whoever wrote there and whoever leads care is told at
 * once; the client reads of it. Only where the practice has switched it on.
 */
@Service
public class OpeningWithReason {

    /** How long it stays open. */
    public static final Duration HOUR = Duration.ofMinutes(60);

    /** Code points of a reason at least. */
    public static final int LEAST = 15;

    /** Where those read of it whose notes were opened; a route path. */
    public static final String TOLD = "desk/opened";

    /** Where administrators look at it; a route path. */
    public static final String REVIEW = "desk/practice/opened";

    private final OpenedWithReason openings;
    private final Supervising supervising;
    private final PracticeSettings settings;
    private final OwnAccount account;
    private final Tries tries;
    private final TeamMembers team;
    private final List<WroteHere> wrote;
    private final TellingOfReason telling;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    OpeningWithReason(
            OpenedWithReason openings,
            Supervising supervising,
            PracticeSettings settings,
            OwnAccount account,
            Tries tries,
            TeamMembers team,
            List<WroteHere> wrote,
            TellingOfReason telling,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.openings = openings;
        this.supervising = supervising;
        this.settings = settings;
        this.account = account;
        this.tries = tries;
        this.team = team;
        this.wrote = wrote;
        this.telling = telling;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whose notes would be opened, and what is open already.
     *
     * @throws NotFound when nobody whom the supervisor supervises today has the client in care, or
     *     the practice has not switched it on
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(readOnly = true)
    public ToOpen about(UUID client) {
        Lines lines = lines();
        OpenedWithReason.Target target = demand(client, lines);
        return new ToOpen(
                target.pseudonym(),
                target.client().shortNumber(),
                lines.nameOf(target.practitioner()),
                openings.running(Me.id(), lines.now())
                        .map(one ->
                                new ToOpen.Running(
                                        one.id(),
                                        one.until(),
                                        one.client().equals(target.client())))
                        .orElse(null));
    }

    /**
     * Opens them for 60 minutes from now.
     *
     * @param password the supervisor's own, asked for again
     * @param typed at least {@link #LEAST} code points and at most {@link Text#LONG}
     * @return the opening, by which the notes are read
     * @throws NotFound as {@link #about}
     * @throws Refused when the password is wrong or was tried too often, when the reason is too
     *     short or too long, or when the supervisor has something open already
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public UUID open(UUID client, String password, ReasonKind kind, String typed) {
        Lines lines = lines();
        OpenedWithReason.Target target = demand(client, lines);
        String reason = Text.clean(typed, Text.LONG).strip();
        if (reason.codePointCount(0, reason.length()) < LEAST) {
            throw new Refused("care.reason.short", LEAST);
        }
        demandPassword(password);
        openings.oneByOne(Me.id());
        if (openings.running(Me.id(), lines.now()).isPresent()) {
            throw new Refused("care.reason.running");
        }
        OpenSpell spell =
                new OpenSpell(
                        Ids.next(),
                        target.client(),
                        target.pseudonym(),
                        target.practitioner(),
                        kind,
                        lines.now(),
                        lines.now().plus(HOUR));
        openings.add(spell, Me.id(), reason);
        audit.record(Action.OPENED_WITH_A_REASON, spell.client(), spell.id());
        tell(spell);
        return spell.id();
    }

    /** Ends it before the hour is over; what is over already stays as it is. */
    @AllowedTo("'SUPERVISOR'")
    @Transactional
    public void end(UUID opening) {
        OpenSpell spell =
                openings.running(Me.id(), clock.instant())
                        .filter(one -> one.id().equals(opening))
                        .orElseThrow(NotFound::new);
        if (openings.end(opening, Me.id(), clock.instant())) {
            audit.record(Action.REASON_ENDED, spell.client(), opening);
        }
    }

    /**
     * What the signed-in supervisor has open under this number. For the module that has the notes,
     * inside its transaction, at every reading anew.
     *
     * @throws NotFound when it is over or somebody else's, when the line to the practitioner holds
     *     no longer, or the practice has switched it off
     */
    @AllowedTo("'SUPERVISOR'")
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenSpell demandOpen(UUID opening) {
        Lines lines = lines();
        return openings.running(Me.id(), lines.now())
                .filter(one -> one.id().equals(opening))
                .filter(one -> lines.practitioners().contains(one.practitioner()))
                .orElseThrow(NotFound::new);
    }

    /** Whom one supervises today, and when that was asked. */
    private record Lines(List<PersonToday> people, LocalDate today, Instant now) {

        List<MemberId> practitioners() {
            return people.stream().map(PersonToday::id).distinct().toList();
        }

        String nameOf(MemberId id) {
            return people.stream()
                    .filter(one -> one.id().equals(id))
                    .map(PersonToday::name)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Lines lines() {
        PracticeDetails practice = settings.read();
        if (!practice.opensWithReason()) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, practice.zone());
        return new Lines(supervising.today(today), today, now);
    }

    private OpenedWithReason.Target demand(UUID client, Lines lines) {
        return openings.target(client, lines.practitioners(), lines.today(), lines.now())
                .orElseThrow(NotFound::new);
    }

    private void demandPassword(String password) {
        tries.count(Tries.Door.PASSWORD_AGAIN);
        if (!account.shows(password)) {
            throw new Refused("care.reason.password-wrong");
        }
        tries.takeBack(Tries.Door.PASSWORD_AGAIN);
    }

    /** Those who wrote there, who leads and through whom it was opened read of it on their desk. */
    private void tell(OpenSpell spell) {
        Set<MemberId> people = new LinkedHashSet<>();
        people.add(spell.practitioner());
        team.findByClientOrderByFrom(spell.client()).stream()
                .filter(one -> one.part() == TeamMember.Part.LEAD && one.holdsAt(spell.from()))
                .map(TeamMember::member)
                .forEach(people::add);
        wrote.forEach(one -> people.addAll(one.authors(spell.client())));
        people.remove(Me.id());
        people.forEach(member -> openings.tell(spell.id(), Ids.next(), member));
        telling.tell(spell.id(), people, administrators());
    }

    private List<MemberId> administrators() {
        return sql.sql(
                        """
                        select id from membership
                         where practice_id = :practice and is_administrator and ended_at is null
                           and id <> :me
                         order by id
                        """)
                .param("me", Me.id().value())
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }
}
