package app.trellis.identity;

import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in with e-mail and password. Every failure looks and lasts the same, whether the
 * account is unknown, disabled, waiting or the password wrong.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Tries tries;
    private final Passwords passwords;
    private final MembershipSource memberships;
    private final Vault vault;
    private final ComingIn comingIn;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordSignIn(
            Accounts accounts,
            Tries tries,
            Passwords passwords,
            MembershipSource memberships,
            Vault vault,
            ComingIn comingIn,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.tries = tries;
        this.passwords = passwords;
        this.memberships = memberships;
        this.vault = vault;
        this.comingIn = comingIn;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            tries.count(Tries.Door.SIGN_IN);
        } catch (Refused refused) {
            throw new TooManyTries();
        }
        try {
            Authentication answer = prove(attempt);
            tries.takeBack(Tries.Door.SIGN_IN);
            return answer;
        } catch (SecondStepNeeded needed) {
            tries.takeBack(Tries.Door.SIGN_IN);
            throw needed;
        }
    }

    private Authentication prove(Authentication attempt) {
        String email = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Account account = transaction.execute(status -> find(email).orElse(null));
        Instant now = clock.instant();
        String hash = account == null ? null : account.passwordHash();
        if (account == null || hash == null || account.isDisabled() || account.mustWait(now)) {
            passwords.matchNobody(password);
            throw failed();
        }
        if (!passwords.matches(password, hash)) {
            transaction.executeWithoutResult(status ->
                    accounts.findById(account.id()).ifPresent(found -> found.failed(now)));
            throw failed();
        }
        List<Membership> places = memberships.of(account.id());
        if (places.isEmpty()) {
            throw failed();
        }
        return comingIn.afterPassword(account, places, now);
    }

    static UsernamePasswordAuthenticationToken authentication(
            Account account,
            Membership place,
            Instant since,
            Collection<? extends GrantedAuthority> factors) {
        SignedIn person =
                new SignedIn(
                        account.id(),
                        place.member(),
                        place.practice(),
                        place.practiceName(),
                        place.name(),
                        place.roles(),
                        account.language(),
                        account.appearance(),
                        account.lockAfter(),
                        since);
        List<GrantedAuthority> authorities = new ArrayList<>(factors);
        place.roles()
                .forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Optional<Account> find(String email) {
        return accounts.findByEmailIndex(
                vault.blindIndex(email.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    private static BadCredentialsException failed() {
        return new BadCredentialsException("Sign-in failed");
    }
}
