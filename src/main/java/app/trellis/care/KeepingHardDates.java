package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the days that may be hard for a client, as client and practitioner named them. They are for
 * the care team to think of: nothing is sent because of them, and no page, mail or calendar of the
 * client shows them.
 */
@Service
public class KeepingHardDates {

    /** Days that can be kept for one client. */
    public static final int MOST = 30;

    /** Code points of a label. */
    public static final int WORDS = 120;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final PracticeSql sql;
    private final Vault vault;
    private final CurrentPerson current;
    private final Audit audit;
    private final Clock clock;

    KeepingHardDates(
            PracticeSql sql, Vault vault, CurrentPerson current, Audit audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a client, by the day that was typed; at most {@link #MOST}. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<HardDate> of(ClientId client) {
        return sql.sql(
                        """
                        select id, falls_on, yearly, label, version from hard_date
                         where practice_id = :practice and client_id = :client
                         order by falls_on, id
                         limit :most
                        """)
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new HardDate(
                            id,
                            row.getObject("falls_on", LocalDate.class),
                            row.getBoolean("yearly"),
                            vault.open(labelOf(id), row.getBytes("label")),
                            row.getLong("version"));
                })
                .list();
    }

    /**
     * Keeps one more.
     *
     * @throws Refused when day or words are missing or impossible, or {@link #MOST} are kept
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public UUID add(ClientId client, HardDateData typed) {
        LocalDate day = dayOf(typed);
        String label = labelOf(typed);
        lock(client);
        demandRoom(client);
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into hard_date
                               (practice_id, id, client_id, falls_on, yearly, label, added_by,
                                added_at, version)
                        values (:practice, :id, :client, :day, :yearly, :label, :me, :now, 0)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("day", day)
                .param("yearly", typed.yearly())
                .param("label", vault.seal(labelOf(id), label))
                .param("me", current.get().memberId().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.record(Action.HARD_DATE_CHANGED, client, id);
        return id;
    }

    /**
     * Changes day or words.
     *
     * @param version the one that was read; a colleague may have been quicker
     * @throws Refused when day or words are missing or impossible, or somebody else changed or
     *     removed it meanwhile
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void change(ClientId client, UUID id, long version, HardDateData typed) {
        LocalDate day = dayOf(typed);
        byte[] label = vault.seal(labelOf(id), labelOf(typed));
        int changed =
                sql.sql(
                                """
                                update hard_date
                                   set falls_on = :day, yearly = :yearly, label = :label,
                                       version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and id = :id and version = :version
                                """)
                        .param("client", client.value())
                        .param("id", id)
                        .param("version", version)
                        .param("day", day)
                        .param("yearly", typed.yearly())
                        .param("label", label)
                        .update();
        if (changed == 0) {
            throw new Refused("care.hard-date-changed");
        }
        audit.record(Action.HARD_DATE_CHANGED, client, id);
    }

    /** Removes it for good; what is gone already stays gone. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void remove(ClientId client, UUID id) {
        int gone =
                sql.sql(
                                """
                                delete from hard_date
                                 where practice_id = :practice and client_id = :client
                                   and id = :id
                                """)
                        .param("client", client.value())
                        .param("id", id)
                        .update();
        if (gone > 0) {
            audit.record(Action.HARD_DATE_CHANGED, client, id);
        }
    }

    private static LocalDate dayOf(HardDateData typed) {
        LocalDate day = typed.day();
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refused("care.hard-date-no-day");
        }
        return day;
    }

    private static String labelOf(HardDateData typed) {
        String label = Text.clean(typed.label(), WORDS).strip();
        if (label.isEmpty()) {
            throw new Refused("care.hard-date-no-words");
        }
        return label;
    }

    /** Two windows may write at once; the second one waits and counts anew. */
    private void lock(ClientId client) {
        if (sql.sql(
                        """
                        select id from client
                         where practice_id = :practice and id = :client for update
                        """)
                .param("client", client.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    private void demandRoom(ClientId client) {
        long kept =
                sql.sql(
                                """
                                select count(*) from hard_date
                                 where practice_id = :practice and client_id = :client
                                """)
                        .param("client", client.value())
                        .query(Long.class)
                        .single();
        if (kept >= MOST) {
            throw new Refused("care.hard-dates-enough", MOST);
        }
    }

    private static Place labelOf(UUID id) {
        return Place.of("hard_date", "label", id);
    }
}
