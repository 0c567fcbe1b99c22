package app.trellis.identity;

/**
 * Where a mail to an account goes.
 *
 * @param address e-mail address
 * @param language in which its owner reads
 */
public record Mailbox(String address, String language) {

    @Override
    public String toString() {
        return "Mailbox";
    }
}
