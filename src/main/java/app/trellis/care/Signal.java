package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that a module says about a client.
 *
 * @param subject what it is about, so that it can be taken back; the client's own id where there is
 *     one of the kind a client
 * @param detail a message key below {@code care.signal.}, after a comma what it is about, such as
 *     the name of a questionnaire; or figures; never what somebody wrote; at most 400 characters
 * @param since from when it holds; it is not said before
 */
public record Signal(SignalKind kind, UUID subject, String detail, Instant since) {

    /** The one signal of a kind that exists once a client. */
    public static Signal only(SignalKind kind, ClientId client, String detail, Instant since) {
        return new Signal(kind, client.value(), detail, since);
    }

    /** The message key of what is said. */
    public String said() {
        return "care.signal." + detail.split(",", 2)[0];
    }

    /** What it is about; empty where the message says it all. */
    public String about() {
        String[] parts = detail.split(",", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    /** Whether it is about what was agreed on who reads and what calls somebody. */
    public boolean isAboutAgreement() {
        return detail.startsWith("agreement-");
    }

    /** Whether a client answered what was written to them on a page. */
    public boolean isAnswer() {
        return detail.equals("answer");
    }

    /** Whether scores raised it, so that it is dealt with beside them. */
    public boolean isFlag() {
        return detail.startsWith("flag-");
    }
}
