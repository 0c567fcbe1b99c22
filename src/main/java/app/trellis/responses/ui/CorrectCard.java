package app.trellis.responses.ui;

import app.trellis.responses.Correctable;
import app.trellis.responses.CorrectingPages;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Replacing;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sets one answer right: which one, and what is right; what follows from it is said before. */
final class CorrectCard extends Composite<Details> {

    /** What is done with it. */
    interface Acts extends Serializable {

        void mark(String field, int mark);

        void words(String field, String words);

        /** Where the words for an answer are kept while they are typed. */
        KeptForm.Store typed(String field);
    }

    private final Select<Correctable> question = new Select<>();
    private final Select<Integer> mark = new Select<>();
    private final Div place = new Div();
    private final RuleLine rule = new RuleLine();
    private final Acts acts;
    private final SerializableRunnable done;
    private @Nullable TextArea words;
    private @Nullable KeptForm kept;

    CorrectCard(List<Correctable> questions, Acts acts, SerializableRunnable done) {
        this.acts = acts;
        this.done = done;
        question.setLabel(getTranslation("responses.correct.which"));
        question.setItems(questions);
        question.setItemLabelGenerator(one -> one == null ? "" : one.question());
        question.setWidthFull();
        question.addValueChangeListener(change -> ask(change.getValue()));
        mark.setLabel(getTranslation("responses.correct.mark"));
        mark.setVisible(false);
        Button add = new Button(getTranslation("responses.correct.add"), click -> add());
        add.setDisableOnClick(true);
        add.addClickListener(click -> add.setEnabled(true));
        Anchor tell =
                Replacing.walk(new Anchor("me/tell", getTranslation("responses.correct.tell")));
        Div form =
                new Div(
                        new Paragraph(getTranslation("responses.correct.about")),
                        question,
                        mark,
                        place,
                        rule,
                        new Div(add),
                        new Paragraph(getTranslation("responses.correct.calls-nobody")),
                        new Div(tell));
        form.addClassName("form");
        getContent().setSummaryText(getTranslation("responses.correct"));
        getContent().add(form);
    }

    private void ask(@Nullable Correctable chosen) {
        rule.clear();
        place.removeAll();
        words = null;
        kept = null;
        boolean marks = chosen != null && chosen.mark() != null;
        if (chosen != null && chosen.mark() != null) {
            mark.setItems(
                    IntStream.rangeClosed(chosen.mark().lowest(), chosen.mark().highest())
                            .boxed()
                            .toList());
        }
        mark.setVisible(marks);
        if (chosen != null && !marks) {
            askWords(chosen);
        }
    }

    private void askWords(Correctable chosen) {
        TextArea area = new TextArea(getTranslation("responses.correct.words"));
        area.setMaxLength(CorrectingPages.WORDS);
        area.setWidthFull();
        place.add(area);
        KeptForm form = new KeptForm(place, acts.typed(chosen.field()), Map.of("words", area));
        place.add(form);
        words = area;
        kept = form;
    }

    private void add() {
        Correctable chosen = question.getValue();
        if (chosen == null || (mark.isVisible() && mark.getValue() == null)) {
            rule.say(new Refused("responses.correct.nothing"));
            return;
        }
        try {
            if (mark.isVisible()) {
                acts.mark(chosen.field(), mark.getValue());
            } else {
                acts.words(chosen.field(), words == null ? "" : words.getValue());
            }
            if (kept != null) {
                kept.done();
            }
            done.run();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }
}
