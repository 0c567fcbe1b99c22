package app.trellis.identity;

import app.trellis.shared.Refused;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/**
 * An e-mail address, trimmed and in lower case, so that one person has one account.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;

    /**
     * Reads what somebody typed.
     *
     * @throws Refused when it is no address
     */
    public static EmailAddress of(String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        try {
            if (value.length() > LONGEST || !value.contains("@")) {
                throw new Refused("identity.email-invalid");
            }
            new InternetAddress(value, true).validate();
        } catch (AddressException e) {
            throw new Refused("identity.email-invalid");
        }
        return new EmailAddress(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
