package app.trellis.library.ui;

import app.trellis.library.CallWay;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which answer on somebody should look; proposed where the exercise is assigned. */
final class CallsPart extends Composite<Div> {

    private final Select<CallWay> way = new Select<>();
    private final TextField mark;

    CallsPart(QuestionKind kind, OwnQuestion question, SerializableRunnable changed) {
        mark = BuilderFields.number(getTranslation("library.own.calls.mark"), changed);
        boolean marks = kind == QuestionKind.SLIDER;
        way.setLabel(getTranslation("library.own.calls"));
        way.setItems(
                marks
                        ? List.of(CallWay.AT_LEAST, CallWay.AT_MOST)
                        : List.of(CallWay.YES, CallWay.NO));
        way.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("library.own.calls.never")
                        : getTranslation("library.own.calls." + one));
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(getTranslation("library.own.calls.never"));
        CallWay before = question.calls();
        if (before != null && before.hasMark() == marks) {
            way.setValue(before);
        }
        mark.setValue(question.callsMark());
        follow();
        way.addValueChangeListener(change -> follow());
        BuilderFields.chosen(way, changed);
        Div beside = new Div(way, mark);
        beside.addClassName("ours-beside");
        Paragraph about = new Paragraph(getTranslation("library.own.calls.about"));
        about.addClassNames("soft", "small");
        getContent().addClassName("stack");
        getContent().add(beside, about);
        setVisible(marks || kind == QuestionKind.YES_NO);
    }

    /** Hidden and not invisible: what is typed in it counts as kept on both sides of the line. */
    private void follow() {
        CallWay chosen = way.getValue();
        mark.getElement().setAttribute("hidden", chosen == null || !chosen.hasMark());
    }

    @Nullable CallWay way() {
        return isVisible() ? way.getValue() : null;
    }

    String mark() {
        CallWay chosen = way();
        return chosen != null && chosen.hasMark() ? mark.getValue() : "";
    }

    /** UTF-16 units of what is typed here. */
    int length() {
        return isVisible() ? mark.getValue().length() : 0;
    }
}
