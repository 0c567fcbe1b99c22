package app.trellis.care.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.Ending;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.RuleLine;
import app.trellis.shared.ui.StillTyped;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Asks how care ends, on which day, and says in words what that means for both sides. The last day
 * is planned four weeks ahead; ending sooner asks why.
 */
final class EndingDialog extends Dialog {

    private static final int FOUR_WEEKS = 28;
    private static final int REASON = 1_000;

    private final RadioButtonGroup<Ending> how = new RadioButtonGroup<>();
    private final DatePicker day;
    private final TextArea why = new TextArea();
    private final RuleLine rule = new RuleLine();

    /** What to do with the answers; may refuse. */
    interface Then extends Serializable {

        void accept(Ending how, LocalDate day, String why);
    }

    private EndingDialog(String titleKey, LocalDate first) {
        setHeaderTitle(getTranslation(titleKey));
        addClassName("wide-dialog");
        how.setLabel(getTranslation("care.end.how"));
        how.setItems(Ending.values());
        how.setItemLabelGenerator(one -> getTranslation(Names.of("care.ending.", one)));
        day = DayFields.field(getTranslation("care.end.day"), getLocale());
        day.setValue(first);
        day.setRequiredIndicatorVisible(true);
        why.setLabel(getTranslation("care.end.why"));
        why.setHelperText(getTranslation("care.end.why-means"));
        why.setMaxLength(REASON);
        why.setMinRows(2);
        why.setWidthFull();
        StillTyped.guard(this, why);
    }

    /** Plans the last day, or moves it. */
    static EndingDialog plan(ClientDetails details, LocalDate today, int readable, Then then) {
        LocalDate planned = details.endingOn();
        LocalDate told = details.toldOn();
        LocalDate soonest = (told == null ? today : told).plusDays(FOUR_WEEKS);
        LocalDate first = planned == null || planned.isBefore(today) ? soonest : planned;
        EndingDialog dialog =
                new EndingDialog(
                        planned == null ? "care.end.plan-title" : "care.end.move-title",
                        first.isBefore(today) ? today : first);
        dialog.how.setValue(or(details.endingHow(), Ending.FINISHED));
        dialog.day.setMin(today);
        dialog.day.setHelperText(
                dialog.getTranslation(
                        "care.end.day-means",
                        Days.inWords(
                                soonest.isBefore(today) ? today : soonest, dialog.getLocale())));
        dialog.why.setVisible(false);
        dialog.build(
                planned == null ? "care.end.plan-yes" : "care.end.move-yes",
                then,
                "care.end.plan-stops",
                dialog.getTranslation("care.end.plan-they-read"),
                dialog.getTranslation("care.end.plan-after", readable));
        return dialog;
    }

    /** Ends care today. */
    static EndingDialog now(
            ClientDetails details, LocalDate today, int readable, String practice, Then then) {
        LocalDate told = details.toldOn();
        boolean wasTold = told != null && !told.plusDays(FOUR_WEEKS).isAfter(today);
        EndingDialog dialog = new EndingDialog("care.end.now-title", today);
        dialog.day.setVisible(false);
        dialog.how.addValueChangeListener(change ->
                dialog.why.setVisible(
                        !wasTold && change.getValue() != null && change.getValue() != Ending.LEFT));
        dialog.why.setVisible(false);
        dialog.how.setValue(wasTold ? or(details.endingHow(), Ending.FINISHED) : null);
        dialog.build(
                "care.end.yes",
                then,
                "care.end.now-stops",
                dialog.getTranslation(
                        "care.end.now-they-read",
                        practice,
                        Days.inWords(today, dialog.getLocale())),
                dialog.getTranslation(
                        "care.end.now-after",
                        readable,
                        Days.inWords(today.plusDays(readable), dialog.getLocale())));
        return dialog;
    }

    private void build(String yesKey, Then then, String stops, String theyRead, String after) {
        UnorderedList means =
                new UnorderedList(
                        new ListItem(getTranslation(stops)),
                        new ListItem(theyRead),
                        new ListItem(after),
                        new ListItem(getTranslation("care.end.back")));
        means.addClassName("told-list");
        Button save = new Button(getTranslation(yesKey));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save(then);
            save.setEnabled(true);
        });
        Div form = new Div(how, day, why, means, rule);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("care.cancel"), click -> close()), save);
    }

    private void save(Then then) {
        rule.clear();
        if (how.isEmpty() || day.isEmpty()) {
            rule.say(getTranslation("care.end.incomplete"));
            return;
        }
        try {
            then.accept(how.getValue(), day.getValue(), why.getValue());
            close();
        } catch (Refused refused) {
            rule.say(refused);
        }
    }

    private static Ending or(@Nullable Ending chosen, Ending otherwise) {
        return chosen == null ? otherwise : chosen;
    }
}
