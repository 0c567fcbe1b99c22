package app.trellis.responses;

import java.util.Optional;

/**
 * What Today says about pages that the client sent.
 *
 * @param read what was read last and will be talked about today or later
 * @param written whether something was written to the client that they have not opened
 * @param goes whether something they noted in the ledger is a year old within thirty days
 */
public record ToldOnToday(Optional<SentPage> read, boolean written, boolean goes) {}
