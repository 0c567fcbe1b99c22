package app.trellis.organization.ui;

import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks who stands in for a supervisor, and on which days. */
final class DeputyForm extends Composite<Div> {

    private final Map<MemberId, String> people;
    private final @Nullable Select<MemberId> supervisor;
    private final Select<MemberId> deputy;
    private final DatePicker from;
    private final DatePicker until;

    /** Takes what was chosen; may refuse. */
    interface Named extends Serializable {

        /**
         * @param supervisor null for whoever is signed in
         */
        void name(@Nullable MemberId supervisor, MemberId deputy, LocalDate from, LocalDate until);
    }

    /**
     * @param people who can stand in, by name
     * @param forOthers whether it also asks for whom
     */
    DeputyForm(Map<MemberId, String> people, boolean forOthers, LocalDate today, Named named) {
        this.people = people;
        supervisor = forOthers ? choice("organization.deputy.whom") : null;
        deputy = choice("organization.deputy.who");
        from = DayFields.field(getTranslation("organization.supervision.from"), getLocale());
        from.setValue(today);
        from.setMin(today);
        until = DayFields.field(getTranslation("organization.deputy.until"), getLocale());
        until.setMin(today);
        Paragraph about = new Paragraph(getTranslation("organization.deputy.form"));
        about.addClassNames("soft", "small");
        Button name = new Button(getTranslation("organization.deputy.name"));
        name.addThemeVariants(ButtonVariant.PRIMARY);
        name.addClickListener(click -> take(named));
        getContent().addClassName("form");
        if (supervisor != null) {
            getContent().add(supervisor);
        }
        getContent().add(deputy, from, until, about, new Div(name));
    }

    private Select<MemberId> choice(String key) {
        Select<MemberId> choice = new Select<>();
        choice.setLabel(getTranslation(key));
        choice.setItems(people.keySet());
        choice.setItemLabelGenerator(one -> people.getOrDefault(one, ""));
        choice.setErrorMessage(getTranslation("organization.choose"));
        return choice;
    }

    private void take(Named named) {
        Select<MemberId> whom = supervisor;
        if (whom != null) {
            whom.setInvalid(whom.isEmpty());
        }
        deputy.setInvalid(deputy.isEmpty());
        from.setErrorMessage(getTranslation("organization.choose"));
        from.setInvalid(from.isEmpty());
        until.setErrorMessage(getTranslation("organization.choose"));
        until.setInvalid(until.isEmpty());
        if ((whom != null && whom.isEmpty())
                || deputy.isEmpty()
                || from.isEmpty()
                || until.isEmpty()) {
            return;
        }
        try {
            named.name(
                    whom == null ? null : whom.getValue(),
                    deputy.getValue(),
                    from.getValue(),
                    until.getValue());
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
