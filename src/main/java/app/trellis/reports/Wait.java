package app.trellis.reports;

import app.trellis.statistics.PracticeRules;
import org.jspecify.annotations.Nullable;

/**
 * How long something waited.
 *
 * @param amount how much of it there was; hidden where too few clients stand behind it
 * @param minutes median; null where {@code amount} is hidden, or too small to say it
 */
public record Wait(Cell amount, @Nullable Integer minutes) {

    static Wait of(Cell clients, int amount, int minutes) {
        if (!clients.isShown()) {
            return new Wait(clients, null);
        }
        return new Wait(new Cell.Shown(amount), amount < PracticeRules.SMALL_CELL ? null : minutes);
    }
}
