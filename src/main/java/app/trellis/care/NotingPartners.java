package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that two clients are partners. Nobody searches for a client who is not theirs: whoever
 * treats both chooses from their own, and two colleagues tell each other a code by voice, so that
 * neither reads a name. The audit says of the record one stands in that something in its details
 * was changed, and of the other nothing: two entries of one moment would name the pair.
 */
@Service
public class NotingPartners {

    /** Without letters and digits that look like one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private static final int MOST = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KnownPartners partners;
    private final SharedHolds shared;
    private final CareTeam careTeam;
    private final PracticeSql sql;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    NotingPartners(
            KnownPartners partners,
            SharedHolds shared,
            CareTeam careTeam,
            PracticeSql sql,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.partners = partners;
        this.shared = shared;
        this.careTeam = careTeam;
        this.sql = sql;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of a client's partners here; a code that has run out is left out. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<NotedPartner> of(ClientId client) {
        Instant now = clock.instant();
        return partners.about(client).stream()
                .filter(known -> known.isWhole() || known.waitsOn(now))
                .map(known -> new NotedPartner(known.id(), known.notedAt(), !known.isWhole()))
                .toList();
    }

    /** The person's own other clients, by name; at most 1,000. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<PartnerChoice> choices(ClientId client) {
        return sql
                .sql(
                        """
                        select c.id, c.name
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id = :member
                           and %s
                           and c.id <> :client
                         limit :most
                        """
                                .formatted(OnTeam.NOW))
                .param("member", me().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("client", client.value())
                .param("most", MOST)
                .query((row, number) -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    return new PartnerChoice(
                            id, vault.open(ManagingClients.nameOf(id), row.getBytes("name")));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(PartnerChoice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * Notes that two clients of the person are partners.
     *
     * @throws NotFound when the other is not theirs
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void note(ClientId client, ClientId partner) {
        demandMine(partner);
        demandTwo(client, partner);
        boolean known = partners.about(client).stream().anyMatch(one -> one.isAbout(partner));
        if (!known) {
            partners.saveAndFlush(KnownPartner.of(client, partner, me(), clock.instant()));
            changed(client);
        }
        shared.restBoth(client, partner);
    }

    /** A code for the colleague who treats the partner; shown once, good for seven days. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public String makeCode(ClientId client) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        partners.save(KnownPartner.waiting(client, digest(code), me(), clock.instant()));
        changed(client);
        return code.toString();
    }

    /**
     * Types the code that a colleague told by voice. Wrong, used, run out and taken back look the
     * same.
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void join(ClientId client, String code) {
        Instant now = clock.instant();
        KnownPartner waiting =
                partners.findByCodeHash(digest(code))
                        .filter(one -> one.waitsOn(now))
                        .orElseThrow(() -> new Refused("care.partner-code-over"));
        ClientId partner = waiting.besides(client);
        if (partner == null) {
            throw new Refused("care.partner-is-self");
        }
        waiting.join(client, now);
        partners.flush();
        changed(client);
        shared.restBoth(client, partner);
    }

    /** They are no longer partners, or never were. What rests stays until somebody lifts it. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void takeBack(ClientId client, UUID id) {
        partners.findById(id)
                .filter(one -> one.isAbout(client))
                .orElseThrow(NotFound::new)
                .end(me(), clock.instant());
        changed(client);
    }

    private void demandMine(ClientId partner) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !careTeam.mayWrite(authentication, partner)) {
            throw new NotFound();
        }
    }

    private static void demandTwo(ClientId client, ClientId partner) {
        if (client.equals(partner)) {
            throw new Refused("care.partner-is-self");
        }
    }

    private void changed(ClientId client) {
        audit.record(Action.CLIENT_CHANGED, client, null);
    }

    private MemberId me() {
        return current.get().memberId();
    }

    /** Told by voice and typed by hand: spaces, dashes and small letters do not matter. */
    private static byte[] digest(CharSequence code) {
        String plain = code.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
