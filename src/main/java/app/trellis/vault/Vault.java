package app.trellis.vault;

/**
 * Seals what people wrote. Every name, contact, answer, note and journal line goes through here on
 * its way to the database and back.
 */
public interface Vault {

    /** Seals a text for one place. */
    byte[] seal(Place place, String text);

    /**
     * Opens what was sealed for this place.
     *
     * @throws CannotOpen when it was sealed with another key, for another place, or was changed
     */
    String open(Place place, byte[] sealed);

    /** A keyed digest by which an exact value can be found again without storing it. 32 bytes. */
    byte[] blindIndex(String value);
}
