package app.trellis.organization;

import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That a supervisor is stood in for by another one.
 *
 * @param from first day, local to the practice
 * @param until last day
 */
public record DeputyDetails(
        UUID id,
        MemberId supervisor,
        String supervisorName,
        MemberId deputy,
        String deputyName,
        LocalDate from,
        LocalDate until) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && !until.isBefore(day);
    }
}
