package app.trellis.organization;

/**
 * What a new practice's crisis text starts with, by country and language: the emergency number, one
 * line to speak on and one to write on where we know them. The administrator is asked to check it
 * before anybody is invited.
 */
final class CrisisTexts {

    private static final String SPANISH = "es";
    private static final String ENGLISH = "en";

    private CrisisTexts() {}

    /** One of the languages in which these texts are there. */
    static String languageOf(String language) {
        return language.startsWith(SPANISH) ? SPANISH : ENGLISH;
    }

    /** The language that is not this one. */
    static String otherThan(String language) {
        return languageOf(language).equals(SPANISH) ? ENGLISH : SPANISH;
    }

    /** What stands before a text that is there in the other language only. */
    static String notIn(String language) {
        return language.equals(SPANISH)
                ? "Este texto está en inglés. Los números sirven igual."
                : "This text is in Spanish. The numbers work all the same.";
    }

    /** What a new practice starts with, in its own language and in the other one. */
    static CrisisWords inBoth(String country, String language) {
        return new CrisisWords(
                startingWith(country, language),
                language,
                startingWith(country, otherThan(language)));
    }

    static String startingWith(String country, String language) {
        boolean spanish = languageOf(language).equals(SPANISH);
        return switch (country) {
            case "US" ->
                    spanish
                            ? "Si estás en peligro ahora, llama al 911. Para hablar con alguien a"
                                    + " cualquier hora, llama al 988 y marca 2. Para escribir,"
                                    + " manda AYUDA al 988."
                            : "If you are in danger now, call 911. To talk to someone at any hour,"
                                    + " call 988. To write to someone, text 988.";
            case "GB" ->
                    spanish
                            ? "Si estás en peligro ahora, llama al 999. Para hablar con alguien a"
                                    + " cualquier hora, llama al 116 123. Para escribir, manda"
                                    + " SHOUT al 85258."
                            : "If you are in danger now, call 999. To talk to someone at any hour,"
                                    + " call 116 123. To write to someone, text SHOUT to 85258.";
            case "IE" ->
                    spanish
                            ? "Si estás en peligro ahora, llama al 112. Para hablar con alguien a"
                                    + " cualquier hora, llama al 116 123. Para escribir, manda"
                                    + " HELLO al 50808."
                            : "If you are in danger now, call 112. To talk to someone at any hour,"
                                    + " call 116 123. To write to someone, text HELLO to 50808.";
            case "ES" ->
                    spanish
                            ? "Si estás en peligro ahora, llama al 112. Para hablar con alguien a"
                                    + " cualquier hora, llama al 024. Si es por violencia en casa,"
                                    + " llama al 016 o escribe por WhatsApp al 600 000 016."
                            : "If you are in danger now, call 112. To talk to someone at any hour,"
                                    + " call 024. For violence at home, call 016 or write on"
                                    + " WhatsApp to 600 000 016.";
            default ->
                    spanish
                            ? "Si estás en peligro ahora, llama al número de emergencias de tu"
                                    + " país (112 en Europa y en muchos otros lugares, 911 en"
                                    + " América). Si no puedes hablar, en muchos países también"
                                    + " puedes mandar un mensaje a ese número."
                            : "If you are in danger now, call your country's emergency number (112"
                                    + " in Europe and many other places, 911 in the Americas). If"
                                    + " you cannot speak, many countries also take a text message"
                                    + " to that number.";
        };
    }
}
