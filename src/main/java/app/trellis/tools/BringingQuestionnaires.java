package app.trellis.tools;

import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExerciseId;
import app.trellis.measures.DefiningForms;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormId;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Refused;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a Questionnaire of FHIR in as a draft of the practice's own, after somebody looked at what
 * becomes of it. A draft is in use nowhere; publishing it asks for what a file cannot say.
 */
@Service
public class BringingQuestionnaires {

    private final BuildingExercises exercises;
    private final DefiningForms forms;
    private final MessageSource messages;

    BringingQuestionnaires(
            BuildingExercises exercises, DefiningForms forms, MessageSource messages) {
        this.exercises = exercises;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * What is in a file; nothing is stored.
     *
     * @throws Refused when it is no Questionnaire that can be read
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional(readOnly = true)
    public QuestionnaireSeen look(byte[] file, Locale locale) {
        return read(file, locale);
    }

    /**
     * Begins an exercise with what is in a file.
     *
     * @throws Refused when it is no Questionnaire that can be read
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnExerciseId asExercise(byte[] file, Locale locale) {
        return exercises.start(read(file, locale).exercise());
    }

    /**
     * Begins a questionnaire that is scored with what is in a file.
     *
     * @throws Refused when it is none that can be scored
     */
    @AllowedTo({"'SUPERVISOR'", "'ADMINISTRATOR'"})
    @Transactional
    public OwnFormId asForm(byte[] file, Locale locale) {
        OwnForm form = read(file, locale).form();
        if (form == null) {
            throw new Refused("tools.import.no-form");
        }
        return forms.start(form);
    }

    private QuestionnaireSeen read(byte[] file, Locale locale) {
        return ReadQuestionnaire.read(
                file,
                messages.getMessage("tools.import.yes", null, locale),
                messages.getMessage("tools.import.no", null, locale));
    }
}
