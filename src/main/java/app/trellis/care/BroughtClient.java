package app.trellis.care;

/**
 * A client whom a practitioner brings to supervision, as they see it themselves.
 *
 * @param name the client's
 */
public record BroughtClient(String name, Brought mark) {

    @Override
    public String toString() {
        return mark.toString();
    }
}
