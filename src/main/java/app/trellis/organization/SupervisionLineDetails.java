package app.trellis.organization;

import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of supervision.
 *
 * @param until last day, or null while it goes on
 * @param coSigns whether the supervisor co-signs the practitioner's session notes
 */
public record SupervisionLineDetails(
        UUID id,
        MemberId supervisor,
        MemberId practitioner,
        LocalDate from,
        @Nullable LocalDate until,
        boolean coSigns) {}
