package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.List;

/** One question while it is being written. */
final class QuestionForm extends Composite<Div> {

    private static final int LABEL = 600;
    private static final int HINT = 300;

    private final List<OwnQuestion> earlier;
    private final SerializableRunnable changed;
    private final boolean inRow;
    private final TextArea label;
    private final TextField hint;
    private final Select<QuestionKind> kind = new Select<>();
    private final Checkbox inShort;
    private final Checkbox alwaysPrivate;
    private final Div parts = new Div();

    private OwnQuestion question;
    private AnswerPart answer;
    private final AskedPart asked;
    private CallsPart calls;
    private final ColumnRows columns;
    private final PicturePart picture;

    /**
     * @param earlier the questions that stand before it
     * @param inRow whether it is a question of a row, which is shorter
     */
    QuestionForm(
            OwnQuestion question,
            List<OwnQuestion> earlier,
            boolean inRow,
            KeepingPictures pictures,
            SerializableRunnable changed) {
        this.question = question;
        this.earlier = List.copyOf(earlier);
        this.inRow = inRow;
        this.changed = changed;
        label = BuilderFields.lines(getTranslation("library.own.question.label"), LABEL, changed);
        label.setMinRows(1);
        label.setValue(question.label());
        hint = BuilderFields.line(getTranslation("library.own.question.hint"), HINT, changed);
        hint.setHelperText(getTranslation("library.own.question.hint.help"));
        hint.setValue(question.hint());
        hint.setVisible(!inRow);
        kind.setLabel(getTranslation("library.own.question.kind"));
        kind.setItems(
                Arrays.stream(QuestionKind.values())
                        .filter(one -> !inRow || one.fitsInRow())
                        .toList());
        kind.setItemLabelGenerator(one -> getTranslation("library.own.kind." + one));
        kind.setValue(question.kind());
        inShort = new Checkbox(getTranslation("library.own.question.in-short"));
        inShort.setValue(question.inShort());
        alwaysPrivate = new Checkbox(getTranslation("library.own.question.private"));
        alwaysPrivate.setValue(question.alwaysPrivate());
        BuilderFields.chosen(inShort, changed);
        BuilderFields.chosen(alwaysPrivate, changed);
        Div ticks = new Div(inShort, alwaysPrivate);
        ticks.addClassName("row");
        ticks.setVisible(!inRow);
        parts.addClassName("stack");
        answer = new AnswerPart(question.kind(), question, changed);
        asked = new AskedPart(question, this.earlier, changed);
        calls = new CallsPart(question.kind(), question, changed);
        columns = new ColumnRows(question.columns(), pictures, changed);
        picture = new PicturePart(question, pictures, changed);
        kind.addValueChangeListener(change -> otherKind());
        BuilderFields.chosen(kind, changed);
        parts();
        getContent().addClassName("form");
        getContent().add(label, kind, parts, hint, ticks);
    }

    private void otherKind() {
        question = value();
        answer = new AnswerPart(kind.getValue(), question, changed);
        calls = new CallsPart(kind.getValue(), question, changed);
        parts();
    }

    private void parts() {
        parts.removeAll();
        parts.add(answer);
        if (inRow) {
            return;
        }
        if (kind.getValue() == QuestionKind.ROWS) {
            parts.add(columns);
        }
        if (kind.getValue() == QuestionKind.PICTURE) {
            parts.add(picture);
        }
        parts.add(asked, calls);
    }

    /** The question as it stands on screen. */
    OwnQuestion value() {
        OwnQuestion answered = answer.in(question);
        boolean rows = kind.getValue() == QuestionKind.ROWS;
        return new OwnQuestion(
                question.id(),
                kind.getValue(),
                label.getValue(),
                hint.getValue(),
                answered.choices(),
                answered.ownWords(),
                answered.picks(),
                answered.low(),
                answered.high(),
                answered.min(),
                answered.max(),
                answered.whole(),
                answered.limit(),
                answered.rows(),
                rows ? columns.value() : List.of(),
                inRow ? question.asked() : asked.value(),
                inShort.getValue(),
                alwaysPrivate.getValue(),
                inRow ? null : calls.way(),
                inRow ? "" : calls.mark(),
                picture.picture(),
                picture.says(),
                question.kept());
    }

    /** The answers that were there when it was last looked at, and are now. */
    void accept(OwnQuestion now) {
        question = now;
    }

    /** UTF-16 units of all that is typed here. */
    int length() {
        return label.getValue().length()
                + (hint.isVisible() ? hint.getValue().length() : 0)
                + answer.length()
                + (inRow ? 0 : calls.length())
                + (columns.getParent().isPresent() ? columns.length() : 0)
                + (picture.getParent().isPresent() ? picture.length() : 0);
    }

    void focusLabel() {
        label.focus();
    }
}
