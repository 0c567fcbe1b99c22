package app.trellis.care;

import java.time.LocalDate;
import java.util.List;

/**
 * What handing clients over will mean, before it is done.
 *
 * @param clients by name, those in care first
 * @param from the name of who hands them over
 * @param to the name of who receives them
 * @param day the first day on which the colleague leads
 * @param atOnce whether that day has begun, so that it holds from the next click on
 * @param lines what goes along and what stays, the most important first
 */
public record HandoverPreview(
        List<LedClient> clients,
        String from,
        String to,
        LocalDate day,
        boolean atOnce,
        List<HandedPart.Line> lines) {

    public HandoverPreview {
        clients = List.copyOf(clients);
        lines = List.copyOf(lines);
    }
}
