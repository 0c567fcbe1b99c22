package app.trellis.demo;

import app.trellis.organization.DocumentKind;
import app.trellis.organization.KeepingDocuments;
import app.trellis.organization.MyDocument;
import app.trellis.organization.PracticeDocument;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What the demo practice says about itself: the drafts, with invented places, bodies and numbers
 * where only a practice knows. The privacy notice has a second version, so that some clients agreed
 * to one that is not the newest.
 */
@Component
@Profile("demo")
class DemoDocuments {

    private static final Pattern GAP = Pattern.compile("\\[[^\\]]*\\]");
    private static final int SAYS_NOTHING = 5;
    private static final int EVERY = 6;

    /** What stands in each gap, in its order; English, then Spanish. */
    private static final Map<DocumentKind, List<List<String>>> IN_THE_GAPS =
            Map.of(
                    DocumentKind.PURPOSE,
                    List.of(List.of(), List.of()),
                    DocumentKind.TERMS,
                    List.of(
                            List.of("This practice is a sample; nobody pays anything here."),
                            List.of("Esta consulta es de muestra; aquí nadie paga nada.")),
                    DocumentKind.IMPRINT,
                    List.of(
                            List.of(
                                    "Trellis demo practice. It is a sample, and nobody in it is real.",
                                    "2 Example Lane, Sampleton, Exampleland",
                                    "000 0000",
                                    "practice@trellis.example",
                                    "Sample therapist, Exampleland",
                                    "The Sample Council, 3 Example Lane, Sampleton",
                                    "The rules of the Sample Council, which stand nowhere",
                                    "Sample register, number 0"),
                            List.of(
                                    "Consulta de muestra de Trellis. Nadie en ella es real.",
                                    "Callejón del Ejemplo 2, Villamuestra, Ejemplolandia",
                                    "000 0000",
                                    "practice@trellis.example",
                                    "Terapeuta de muestra, Ejemplolandia",
                                    "Colegio de Muestra, Callejón del Ejemplo 3, Villamuestra",
                                    "Las normas del Colegio de Muestra, que no están en ninguna parte",
                                    "Registro de muestra, número 0")),
                    DocumentKind.PRIVACY,
                    List.of(
                            List.of(
                                    "It stands in a cupboard in Sampleton, and Sample Hosting looks after it.",
                                    "In this sample that is article 9(2)(h) of the GDPR.",
                                    "In this sample, seven years.",
                                    "In this sample they are called Sample Hosting.",
                                    "7",
                                    "the Sample Data Office, 4 Example Lane, Sampleton",
                                    "practice@trellis.example"),
                            List.of(
                                    "Está en un armario de Villamuestra, y lo cuida Alojamientos de Muestra.",
                                    "En esta muestra, el artículo 9.2.h del RGPD.",
                                    "En esta muestra, siete años.",
                                    "En esta muestra es Alojamientos de Muestra.",
                                    "7",
                                    "la Oficina de Datos de Muestra, Callejón del Ejemplo 4, Villamuestra",
                                    "practice@trellis.example")));

    private final KeepingDocuments documents;
    private final DemoActing acting;

    DemoDocuments(KeepingDocuments documents, DemoActing acting) {
        this.documents = documents;
        this.acting = acting;
    }

    /** Each but the one on access, which a practice writes after it has looked. */
    void publish(Authentication administrator) {
        acting.does(administrator, () -> documents.all().forEach(this::publish));
    }

    private void publish(PracticeDocument draft) {
        List<List<String>> said = IN_THE_GAPS.get(draft.kind());
        if (said != null && draft.isDraft()) {
            documents.publish(
                    draft.kind(),
                    filled(draft.english(), said.getFirst()),
                    filled(draft.spanish(), said.getLast()));
        }
    }

    private static String filled(String draft, List<String> said) {
        StringBuilder text = new StringBuilder();
        Matcher gap = GAP.matcher(draft);
        for (String words : said) {
            if (!gap.find()) {
                throw new IllegalStateException("A draft has fewer gaps than the demo fills");
            }
            gap.appendReplacement(text, Matcher.quoteReplacement(words));
        }
        gap.appendTail(text);
        return text.toString();
    }

    /** The same with one sentence more, some weeks ago. */
    void publishPrivacyAnew(Authentication administrator) {
        acting.does(
                administrator,
                () ->
                        documents.all().stream()
                                .filter(one -> one.kind() == DocumentKind.PRIVACY)
                                .forEach(one ->
                                        documents.publish(
                                                one.kind(),
                                                one.english()
                                                        + "\n\nWhat changed: the cupboard has a lock now.",
                                                one.spanish()
                                                        + "\n\nQué cambió: el armario ya tiene llave.")));
    }

    /** Most agree to what they are asked about when they arrive; some leave it. */
    void agree(DemoClient client) {
        if (client.seed() % EVERY == SAYS_NOTHING) {
            return;
        }
        acting.does(
                client.person(),
                () -> {
                    for (MyDocument asked : documents.mine()) {
                        if (!asked.isUpToDate()) {
                            documents.agree(
                                    asked.newest().kind(),
                                    asked.newest().number(),
                                    client.locale());
                        }
                    }
                });
    }
}
