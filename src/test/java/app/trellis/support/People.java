package app.trellis.support;

import app.trellis.care.KeepingSafeContact;
import app.trellis.care.ManagingClients;
import app.trellis.care.SafeContactData;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.KnownPassword;
import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.organization.SettingUpForTests;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Makes practices and the people in them by the services that people use themselves. */
public class People {

    public static final String PASSWORD = "a quiet garden by the river";

    /** All of them have it; what a hash of it costs is paid once. */
    static final class OnePassword implements KnownPassword {

        @Override
        public String password() {
            return PASSWORD;
        }
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final SettingUpForTests practices;
    private final Inviting inviting;
    private final ManagingClients clients;
    private final KeepingSafeContact contacts;
    private final AuthenticationProvider signIn;

    People(
            SettingUpForTests practices,
            Inviting inviting,
            ManagingClients clients,
            KeepingSafeContact contacts,
            AuthenticationProvider signIn) {
        this.practices = practices;
        this.inviting = inviting;
        this.clients = clients;
        this.contacts = contacts;
        this.signIn = signIn;
    }

    /** The administrator of a fresh practice. */
    public Actor administrator() {
        String email = email("administrator");
        practices.practice("Practice " + email, email, PASSWORD);
        return signIn(email);
    }

    /** Somebody who works in the administrator's practice. */
    public Actor staff(Actor administrator, Role... roles) {
        String email = email("staff");
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(Set.of(roles));
        IssuedInvitation invitation =
                as(administrator, () -> inviting.inviteStaff(email, EmailAddress.of(email), all));
        accept(invitation, email);
        return signIn(email);
    }

    /** A client of a practitioner who has not accepted an invitation. */
    public ClientId client(Actor practitioner) {
        return as(practitioner, () -> clients.add("Client " + NEXT.incrementAndGet(), null));
    }

    /** The person behind a client's record, after accepting an invitation. */
    public Actor arrive(Actor practitioner, ClientId client) {
        String email = email("client");
        IssuedInvitation invitation =
                as(
                        practitioner,
                        () -> {
                            contacts.record(
                                    client,
                                    new SafeContactData(false, "", "", "", "", "", "Townsville"));
                            return clients.invite(client, true, null);
                        });
        accept(invitation, email);
        return signIn(email);
    }

    /** Signs somebody in, as the form would. */
    public Actor signIn(String email) {
        Authentication authentication =
                signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(email, PASSWORD));
        return new Actor(java.util.Objects.requireNonNull(authentication));
    }

    /** Does something as somebody. */
    public <T> T as(Actor actor, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(actor.authentication());
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something as somebody. */
    public void as(Actor actor, Runnable work) {
        as(
                actor,
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Comes from no network, so that the many of a whole run are not taken for guesses. */
    private void accept(IssuedInvitation invitation, String email) {
        String code = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.resetRequestAttributes();
        try {
            inviting.accept(
                    code, EmailAddress.of(email), PASSWORD, "en", ZoneId.of("Europe/London"));
        } finally {
            RequestContextHolder.setRequestAttributes(request);
        }
    }

    private static String email(String who) {
        return who + NEXT.incrementAndGet() + "@trellis.example";
    }
}
