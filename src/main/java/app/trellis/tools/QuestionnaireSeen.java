package app.trellis.tools;

import app.trellis.library.OwnExercise;
import app.trellis.library.QuestionKind;
import app.trellis.measures.OwnForm;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of a Questionnaire, before anything of it is stored.
 *
 * @param lines the questions that would be made, in their order
 * @param left what would not be there, and why
 * @param remarks what is to be known about the whole
 * @param exercise what would be a draft of an exercise
 * @param form what would be a draft of a questionnaire that is scored; null where it cannot be one
 * @param noForm why not; null where it can
 */
public record QuestionnaireSeen(
        String title,
        String copyright,
        List<Line> lines,
        List<Left> left,
        List<Remark> remarks,
        OwnExercise exercise,
        @Nullable OwnForm form,
        @Nullable Remark noForm) {

    public QuestionnaireSeen {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        remarks = List.copyOf(remarks);
    }

    /** A sentence about something, by its message key. */
    public record Remark(String key, List<Serializable> arguments) {

        public Remark {
            arguments = List.copyOf(arguments);
        }

        static Remark of(String key, Serializable... arguments) {
            return new Remark(key, List.of(arguments));
        }
    }

    /** A question as it would be asked. */
    public record Line(String text, QuestionKind kind, int answers, List<Remark> remarks) {

        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    /** Something that would not be asked. */
    public record Left(String text, Remark why) {}
}
