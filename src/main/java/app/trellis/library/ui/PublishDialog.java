package app.trellis.library.ui;

import app.trellis.library.ExerciseChange;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/** Asks before a version is published, with what is different in it. */
final class PublishDialog extends ConfirmDialog {

    /**
     * @param changes from the version in use; none where this is the first
     */
    PublishDialog(int version, List<ExerciseChange> changes, SerializableRunnable publish) {
        boolean first = version == 1;
        setHeader(
                new H2(
                        getTranslation(
                                first ? "library.own.publish.title" : "library.own.publish.next",
                                version)));
        Div text = new Div();
        text.addClassName("stack");
        text.add(
                new Paragraph(
                        getTranslation(
                                first
                                        ? "library.own.publish.means"
                                        : "library.own.publish.means-next")));
        if (!changes.isEmpty()) {
            Paragraph changed = new Paragraph(getTranslation("library.own.publish.changed"));
            changed.addClassName("strong");
            text.add(changed, new ChangeList(changes));
        }
        setText(text);
        setCancelable(true);
        setCancelText(getTranslation("library.own.publish.no"));
        setConfirmText(getTranslation("library.own.publish"));
        addConfirmListener(confirmed -> publish.run());
        addClassName("confirm");
    }
}
