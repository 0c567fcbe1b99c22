package app.trellis.organization.ui;

import app.trellis.organization.MemberSummary;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks who supervises whom, from which day. */
final class LineDialog extends Dialog {

    private final Binder<Data> binder = new Binder<>(Data.class);
    private final SerializableConsumer<Data> whenValid;

    /**
     * A line to begin; public, because the binder makes it.
     *
     * @param until last day, or null while it goes on
     */
    public record Data(
            MemberSummary supervisor,
            MemberSummary practitioner,
            LocalDate from,
            @Nullable LocalDate until,
            boolean coSigned) {}

    /**
     * @param whenValid may refuse; then the dialog stays open and keeps what was chosen
     */
    LineDialog(List<MemberSummary> people, LocalDate today, SerializableConsumer<Data> whenValid) {
        this.whenValid = whenValid;
        setHeaderTitle(getTranslation("organization.supervision.begin"));
        ComboBox<MemberSummary> supervisor =
                choice("organization.supervision.supervisor", people, Role.SUPERVISOR);
        ComboBox<MemberSummary> practitioner =
                choice("organization.supervision.practitioner", people, Role.PRACTITIONER);
        DatePicker from = day("organization.supervision.from");
        from.setValue(today);
        DatePicker until = day("organization.supervision.until");
        until.setHelperText(getTranslation("organization.supervision.until.about"));
        String unchosen = getTranslation("organization.choose");
        binder.forField(supervisor).asRequired(unchosen).bind("supervisor");
        binder.forField(practitioner).asRequired(unchosen).bind("practitioner");
        binder.forField(from).asRequired(unchosen).bind("from");
        binder.forField(until)
                .withValidator(
                        day ->
                                day == null
                                        || from.getValue() == null
                                        || !day.isBefore(from.getValue()),
                        getTranslation("organization.days-order"))
                .bind("until");
        Checkbox coSigned = new Checkbox(getTranslation("organization.supervision.co-signed"));
        coSigned.setHelperText(getTranslation("organization.supervision.co-signed.about"));
        binder.forField(coSigned).bind("coSigned");

        Button begin = new Button(getTranslation("organization.supervision.begin.button"));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        begin.addClickListener(click -> send(begin));
        Div form = new Div(supervisor, practitioner, from, until, coSigned);
        form.addClassName("form");
        add(form);
        Button back = new Button(getTranslation("organization.cancel"), click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(back, begin);
    }

    private ComboBox<MemberSummary> choice(String key, List<MemberSummary> people, Role role) {
        ComboBox<MemberSummary> choice = new ComboBox<>(getTranslation(key));
        choice.setItems(people.stream().filter(one -> one.roles().contains(role)).toList());
        choice.setItemLabelGenerator(MemberSummary::name);
        return choice;
    }

    private DatePicker day(String key) {
        return DayFields.field(getTranslation(key), getLocale());
    }

    private void send(Button begin) {
        try {
            whenValid.accept(binder.writeRecord());
            close();
        } catch (ValidationException invalid) {
            getElement().executeJs("this.querySelector('[invalid]')?.focus()");
        } catch (Refused refused) {
            Notices.refused(this, refused);
        } finally {
            begin.setEnabled(true);
        }
    }
}
