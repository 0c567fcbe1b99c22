package app.trellis.organization;

import org.jspecify.annotations.Nullable;

/**
 * A document that a client is asked about.
 *
 * @param newest as it stands now
 * @param agreed the version they agreed to; null where they agreed to none
 */
public record MyDocument(PracticeDocument newest, @Nullable AgreedDocument agreed) {

    /** Whether they agreed to what stands now. */
    public boolean isUpToDate() {
        return agreed != null && agreed.number() == newest.number();
    }
}
