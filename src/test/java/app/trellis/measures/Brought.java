package app.trellis.measures;

import app.trellis.measures.Norms.ReliabilityType;
import app.trellis.measures.OwnForm.BandLine;
import app.trellis.measures.OwnForm.Question;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument.Combine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forms that a practice might bring, as somebody types them. */
public final class Brought {

    private Brought() {}

    /** Five questions from 0 to 4, the third the other way round; nothing is known about it. */
    public static OwnForm sleep() {
        return form("Our sleep form", questions(), "", "", "", "", "", null, List.of());
    }

    /** The same with figures and the place where they were published. */
    public static OwnForm published(String citation) {
        return form(
                "Our sleep form",
                questions(),
                citation,
                "12",
                "5",
                "4,5",
                "0.85",
                ReliabilityType.ALPHA,
                citation.isBlank()
                        ? List.of()
                        : List.of(
                                new BandLine("rested", "0"),
                                new BandLine("hardly any sleep to speak of", "14")));
    }

    /** The same with its last question asking about not wanting to live. */
    public static OwnForm withRisk(String alertFrom) {
        List<Question> questions = new ArrayList<>(questions());
        questions.set(4, new Question("I would rather not wake up", false, true));
        OwnForm form = form("Our sleep form", questions, "", "", "", "", "", null, List.of());
        return new OwnForm(
                form.name(),
                form.about(),
                form.phoneTitle(),
                form.licence(),
                form.rightHeld(),
                form.line(),
                form.recall(),
                form.questions(),
                form.lowest(),
                form.highest(),
                form.answers(),
                form.direction(),
                form.combine(),
                form.minimumAnswered(),
                form.citation(),
                form.caseFrom(),
                form.threshold(),
                form.sd(),
                form.reliability(),
                form.reliabilityType(),
                form.bands(),
                alertFrom);
    }

    /** The same under another name. */
    public static OwnForm named(String name) {
        return form(name, questions(), "", "", "", "", "", null, List.of());
    }

    /** The same with other questions. */
    public static OwnForm asking(Question... questions) {
        return form("Our sleep form", List.of(questions), "", "", "", "", "", null, List.of());
    }

    private static List<Question> questions() {
        return List.of(
                new Question("It took me long to fall asleep", false, false),
                new Question("I lay awake", false, false),
                new Question("I woke up rested", true, false),
                new Question("I was tired by day", false, false),
                new Question("I dreaded the night", false, false));
    }

    private static OwnForm form(
            String name,
            List<Question> questions,
            String citation,
            String caseFrom,
            String threshold,
            String sd,
            String reliability,
            @Nullable ReliabilityType type,
            List<BandLine> bands) {
        return new OwnForm(
                name,
                "How the nights were.",
                "Some short questions",
                "Our own work, 2026.",
                true,
                "",
                "Over the last week",
                questions,
                "0",
                "4",
                List.of("never", "rarely", "sometimes", "often", "always"),
                Direction.LOWER_IS_BETTER,
                Combine.SUM,
                "",
                citation,
                caseFrom,
                threshold,
                sd,
                reliability,
                type,
                bands,
                "");
    }
}
