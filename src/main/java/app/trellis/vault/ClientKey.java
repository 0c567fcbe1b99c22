package app.trellis.vault;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.UUID;

/**
 * Which of a client's keys seals a text. They are apart, so that each can be destroyed by itself,
 * and so that whoever opens one has opened no other.
 *
 * @param author whose process notes; {@link #NOBODY} for every other kind
 */
public record ClientKey(ClientId client, Kind kind, UUID author) {

    /** In place of an author, where there is none. */
    static final UUID NOBODY = new UUID(0, 0);

    /** What a key of a client seals. */
    public enum Kind {
        /** What the client wrote and lets others read. */
        WRITTEN,
        /** What the client wrote and only they read. */
        PRIVATE,
        /** What the practice noted about them. */
        NOTED,
        /** What one author noted for nobody but themselves. */
        PROCESS
    }

    public static ClientKey written(ClientId client) {
        return new ClientKey(client, Kind.WRITTEN, NOBODY);
    }

    public static ClientKey ownOnly(ClientId client) {
        return new ClientKey(client, Kind.PRIVATE, NOBODY);
    }

    public static ClientKey noted(ClientId client) {
        return new ClientKey(client, Kind.NOTED, NOBODY);
    }

    public static ClientKey process(ClientId client, MemberId author) {
        return new ClientKey(client, Kind.PROCESS, author.value());
    }
}
