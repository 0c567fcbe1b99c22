package app.trellis.organization;

/**
 * What a new practice's crisis text starts with, by country and language: the emergency number, one
 * line to speak on and one to write on where we know them. The administrator is asked to check it
 * before anybody is invited.
 */
final class CrisisTexts {

    private CrisisTexts() {}

    static String startingWith(String country, String language) {
        boolean spanish = language.startsWith("es");
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
