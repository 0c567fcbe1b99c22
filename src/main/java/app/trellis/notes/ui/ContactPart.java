package app.trellis.notes.ui;

import app.trellis.care.ContactFacts;
import app.trellis.care.SessionKind;
import app.trellis.shared.ui.DayFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who reached whom, for how long, and of a talk with somebody else with whom and whether agreed.
 */
final class ContactPart extends Composite<Div> {

    private final Select<ContactFacts.Way> way = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final Select<ContactFacts.Whom> whom = new Select<>();
    private final DatePicker agreed;

    ContactPart(ContactFacts facts) {
        way.setLabel(getTranslation("notes.contact.way"));
        way.setItems(ContactFacts.Way.values());
        way.setItemLabelGenerator(
                one -> one == null ? "" : ContactWords.of(this::getTranslation, one));
        way.setEmptySelectionAllowed(true);
        way.setValue(facts.way());
        minutes.setLabel(getTranslation("notes.contact.minutes"));
        minutes.setMin(0);
        minutes.setMax(ContactFacts.MOST_MINUTES);
        minutes.setValue(facts.minutes());
        whom.setLabel(getTranslation("notes.contact.whom"));
        whom.setItems(ContactFacts.Whom.values());
        whom.setItemLabelGenerator(
                one -> one == null ? "" : ContactWords.of(this::getTranslation, one));
        whom.setEmptySelectionAllowed(true);
        whom.setValue(facts.whom());
        agreed = DayFields.field(getTranslation("notes.contact.agreed"), getLocale());
        agreed.setHelperText(getTranslation("notes.contact.agreed-help"));
        agreed.setClearButtonVisible(true);
        agreed.setValue(facts.agreedOn());
        getContent().addClassName("form");
        getContent().add(way, minutes, whom, agreed);
    }

    /** Whom and whether agreed are asked of a talk with somebody else alone. */
    void show(@Nullable SessionKind kind) {
        whom.setVisible(kind == SessionKind.THIRD_PARTY);
        agreed.setVisible(kind == SessionKind.THIRD_PARTY);
    }

    /** What was given; empty where the minutes are out of their range, and the field says so. */
    Optional<ContactFacts> read() {
        Integer length = minutes.getValue();
        boolean fits = length == null || (length >= 0 && length <= ContactFacts.MOST_MINUTES);
        if (!fits) {
            minutes.setErrorMessage(
                    getTranslation("notes.contact.minutes-range", ContactFacts.MOST_MINUTES));
            minutes.setInvalid(true);
            return Optional.empty();
        }
        return Optional.of(
                new ContactFacts(way.getValue(), length, whom.getValue(), agreed.getValue()));
    }
}
