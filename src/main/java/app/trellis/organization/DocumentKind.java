package app.trellis.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a practice says about itself and this program, in the order in which it is listed. */
public enum DocumentKind {
    /** What Trellis is for, and what it is not. */
    PURPOSE,
    PRIVACY,
    TERMS,
    IMPRINT,
    ACCESSIBILITY;

    /** Its place in an address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a client is asked whether they agree; the others are there to be read. */
    public boolean isAgreedTo() {
        return this == PRIVACY || this == TERMS;
    }

    /** By its place in an address. */
    public static Optional<DocumentKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
