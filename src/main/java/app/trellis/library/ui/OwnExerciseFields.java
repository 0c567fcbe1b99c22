package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.Level;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnExerciseFault;
import app.trellis.library.OwnExerciseFault.Part;
import app.trellis.library.StartSharing;
import app.trellis.library.Theme;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that is typed for an exercise, part by part. */
final class OwnExerciseFields extends Composite<Div> {

    private static final int NAME = 100;
    private static final int TITLE = 60;
    private static final int SENTENCE = 300;
    private static final int NOTE = 2_000;

    private final SerializableRunnable changed;
    private final LibraryWords words = new LibraryWords(this);
    private final List<TextFieldBase<?, String>> typed = new ArrayList<>();
    private final Map<Part, Component> places = new EnumMap<>(Part.class);
    private final TextField name = line("name", NAME, Part.NAME);
    private final TextField phoneTitle = line("phone-title", TITLE, Part.PHONE_TITLE);
    private final TextField purpose = line("purpose", SENTENCE, Part.PURPOSE);
    private final Select<Theme> theme = new Select<>();
    private final RadioButtonGroup<Level> level = new RadioButtonGroup<>();
    private final Checkbox person = new Checkbox(say("person"));
    private final Checkbox together = new Checkbox(say("together"));
    private final Paragraph personMeans = soft("person.means");
    private final TextArea notFor = area("not-for", NOTE, Part.NOT_FOR);
    private final TextArea withCare = area("with-care", NOTE, null);
    private final TextArea stopsWhen = area("stops-when", NOTE, null);
    private final TextArea brief = area("brief", NOTE, null);
    private final TextField minutes = number("minutes", Part.MINUTES);
    private final TextField rhythm = line("rhythm", SENTENCE, null);
    private final RadioButtonGroup<StartSharing> sharing = new RadioButtonGroup<>();
    private final TextArea why = area("why", NOTE, Part.WHY);
    private final TextArea steps = area("steps", NOTE, Part.STEPS);
    private final Paragraph saying = new Paragraph();
    private final OwnQuestionRows questions;
    private final TextField shortText = line("short", SENTENCE, Part.SHORT);
    private final TextField shortMinutes = number("short-minutes", Part.SHORT_MINUTES);
    private final TextField closing = line("closing", SENTENCE, Part.CLOSING);
    private final TextField plan = line("plan", SENTENCE, Part.PLAN);
    private boolean showing;

