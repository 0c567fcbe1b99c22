package app.trellis.responses.ui;

import app.trellis.assignments.SetAsideReason;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/** Not this week: asks why, and takes no answer as well. */
final class NotThisWeek extends Dialog {

    /**
     * @param chosen takes the reason, or null when the client did not say
     */
    NotThisWeek(SerializableConsumer<@Nullable SetAsideReason> chosen) {
        setHeaderTitle(getTranslation("responses.not-this-week"));
        RadioButtonGroup<SetAsideReason> why =
                new RadioButtonGroup<>(getTranslation("responses.not-this-week.why"));
        why.setItems(SetAsideReason.values());
        why.setItemLabelGenerator(
                reason -> getTranslation("responses.not-this-week." + Names.of(reason)));
        Button stay = new Button(getTranslation("responses.not-this-week.stay"), click -> close());
        stay.addThemeVariants(ButtonVariant.TERTIARY);
        Button yes = new Button(getTranslation("responses.not-this-week"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                chosen.accept(why.getValue());
                if (why.getValue() == SetAsideReason.UNSAFE) {
                    Notices.done(this, getTranslation("responses.not-this-week.thanks"));
                }
                close();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            } finally {
                yes.setEnabled(true);
            }
        });
        add(new Paragraph(getTranslation("responses.not-this-week.about")), why);
        getFooter().add(stay, yes);
    }
}
