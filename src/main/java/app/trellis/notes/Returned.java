package app.trellis.notes;

import java.time.Instant;

/**
 * That a version was given back for edits.
 *
 * @param by empty when the person is no longer known
 * @param remark what the supervisor wrote to the author; empty for everybody else
 */
public record Returned(int version, String by, Instant at, String remark) {

    Returned withoutRemark() {
        return new Returned(version, by, at, "");
    }

    @Override
    public String toString() {
        return "Returned[%d, %s]".formatted(version, at);
    }
}
