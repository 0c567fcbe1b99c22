package app.trellis.responses;

import java.time.LocalDate;

/**
 * A look back of the ledger that is deleted within thirty days.
 *
 * @param writtenOn the client's own day
 * @param deletedOn the first day on which it may be gone
 * @param keptLonger whether something keeps it longer for now
 */
public record LookBackGoing(LocalDate writtenOn, LocalDate deletedOn, boolean keptLonger) {}
