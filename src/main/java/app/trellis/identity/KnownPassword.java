package app.trellis.identity;

/**
 * A password that is no secret: everybody in a sample has it, and everybody in a test. It is hashed
 * once for all of them, because a hash is made to take long.
 */
public interface KnownPassword {

    /** The password itself. */
    String password();
}
