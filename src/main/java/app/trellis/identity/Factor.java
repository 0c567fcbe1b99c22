package app.trellis.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody showed that it is them. */
public enum Factor {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    /** A code of an authenticator app. */
    APP("FACTOR_TOTP"),
    /** A code from paper. */
    RECOVERY("FACTOR_RECOVERY"),
    /** A passkey, which asks for a finger, a face or a PIN itself. */
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY),
    /** The token of a tool, acting for somebody who let it in. */
    TOKEN(FactorGrantedAuthority.BEARER_AUTHORITY);

    private final String authority;

    Factor(String authority) {
        this.authority = authority;
    }

    /** What stands for it among a person's authorities. */
    public GrantedAuthority at(Instant when) {
        return FactorGrantedAuthority.withAuthority(authority).issuedAt(when).build();
    }

    /** Whether more was shown than a password. */
    public static boolean isMoreThanPassword(Authentication authentication) {
        return factorsOf(authentication).stream()
                .anyMatch(factor -> !PASSWORD.authority.equals(factor.getAuthority()));
    }

    static Collection<GrantedAuthority> factorsOf(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .collect(Collectors.toList());
    }

    static Collection<GrantedAuthority> at(Set<Factor> factors, Instant when) {
        return factors.stream().sorted().map(factor -> factor.at(when)).toList();
    }
}
