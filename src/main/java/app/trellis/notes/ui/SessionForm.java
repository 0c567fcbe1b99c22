package app.trellis.notes.ui;

import app.trellis.care.Attendance;
import app.trellis.care.PartnerChoice;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.shared.ui.DayFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a session is, what it is for and whether it took place, or when a contact was and of what
 * kind; times in the practice's zone.
 */
final class SessionForm extends Composite<Div> {

    private final Binder<Basics> binder = new Binder<>(Basics.class);
    private final Select<Attendance> attendance = new Select<>();
    private final Checkbox laterToo = new Checkbox();
    private final ContactPart contact;
    private @Nullable SeriesPart series;
    private @Nullable ComboBox<PartnerChoice> whom;

    /** What every session and every contact has. */
    public record Basics(Instant startsAt, SessionKind kind, Attendance attendance) {}

    SessionForm(SessionData data, NoteWords words) {
        DateTimePicker start = new DateTimePicker(getTranslation("notes.session.start"));
        DayFields.dress(start, getLocale());
        start.setDateAriaLabel(getTranslation("notes.session.date"));
        start.setTimeAriaLabel(getTranslation("notes.session.time"));
        start.setHelperText(getTranslation("notes.session.zone", words.zone().getId()));
        Select<SessionKind> kind = new Select<>();
        kind.setLabel(
                getTranslation(
                        data.kind().isContact() ? "notes.contact.kind" : "notes.session.kind"));
        boolean isContact = data.kind().isContact();
        kind.setItems(isContact ? SessionKind.CONTACTS : SessionKind.SESSIONS);
        kind.setItemLabelGenerator(words::of);
        attendance.setLabel(getTranslation("notes.session.attendance"));
        attendance.setItems(isContact ? List.of(Attendance.CONTACT) : Attendance.OF_SESSIONS);
        attendance.setVisible(!isContact);
        attendance.setItemLabelGenerator(words::of);

        binder.forField(start)
                .asRequired(getTranslation("notes.session.start-missing"))
                .withConverter(
                        local -> local.atZone(words.zone()).toInstant(),
                        instant -> LocalDateTime.ofInstant(instant, words.zone()))
                .bind("startsAt");
        binder.forField(kind).asRequired().bind("kind");
        binder.forField(attendance).asRequired().bind("attendance");
        binder.readRecord(new Basics(data.startsAt(), data.kind(), data.attendance()));
        contact = new ContactPart(data.facts());
        contact.setVisible(isContact);
        contact.show(data.kind());
        kind.addValueChangeListener(change -> contact.show(change.getValue()));

        getContent().addClassName("form");
        getContent().add(start, kind, attendance, contact);
    }

    /** Offers to plan several in one go, as long as the session is one that is planned. */
    SessionForm withSeries() {
        SeriesPart part = new SeriesPart();
        part.setVisible(attendance.getValue() == Attendance.PLANNED);
        attendance.addValueChangeListener(
                change -> part.setVisible(change.getValue() == Attendance.PLANNED));
        getContent().add(part);
        series = part;
        return this;
    }

    /**
     * Asks with whom, of all the person's own clients: the list does not say who is a partner,
     * because somebody may look at the screen.
     */
    SessionForm withOneOf(List<PartnerChoice> own) {
        ComboBox<PartnerChoice> asked = new ComboBox<>(getTranslation("notes.both.whom"));
        asked.setItems(own);
        asked.setItemLabelGenerator(PartnerChoice::name);
        asked.setHelperText(getTranslation("notes.both.whom-means"));
        asked.setRequiredIndicatorVisible(true);
        asked.addValueChangeListener(change -> asked.setInvalid(false));
        getContent().addComponentAsFirst(asked);
        whom = asked;
        return this;
    }

    /** With whom; empty where that was not asked. */
    Optional<PartnerChoice> whom() {
        return Optional.ofNullable(whom).flatMap(ComboBox::getOptionalValue);
    }

    /** Offers to change the later ones of its series in the same way, as far as that can be. */
    SessionForm withLater(int later) {
        laterToo.setLabel(getTranslation("notes.series.later", later));
        laterToo.setVisible(later > 0 && forAll(attendance.getValue()));
        attendance.addValueChangeListener(
                change -> laterToo.setVisible(later > 0 && forAll(change.getValue())));
        getContent().add(laterToo);
        return this;
    }

    /** Whether the later ones are meant too. */
    boolean laterToo() {
        return laterToo.isVisible() && laterToo.getValue();
    }

    /** What can be said of sessions that are still to come. */
    private static boolean forAll(@Nullable Attendance attendance) {
        return attendance == Attendance.PLANNED
                || attendance == Attendance.CANCELLED_BY_CLIENT
                || attendance == Attendance.CANCELLED_BY_PRACTITIONER;
    }

    /** How it repeats; empty for one session. */
    Optional<SeriesPart.Series> series() {
        SeriesPart part = series;
        return part == null || attendance.getValue() != Attendance.PLANNED
                ? Optional.empty()
                : part.read();
    }

    /** What was typed, when all of it is there. */
    Optional<SessionData> read() {
        ComboBox<PartnerChoice> asked = whom;
        if (asked != null && asked.isEmpty()) {
            asked.setErrorMessage(getTranslation("notes.both.whom-missing"));
            asked.setInvalid(true);
            asked.focus();
            return Optional.empty();
        }
        try {
            Basics basics = binder.writeRecord();
            return contact.read()
                    .map(facts ->
                            new SessionData(
                                    basics.startsAt(), basics.kind(), basics.attendance(), facts));
        } catch (ValidationException shownAtTheField) {
            return Optional.empty();
        }
    }
}
