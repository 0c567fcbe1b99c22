package app.trellis.library.ui;

import app.trellis.library.Choice;
import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.library.QuestionKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** One thing that has to hold for a question to be asked. */
final class AskedLine extends Composite<Div> {

    private static final int HIGHEST_MARK = 10;

    private final List<OwnQuestion> earlier;
    private final Select<How> how = new Select<>();
    private final Select<OwnQuestion> question = new Select<>();
    private final CheckboxGroup<Choice> answers = new CheckboxGroup<>();

    /**
     * @param label what the choice is called
     * @param hows the ways to choose from
     * @param earlier the questions before this one that can be answered
     */
    AskedLine(
            String label,
            List<How> hows,
            Asked asked,
            List<OwnQuestion> earlier,
            SerializableRunnable changed) {
        this.earlier = List.copyOf(earlier);
        how.setLabel(label);
        how.setItems(hows);
        how.setItemLabelGenerator(one -> getTranslation("library.own.asked." + one));
        question.setLabel(getTranslation("library.own.asked.question"));
        question.setItems(this.earlier);
        question.setPlaceholder(getTranslation("library.own.fault.choose"));
        question.setItemLabelGenerator(this::label);
        answers.setLabel(getTranslation("library.own.asked.answers"));
        answers.setItemLabelGenerator(Choice::label);
        show(asked);
        how.addValueChangeListener(change -> follow());
        question.addValueChangeListener(change -> {
            offerAnswers();
            follow();
        });
        BuilderFields.chosen(how, changed);
        BuilderFields.chosen(question, changed);
        BuilderFields.chosen(answers, changed);
        Div beside = new Div(how, question);
        beside.addClassName("ours-beside");
        getContent().addClassName("stack");
        getContent().add(beside, answers);
    }

    /** Does something whenever another way is chosen. */
    void whenChosen(SerializableConsumer<How> deed) {
        how.addValueChangeListener(change -> deed.accept(change.getValue()));
    }

    private String label(OwnQuestion one) {
        return one.label().isBlank() ? getTranslation("library.own.unnamed-question") : one.label();
    }

    private void show(Asked asked) {
        how.setValue(asked.how());
        earlier.stream()
                .filter(one -> one.id().equals(asked.field()))
                .findFirst()
                .ifPresent(question::setValue);
        offerAnswers();
        answers.setValue(
                new LinkedHashSet<>(
                        offered().stream()
                                .filter(choice -> asked.is().contains(choice.value()))
                                .toList()));
        follow();
    }

    void focus() {
        how.focus();
    }

    private void offerAnswers() {
        answers.setItems(offered());
    }

    private List<Choice> offered() {
        OwnQuestion chosen = question.getValue();
        if (chosen == null) {
            return List.of();
        }
        return chosen.kind() == QuestionKind.SLIDER
                ? IntStream.rangeClosed(0, HIGHEST_MARK)
                        .mapToObj(String::valueOf)
                        .map(mark -> new Choice(mark, mark))
                        .toList()
                : chosen.choices();
    }

    private void follow() {
        How chosen = how.getValue();
        boolean asks = chosen == How.ONE_OF || chosen == How.FILLED || chosen == How.PAST;
        question.setVisible(asks);
        answers.setVisible(chosen == How.ONE_OF && question.getValue() != null);
    }

    Asked value() {
        How chosen = how.getValue();
        OwnQuestion asked = question.getValue();
        if (chosen == null || chosen == How.ALWAYS || chosen == How.AS_COPIED) {
            return new Asked(chosen == null ? How.ALWAYS : chosen, "", List.of());
        }
        return new Asked(
                chosen,
                asked == null ? "" : asked.id(),
                chosen == How.ONE_OF
                        ? answers.getValue().stream().map(Choice::value).sorted().toList()
                        : List.of());
    }
}
