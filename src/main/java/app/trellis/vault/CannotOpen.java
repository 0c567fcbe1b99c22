package app.trellis.vault;

/** A sealed text did not open. It must be shown as such and never be saved over. */
public class CannotOpen extends RuntimeException {

    CannotOpen(Place place, Throwable cause) {
        super("Sealed text in %s.%s does not open".formatted(place.table(), place.column()), cause);
    }
}
