package app.trellis.care;

/**
 * How and when a client may be reached, asked alone, before inviting.
 *
 * @param mailIsShared whether mail, phone or cloud account is shared; then nothing is mailed
 * @param number telephone number for voice or text
 * @param hours when it is safe to use
 * @param maySay what may be said to whoever answers
 * @param neverTell who must never know
 * @param codeWord a word by which both know that it is safe to talk
 * @param address where help would have to go: country and town at least
 */
public record SafeContactData(
        boolean mailIsShared,
        String number,
        String hours,
        String maySay,
        String neverTell,
        String codeWord,
        String address) {}
