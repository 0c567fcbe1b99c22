package app.trellis.library.ui;

import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnExerciseFault;
import app.trellis.library.OwnQuestion;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One question in the list: a line until it is opened, and then its form. */
final class OwnQuestionRow extends ListItem {

    /** What concerns the other questions too. */
    interface Doings extends Serializable {

        void open(OwnQuestionRow row);

        /**
         * @param renamed answers that are called otherwise now
         */
        void changed(OwnQuestionRow row, Map<String, String> renamed);

        void takeAway(OwnQuestionRow row);

        void move(OwnQuestionRow row, int by);
    }

    private final Doings doings;
    private final KeepingPictures pictures;
    private final Button head = new Button();
    private final Div body = new Div();
    private final Paragraph fault = new Paragraph();
    private final Button up = button(LucideIcon.ARROW_UP);
    private final Button down = button(LucideIcon.CHEVRON_DOWN);
    private final Button away = button(LucideIcon.TRASH);

    private OwnQuestion question;
    private @Nullable QuestionForm form;
    private int place;
    private boolean isOpen;

    OwnQuestionRow(OwnQuestion question, KeepingPictures pictures, Doings doings) {
        this.pictures = pictures;
        this.question = question;
        this.doings = doings;
        head.addThemeVariants(ButtonVariant.TERTIARY);
        head.addClassName("ours-question-head");
        head.addClickListener(click -> toggle());
        up.addClickListener(click -> doings.move(this, -1));
        down.addClickListener(click -> doings.move(this, 1));
        away.addClickListener(click -> doings.takeAway(this));
        fault.addClassName("ours-fault");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        Div buttons = new Div(up, down, away);
        buttons.addClassNames("row", "ours-question-buttons");
        Div line = new Div(head, buttons);
        line.addClassName("ours-question-line");
        body.addClassName("ours-question-body");
        add(line, fault, body);
        addClassName("ours-question");
        close();
    }

    OwnQuestion value() {
        return question;
    }

    int length() {
        return form == null ? 0 : form.length();
    }

    private void toggle() {
        if (isOpen()) {
            close();
        } else {
            doings.open(this);
        }
    }

    private boolean isOpen() {
        return isOpen;
    }

    void open(List<OwnQuestion> earlier) {
        body.removeAll();
        if (question.isFixed()) {
            Paragraph why = new Paragraph(getTranslation("library.own.question.fixed"));
            why.addClassName("soft");
            body.add(new Paragraph(question.label()), why);
        } else {
            QuestionForm fresh =
                    new QuestionForm(question, earlier, false, pictures, this::formChanged);
            form = fresh;
            body.add(fresh);
            fresh.focusLabel();
        }
        isOpen = true;
        body.getElement().removeAttribute("hidden");
        head.getElement().setAttribute("aria-expanded", true);
    }

    void close() {
        form = null;
        isOpen = false;
        body.removeAll();
        // Hidden and not invisible: of what is invisible the browser would keep the fields.
        body.getElement().setAttribute("hidden", true);
        head.getElement().setAttribute("aria-expanded", "false");
    }

    private void formChanged() {
        QuestionForm open = form;
        if (open == null) {
            return;
        }
        OwnQuestion before = question;
        question = open.value();
        open.accept(question);
        name();
        doings.changed(this, ChoiceLines.renamed(before.choices(), question.choices()));
    }

    /** An answer that this question waits for is called otherwise now. */
    void rename(String asked, Map<String, String> renamed) {
        question = question.renamed(asked, renamed);
    }

    void number(int number, int of) {
        place = number;
        name();
        name(up, "library.own.question.up");
        name(down, "library.own.question.down");
        name(away, "library.own.question.remove");
        up.setEnabled(number > 1);
        down.setEnabled(number < of);
    }

    private void name() {
        Span words =
                new Span(
                        question.label().isBlank()
                                ? getTranslation("library.own.unnamed-question")
                                : question.label());
        words.addClassName("ours-question-words");
        Span kind = new Span(getTranslation("library.own.kind." + question.kind()));
        kind.addClassNames("soft", "small");
        Div both = new Div(words, kind);
        both.addClassName("ours-question-name");
        head.setText("");
        head.setIcon(null);
        head.getElement().removeAllChildren();
        head.getElement().appendChild(new Span(place + ".").getElement(), both.getElement());
    }

    private void name(Button button, String key) {
        button.setAriaLabel(getTranslation(key, place));
        button.setTooltipText(getTranslation(key, place));
    }

    void say(List<OwnExerciseFault> faults) {
        fault.setVisible(!faults.isEmpty());
        faults.stream()
                .findFirst()
                .ifPresent(first ->
                        fault.setText(getTranslation(first.key(), first.arguments().toArray())));
    }

    void focusHead() {
        head.focus();
    }

    void focusAfterMove(int by) {
        Button same = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (same.isEnabled() ? same : other).focus();
    }

    private static Button button(LucideIcon icon) {
        Button button = new Button(Icon.of(icon));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
