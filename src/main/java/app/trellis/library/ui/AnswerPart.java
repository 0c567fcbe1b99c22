package app.trellis.library.ui;

import app.trellis.library.Choice;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Stream;

/** How a question is answered: the words at the ends of its marks, what can be picked, limits. */
final class AnswerPart extends Composite<Div> {

    private static final int END = 100;
    private static final int CHOICES = 4_000;

    private final QuestionKind kind;
    private final TextArea choices;
    private final Checkbox ownWords;
    private final TextField picks;
    private final TextField low;
    private final TextField high;
    private final TextField min;
    private final TextField max;
    private final Checkbox whole;
    private final TextField limit;
    private final TextField rows;

    AnswerPart(QuestionKind kind, OwnQuestion question, SerializableRunnable changed) {
        this.kind = kind;
        choices = BuilderFields.lines(say("choices"), CHOICES, changed);
        choices.setHelperText(say("choices.help"));
        choices.setMinRows(3);
        choices.setValue(ChoiceLines.text(question.choices()));
        ownWords = BuilderFields.chosen(new Checkbox(say("own-words")), changed);
        ownWords.setValue(question.ownWords());
        picks = number("picks", question.picks(), changed);
        low = BuilderFields.line(say("low"), END, changed);
        low.setValue(question.low());
        high = BuilderFields.line(say("high"), END, changed);
        high.setValue(question.high());
        min = number("min", question.min(), changed);
        max = number("max", question.max(), changed);
        whole = BuilderFields.chosen(new Checkbox(say("whole")), changed);
        whole.setValue(question.whole());
        limit = number("limit", question.limit(), changed);
        rows = number("rows", question.rows(), changed);
        getContent().addClassName("stack");
        getContent().add(shown());
        setVisible(getContent().getComponentCount() > 0);
    }

    private Component[] shown() {
        return switch (kind) {
            case SINGLE_CHOICE -> new Component[] {choices, ownWords};
            case MULTIPLE_CHOICE, CHECKLIST -> new Component[] {choices, ownWords, picks};
            case EMOTIONS -> new Component[] {ownWords, picks};
            case SLIDER -> new Component[] {beside(low, high)};
            case NUMBER -> new Component[] {beside(min, max), whole};
            case SHORT_TEXT, LONG_TEXT -> new Component[] {limit};
            case ROWS -> new Component[] {rows};
            case YES_NO, DATE, TIME, BODY_MAP, TEXT, PICTURE -> new Component[] {};
        };
    }

    /** The question with what is on screen; the rest of it stays. */
    OwnQuestion in(OwnQuestion question) {
        return new OwnQuestion(
                question.id(),
                kind,
                question.label(),
                question.hint(),
                choicesOf(question),
                ownWords.getValue(),
                picks.getValue(),
                low.getValue(),
                high.getValue(),
                min.getValue(),
                max.getValue(),
                whole.getValue(),
                limit.getValue(),
                rows.getValue(),
                question.columns(),
                question.asked(),
                question.inShort(),
                question.alwaysPrivate(),
                question.calls(),
                question.callsMark(),
                question.picture(),
                question.pictureSays(),
                question.kept());
    }

    private List<Choice> choicesOf(OwnQuestion question) {
        if (kind == QuestionKind.YES_NO) {
            return question.kind() == QuestionKind.YES_NO && !question.choices().isEmpty()
                    ? question.choices()
                    : List.of(
                            new Choice("yes", getTranslation("library.yes")),
                            new Choice("no", getTranslation("library.no")));
        }
        return kind.hasChoices()
                ? ChoiceLines.read(BuilderFields.split(choices), question.choices())
                : question.choices();
    }

    /** UTF-16 units of all that is typed here. */
    int length() {
        return Stream.of(picks, low, high, min, max, limit, rows)
                        .filter(field -> field.getParent().isPresent())
                        .mapToInt(field -> field.getValue().length())
                        .sum()
                + (choices.getParent().isPresent() ? choices.getValue().length() : 0);
    }

    private TextField number(String name, String value, SerializableRunnable changed) {
        TextField field = BuilderFields.number(say(name), changed);
        field.setHelperText(say(name + ".help"));
        field.setValue(value);
        return field;
    }

    private static Div beside(Component... fields) {
        Div beside = new Div(fields);
        beside.addClassName("ours-beside");
        return beside;
    }

    private String say(String name) {
        return getTranslation("library.own.answer." + name);
    }
}
