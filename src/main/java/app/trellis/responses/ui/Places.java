package app.trellis.responses.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.responses.OpenDraft;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses of client pages. */
final class Places {

    /** What the client and their practitioner made for hard moments. */
    static final String STEADY = "steady-page";

    static final String STEADY_PAGE = support(STEADY);

    /** Where a client writes a word to their practitioner. */
    static final String TELL = "me/tell";

    /** What lies on this phone alone. */
    static final String ON_THIS_PHONE = "me/on-this-phone";

    private Places() {}

    /** A page under Help. */
    static String support(String key) {
        return "me/support/" + key;
    }

    /** Where a draft is written on. */
    static String page(OpenDraft draft) {
        return "me/page/" + draft.assignment() + of(draft.occurrence());
    }

    /** Today, asking why something is set aside. */
    static String setAside(AssignmentId assignment, @Nullable UUID occurrence) {
        String aside = "me?aside=" + assignment;
        return occurrence == null ? aside : aside + "&o=" + occurrence;
    }

    private static String of(@Nullable UUID occurrence) {
        return occurrence == null ? "" : "?o=" + occurrence;
    }
}