    /**
     * @param changed told of every change that a person made, and when a field is left
     * @param looking told which question is open
     */
    OwnExerciseFields(
            KeepingPictures pictures,
            SerializableRunnable changed,
            SerializableConsumer<String> looking) {
        this.changed = changed;
        questions = new OwnQuestionRows(pictures, this::tell, looking);
        theme.setLabel(getTranslation("library.filter.theme"));
        theme.setItems(Theme.values());
        theme.setPlaceholder(getTranslation("library.own.fault.choose"));
        theme.setItemLabelGenerator(words::of);
        level.setLabel(getTranslation("library.filter.level"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(words::about);
        sharing.setLabel(getTranslation("library.fact.sharing"));
        sharing.setItems(StartSharing.values());
        sharing.setItemLabelGenerator(words::of);
        BuilderFields.chosen(theme, this::tell);
        BuilderFields.chosen(level, this::tell);
        BuilderFields.chosen(sharing, this::tell);
        BuilderFields.chosen(person, this::tell);
        BuilderFields.chosen(together, this::tell);
        places.put(Part.THEME, theme);
        places.put(Part.LEVEL, level);
        places.put(Part.SHARING, sharing);
        saying.addClassName("ours-fault");
        saying.getElement().setAttribute("role", "alert");
        saying.setVisible(false);
        getContent().addClassName("stack");
        getContent()
                .add(
                        card("part.name", name, phoneTitle, purpose, theme),
                        card("part.level", level, person, personMeans, together, notFor),
                        card("part.reads", why, steps, beside(minutes, rhythm), sharing),
                        card("part.questions", soft("part.questions.about"), saying, questions),
                        card("part.short", soft("part.short.about"), shortText, shortMinutes),
                        card("part.end", closing, plan),
                        card("part.for-you", withCare, stopsWhen, brief));
    }

    /** What is on screen now. */
    OwnExercise value() {
        return new OwnExercise(
                name.getValue(),
                phoneTitle.getValue(),
                purpose.getValue(),
                theme.getValue(),
                level.getValue(),
                person.getValue(),
                together.getValue(),
                sharing.getValue(),
                minutes.getValue(),
                shortMinutes.getValue(),
                rhythm.getValue(),
                why.getValue(),
                BuilderFields.split(steps),
                questions.value(),
                shortText.getValue(),
                closing.getValue(),
                plan.getValue(),
                BuilderFields.split(notFor),
                BuilderFields.split(withCare),
                stopsWhen.getValue(),
                brief.getValue(),
                questions.last());
    }

    /** Shows another exercise in place of what is on screen, and tells nobody. */
    void show(OwnExercise exercise) {
        showing = true;
        try {
            name.setValue(exercise.name());
            phoneTitle.setValue(exercise.phoneTitle());
            purpose.setValue(exercise.purpose());
            theme.setValue(exercise.theme());
            level.setValue(exercise.level());
            person.setValue(exercise.otherPerson());
            together.setValue(exercise.together());
            sharing.setValue(exercise.sharing());
            minutes.setValue(exercise.minutes());
            shortMinutes.setValue(exercise.shortMinutes());
            rhythm.setValue(exercise.rhythm());
            why.setValue(exercise.why());
            steps.setValue(String.join("\n", exercise.steps()));
            questions.show(exercise.questions(), exercise.lastQuestion());
            shortText.setValue(exercise.shortText());
            closing.setValue(exercise.closing());
            plan.setValue(exercise.ifThen());
            notFor.setValue(String.join("\n", exercise.notFor()));
            withCare.setValue(String.join("\n", exercise.withCare()));
            stopsWhen.setValue(exercise.stopsWhen());
            brief.setValue(exercise.brief());
        } finally {
            showing = false;
        }
        follow(exercise);
    }

    /** What else is said on the page depends on what was typed. */
    void follow(OwnExercise exercise) {
        personMeans.setVisible(exercise.otherPerson());
        together.setEnabled(exercise.level() != Level.STRONG);
    }

    /** UTF-16 units of all that is typed. */
    int length() {
        return BuilderFields.length(typed) + questions.length();
    }

    /** Says at each part what stands in the way, and goes to the first one. */
    void say(List<OwnExerciseFault> faults) {
        places.values().forEach(place -> mark(place, ""));
        saying.setVisible(false);
        questions.say(faults);
        faults.reversed()
                .forEach(fault -> {
                    String sentence = getTranslation(fault.key(), fault.arguments().toArray());
                    Component place = places.get(fault.part());
                    if (place != null) {
                        mark(place, sentence);
                    } else if (fault.question().isEmpty()) {
                        saying.setText(sentence);
                        saying.setVisible(true);
                    }
                });
        faults.stream().findFirst().ifPresent(this::focus);
    }

    private static void mark(Component place, String sentence) {
        if (place instanceof HasValidationProperties field) {
            field.setErrorMessage(sentence);
            field.setInvalid(!sentence.isEmpty());
        }
    }

    private void focus(OwnExerciseFault fault) {
        Component place = places.get(fault.part());
        if (place == null) {
            questions.focus(fault.question());
        } else {
            place.getElement().executeJs("setTimeout(() => this.focus?.())");
        }
    }

    void focusFirst() {
        name.focus();
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }

    private TextField line(String key, int longest, @Nullable Part part) {
        TextField field = BuilderFields.line(say(key), longest, this::tell);
        return known(key, field, part);
    }

    private TextField number(String key, Part part) {
        TextField field = BuilderFields.number(say(key), this::tell);
        return known(key, field, part);
    }

    private TextArea area(String key, int longest, @Nullable Part part) {
        TextArea area = BuilderFields.lines(say(key), longest, this::tell);
        area.setMinRows(2);
        return known(key, area, part);
    }

    private <F extends TextFieldBase<F, String>> F known(String key, F field, @Nullable Part part) {
        field.setHelperText(say(key + ".help"));
        typed.add(field);
        if (part != null) {
            places.put(part, field);
        }
        return field;
    }

    private String say(String key) {
        return getTranslation("library.own." + key);
    }

    private Paragraph soft(String key) {
        Paragraph paragraph = new Paragraph(say(key));
        paragraph.addClassNames("soft", "small");
        return paragraph;
    }

    private static Div beside(Component... fields) {
        Div beside = new Div(fields);
        beside.addClassName("ours-beside");
        return beside;
    }

    private Card card(String title, Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form");
        return Card.titled(say(title), form);
    }
}
