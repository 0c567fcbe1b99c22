package app.trellis.organization;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.CurrentPerson;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.PasswordLinks;
import app.trellis.identity.WaysInForgotten;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.shared.Text;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that let a client in; the module that keeps the clients has checked who may. */
@Component
public class ClientsWayIn {

    private final Invitations invitations;
    private final Members members;
    private final InvitationLinks links;
    private final InvitingSparingly sparingly;
    private final PasswordLinks passwords;
    private final WaysInForgotten anew;
    private final CurrentPerson current;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    ClientsWayIn(
            Invitations invitations,
            Members members,
            InvitationLinks links,
            InvitingSparingly sparingly,
            PasswordLinks passwords,
            WaysInForgotten anew,
            CurrentPerson current,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.links = links;
        this.sparingly = sparingly;
        this.passwords = passwords;
        this.anew = anew;
        this.current = current;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Invites a client. Earlier open invitations of that client are over.
     *
     * @param email null when the link is handed over and nothing may be mailed
     * @throws app.trellis.shared.Refused when too many were invited
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedInvitation invite(ClientId client, String name, @Nullable EmailAddress email) {
        Instant now = clock.instant();
        sparingly.demand(current.get().memberId(), client, now);
        takeBack(client);
        UUID id = Ids.next();
        SecretLink link = SecretLink.fresh(CurrentPractice.get().value());
        invitations.save(
                Invitation.forClient(
                        id,
                        link.digest(),
                        email == null ? null : links.sealEmail(id, email),
                        vault.seal(InvitationLinks.nameOf(id), Text.line(name)),
                        client,
                        current.get().memberId(),
                        now));
        audit.record(Action.CLIENT_INVITED, client, id);
        return links.issue(id, link, email, now);
    }

    /** Takes back the open invitations of a client. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(ClientId client) {
        Instant now = clock.instant();
        invitations
                .findByClientAndAcceptedAtIsNullAndRevokedAtIsNull(client)
                .forEach(open -> open.revoke(now));
    }

    /** A link to hand over to a client who lost their password. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String passwordLink(MemberId id) {
        Member member = members.findById(id).filter(Member::isLive).orElseThrow(NotFound::new);
        if (!member.roles().contains(Role.CLIENT)) {
            throw new NotFound();
        }
        return passwords.toHandOver(member.account());
    }

    /** Lets a client in anew who was met and lost every way in; a link to hand over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String letInAnew(MemberId id, boolean seen, String shown) {
        Member member = members.findById(id).filter(Member::isLive).orElseThrow(NotFound::new);
        if (!member.roles().contains(Role.CLIENT)) {
            throw new NotFound();
        }
        return anew.letInAnew(member.account(), id, seen, shown);
    }
}
