package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.organization.MemberNames;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a client's formulation and plan: one text for the whole care team, kept while somebody
 * types and saved as a version when it stands. A change names the revision that it was made on, so
 * that two people never overwrite each other unseen.
 */
@Service
public class WritingFormulations {

    private final Formulations formulations;
    private final FormulationVersions versions;
    private final NoteVault vault;
    private final MemberNames names;
    private final PracticeSettings settings;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    WritingFormulations(
            Formulations formulations,
            FormulationVersions versions,
            NoteVault vault,
            MemberNames names,
            PracticeSettings settings,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.formulations = formulations;
        this.versions = versions;
        this.vault = vault;
        this.names = names;
        this.settings = settings;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a change; the first one starts the text. The same words twice are kept once.
     *
     * @param revision the one the change was made on; 0 where there was none
     * @throws Refused when it is longer than {@link NoteText#MOST}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public KeepingFormulation keep(ClientId client, int revision, NoteText typed) {
        NoteText text = new NoteText(NoteFormat.FORMULATION, typed.sections()).clean();
        insertUnlessThere(client);
        Formulation formulation = formulations.findLocked(client).orElseThrow(NotFound::new);
        if (formulation.revision() != revision) {
            KeptFormulation theirs = kept(formulation);
            return theirs.text().equals(text)
                    ? new KeepingFormulation.Kept(theirs.revision(), theirs.keptAt())
                    : new KeepingFormulation.Stale(theirs);
        }
        if (revision == 0) {
            audit.record(Action.FORMULATION_STARTED, client, formulation.id());
        }
        formulation.keep(text, vault, Me.id(), clock.instant());
        return new KeepingFormulation.Kept(formulation.revision(), formulation.keptAt());
    }

    /**
     * Saves what is kept as the next version; the earlier ones stay readable.
     *
     * @param revision the one that was on screen
     * @param lookAgainOn when it is looked at again, today at the earliest; null for no day
     * @throws Refused when nothing is written, the newest version reads the same, or the day has
     *     passed
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public KeepingFormulation save(ClientId client, int revision, @Nullable LocalDate lookAgainOn) {
        demandToCome(lookAgainOn);
        Formulation formulation =
                formulations.findLocked(client).orElseThrow(() -> new Refused("notes.plan.empty"));
        if (formulation.revision() != revision) {
            return new KeepingFormulation.Stale(kept(formulation));
        }
        NoteText text = formulation.text(vault);
        if (text.isEmpty()) {
            throw new Refused("notes.plan.empty");
        }
        if (formulation.newest() > 0
                && text.equals(find(client, formulation.newest()).text(vault))) {
            throw new Refused("notes.plan.nothing-new", formulation.newest());
        }
        FormulationVersion version =
                versions.save(
                        new FormulationVersion(
                                formulation, text, lookAgainOn, vault, Me.id(), clock.instant()));
        audit.record(Action.FORMULATION_SAVED, client, version.id());
        return new KeepingFormulation.Kept(formulation.revision(), formulation.keptAt());
    }

    /**
     * Puts down that the client agreed to a version.
     *
     * @param day today at the latest
     * @throws Refused when they had agreed before, or the day has not come
     * @throws NotFound when there is no such version
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void agree(ClientId client, int number, LocalDate day) {
        if (day.isAfter(today())) {
            throw new Refused("notes.plan.day-to-come");
        }
        FormulationVersion version = find(client, number);
        version.agree(day);
        audit.record(Action.FORMULATION_AGREED, client, version.id());
    }

    /**
     * Says when a version is looked at again, for example because it was just now.
     *
     * @param day today at the earliest; null for no day
     * @throws Refused when the day has passed
     * @throws NotFound when there is no such version
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void lookAgainOn(ClientId client, int number, @Nullable LocalDate day) {
        demandToCome(day);
        FormulationVersion version = find(client, number);
        version.lookAgainOn(day);
        audit.record(Action.FORMULATION_LOOKED_AT, client, version.id());
    }

    private void demandToCome(@Nullable LocalDate day) {
        if (day != null && day.isBefore(today())) {
            throw new Refused("notes.plan.day-passed");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.read().zone());
    }

    private FormulationVersion find(ClientId client, int number) {
        return versions.findByClientAndNumber(client, number).orElseThrow(NotFound::new);
    }

    private KeptFormulation kept(Formulation formulation) {
        MemberId by = formulation.keptBy();
        return new KeptFormulation(
                formulation.text(vault),
                formulation.revision(),
                names.of(List.of(by)).getOrDefault(by, ""),
                formulation.keptAt());
    }

    /** Two people may start at once; the key of the table lets one of them through. */
    private void insertUnlessThere(ClientId client) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into formulation
                               (practice_id, id, client_id, draft, draft_revision, kept_by, kept_at,
                                newest, version)
                        values (:practice, :id, :client, :draft, 0, :by, :now, 0, 0)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("client", client.value())
                .param(
                        "draft",
                        vault.sealFormulation(client, id, NoteText.empty(NoteFormat.FORMULATION)))
                .param("by", Me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
