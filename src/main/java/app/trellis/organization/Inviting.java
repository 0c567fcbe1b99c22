package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.ProvenAccounts;
import app.trellis.identity.Tries;
import app.trellis.shared.AccountId;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.shared.Text;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people into a practice and lets them take their place. */
@Service
public class Inviting {

    private static final int MOST_OPEN = 200;

    private final Tries tries;
    private final Invitations invitations;
    private final Members members;
    private final Practices practices;
    private final ProvenAccounts accounts;
    private final CurrentPerson current;
    private final InvitationLinks links;
    private final InvitingSparingly sparingly;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inviting(
            Tries tries,
            Invitations invitations,
            Members members,
            Practices practices,
            ProvenAccounts accounts,
            CurrentPerson current,
            InvitationLinks links,
            InvitingSparingly sparingly,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.tries = tries;
        this.invitations = invitations;
        this.members = members;
        this.practices = practices;
        this.accounts = accounts;
        this.current = current;
        this.links = links;
        this.sparingly = sparingly;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Invites somebody to work here.
     *
     * @throws Refused when no role is named or too many were invited
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public IssuedInvitation inviteStaff(String name, EmailAddress email, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refused("organization.role-missing");
        }
        UUID id = Ids.next();
        SecretLink link = SecretLink.fresh(CurrentPractice.get().value());
        Instant now = clock.instant();
        sparingly.demand(current.get().memberId(), null, now);
        invitations.save(
                Invitation.forStaff(
                        id,
                        link.digest(),
                        links.sealEmail(id, email),
                        vault.seal(InvitationLinks.nameOf(id), Text.line(name)),
                        roles,
                        current.get().memberId(),
                        now));
        audit.record(Action.MEMBER_INVITED, id);
        return links.issue(id, link, email, now);
    }

    /** Names and roles of people who were invited to work here and have not come yet. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<PendingInvitation> pending() {
        return invitations
                .findByClientIsNullAndAcceptedAtIsNullAndRevokedAtIsNullAndExpiresAtAfter(
                        clock.instant(), Limit.of(MOST_OPEN))
                .stream()
                .map(one ->
                        new PendingInvitation(
                                one.id(),
                                vault.open(InvitationLinks.nameOf(one.id()), one.name()),
                                one.roles(),
                                one.expiresAt()))
                .toList();
    }

    /** Takes an invitation back. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void revoke(UUID invitation) {
        invitations.findById(invitation).ifPresent(one -> one.revoke(clock.instant()));
    }

    /** What an invitation's page shows; empty for used, expired and forged links alike. */
    @AllowedToAnyone
    public Optional<OpenInvitation> look(String code) {
        return SecretLink.parse(code)
                .flatMap(link ->
                        inPracticeOf(
                                link,
                                () ->
                                        find(link)
                                                .map(one ->
                                                        new OpenInvitation(
                                                                practiceName(),
                                                                vault.open(
                                                                        InvitationLinks.nameOf(
                                                                                one.id()),
                                                                        one.name()),
                                                                one.client() != null))));
    }

    /**
     * Takes the place that an invitation offers.
     *
     * @param zone the browser's time zone; it rules when things are due for a client
     * @throws Refused when the link is over, a rule is broken, the person already has a place here,
     *     or too many were tried from one address
     */
    @AllowedToAnyone
    public void accept(
            String code, EmailAddress email, String password, String language, ZoneId zone) {
        tries.count(Tries.Door.LINK);
        SecretLink link =
                SecretLink.parse(code).orElseThrow(() -> new Refused("identity.link-over"));
        inPracticeOf(
                link,
                () -> {
                    Invitation invitation =
                            find(link).orElseThrow(() -> new Refused("identity.link-over"));
                    takePlace(invitation, email, password, language, zone);
                    return Optional.empty();
                });
    }

    private void takePlace(
            Invitation invitation,
            EmailAddress email,
            String password,
            String language,
            ZoneId zone) {
        Instant now = clock.instant();
        AccountId account = accounts.openOrProve(email, password, language);
        if (members.findByAccount(account).isPresent()) {
            throw new Refused("organization.already-here");
        }
        MemberId id = MemberId.next();
        String name = vault.open(InvitationLinks.nameOf(invitation.id()), invitation.name());
        members.save(
                new Member(
                        id,
                        account,
                        vault.seal(ManagingMembers.nameOf(id), name),
                        invitation.roles(),
                        now));
        invitation.accept(now);
        audit.record(Action.MEMBER_JOINED, id.value());
        ClientId client = invitation.client();
        if (client != null) {
            events.publishEvent(new InvitationAccepted(client, id, zone));
        }
    }

    private String practiceName() {
        return practices.findById(CurrentPractice.get().value()).orElseThrow().details().name();
    }

    private Optional<Invitation> find(SecretLink link) {
        return invitations
                .findByTokenHash(link.digest())
                .filter(one -> one.isOpen(clock.instant()));
    }

    private <T> Optional<T> inPracticeOf(SecretLink link, Supplier<Optional<T>> work) {
        return CurrentPractice.call(
                new PracticeId(link.scope()),
                () -> {
                    Optional<T> result = transaction.execute(status -> work.get());
                    return result == null ? Optional.empty() : result;
                });
    }
}
