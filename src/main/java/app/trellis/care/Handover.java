package app.trellis.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Clients who were handed over.
 *
 * @param from the name of who led them
 * @param to the name of who leads them from that day on
 * @param day the first day on which they do
 * @param clients how many; those who were erased since are left out
 * @param names of the clients, by name, where whoever asks may know them on this day; else empty
 * @param begun whether the day has come
 * @param toMe whether whoever asks receives them
 * @param isNew whether whoever receives them has not noticed it yet
 * @param undone whether it was taken back
 * @param undoable whether whoever asks can take it back now
 */
public record Handover(
        UUID id,
        String from,
        String to,
        LocalDate day,
        int clients,
        List<String> names,
        boolean begun,
        boolean toMe,
        boolean isNew,
        boolean undone,
        boolean undoable) {

    public Handover {
        names = List.copyOf(names);
    }
}
