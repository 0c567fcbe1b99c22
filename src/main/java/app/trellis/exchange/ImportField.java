package app.trellis.exchange;

import java.util.Locale;
import java.util.Set;

/** What a column can hold. */
public enum ImportField {
    NAME(true, Set.of("name", "client", "clientname", "fullname", "nombre", "cliente", "persona")),
    PSEUDONYM(
            false,
            Set.of("pseudonym", "code", "initials", "alias", "seudonimo", "codigo", "iniciales")),
    CLIENT(
            true,
            Set.of(
                    "client",
                    "name",
                    "clientname",
                    "pseudonym",
                    "code",
                    "cliente",
                    "nombre",
                    "persona",
                    "seudonimo",
                    "codigo")),
    MEASURE(
            false,
            Set.of(
                    "measure",
                    "instrument",
                    "questionnaire",
                    "scale",
                    "test",
                    "medida",
                    "instrumento",
                    "cuestionario",
                    "escala")),
    DAY(true, Set.of("date", "day", "on", "taken", "takenon", "fecha", "dia")),
    TOTAL(
            true,
            Set.of("score", "total", "points", "value", "sum", "puntuacion", "puntos", "valor"));

    private final boolean needed;
    private final Set<String> headings;

    ImportField(boolean needed, Set<String> headings) {
        this.needed = needed;
        this.headings = headings;
    }

    /** Whether a column has to be chosen for it. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether a heading says that it is this. */
    boolean isCalled(String heading) {
        return headings.contains(plain(heading));
    }

    /** Letters and digits only, small and without accents. */
    static String plain(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
