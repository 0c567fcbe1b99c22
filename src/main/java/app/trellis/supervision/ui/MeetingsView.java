package app.trellis.supervision.ui;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.supervision.ArrangingMeetings;
import app.trellis.supervision.Meeting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A supervisor's meetings to come with their agendas, and the form for the next one. */
@Route(MeetingsView.PATH)
@RolesAllowed("SUPERVISOR")
class MeetingsView extends Composite<Div> implements HasDynamicTitle, MeetingCard.Acts {

    static final String PATH = "desk/meetings";

    private final ArrangingMeetings arranging;
    private final ZoneId zone;
    private final Div body = new Div();

    MeetingsView(ArrangingMeetings arranging, PracticeSettings settings) {
        this.arranging = arranging;
        this.zone = settings.read().zone();
        body.addClassName("stack");
        getContent().addClassNames("page", "stack");
        getContent()
                .add(
                        new PageHeader(getTranslation("supervision.meetings"))
                                .withActions(
                                        new Anchor(
                                                SupervisionNotesView.PATH,
                                                getTranslation("supervision.notes"))),
                        body);
        again();
    }

    @Override
    public void again() {
        List<Meeting> all = arranging.mine();
        Map<MemberId, String> people = arranging.people();
        body.removeAll();
        if (people.isEmpty()) {
            body.add(new Card(new EmptyState(getTranslation("supervision.meeting.nobody"))));
            return;
        }
        if (all.stream().allMatch(Meeting::closed)) {
            body.add(new Card(new EmptyState(getTranslation("supervision.meeting.none"))));
        }
        all.forEach(one ->
                body.add(
                        one.closed()
                                ? new MeetingCard(one, zone, this)
                                : new MeetingCard(one, zone, this, deeds(one))));
        body.add(arrange(people));
    }

    private Component deeds(Meeting one) {
        Div deeds =
                new Div(
                        button(
                                "supervision.meeting.held",
                                () -> close(one.id(), true, "supervision.meeting.held-done")),
                        quiet("supervision.meeting.move", () -> move(one)),
                        quiet("supervision.meeting.call-off", () -> askToCallOff(one)));
        deeds.addClassName("buttons");
        return deeds;
    }

    private void close(UUID meeting, boolean tookPlace, String saying) {
        arranging.close(meeting, tookPlace);
        Notices.done(this, getTranslation(saying));
        again();
    }

    private void askToCallOff(Meeting one) {
        Confirm.ask(
                getTranslation("supervision.meeting.call-off.ask"),
                getTranslation("supervision.meeting.call-off.consequence"),
                getTranslation("supervision.meeting.call-off"),
                getTranslation("supervision.meeting.keep"),
                () -> close(one.id(), false, "supervision.meeting.called-off"));
    }

    private void move(Meeting one) {
        new MoveDialog(
                        LocalDateTime.ofInstant(one.startsAt(), zone),
                        when -> {
                            arranging.move(one.id(), at(when));
                            again();
                        })
                .open();
    }

    private Card arrange(Map<MemberId, String> people) {
        DateTimePicker when = new DateTimePicker(getTranslation("supervision.meeting.when"));
        DayFields.dress(when, getLocale());
        when.setDateAriaLabel(getTranslation("supervision.meeting.day"));
        when.setTimeAriaLabel(getTranslation("supervision.meeting.hour"));
        when.setHelperText(getTranslation("supervision.meeting.zone", zone.getId()));
        CheckboxGroup<MemberId> who = new CheckboxGroup<>();
        who.setLabel(getTranslation("supervision.meeting.with"));
        who.setItems(people.keySet());
        who.setItemLabelGenerator(one -> people.getOrDefault(one, ""));
        who.setHelperText(getTranslation("supervision.meeting.with-help"));
        if (people.size() == 1) {
            who.setValue(people.keySet());
        }
        Button set = new Button(getTranslation("supervision.meeting.set"));
        set.addThemeVariants(ButtonVariant.PRIMARY);
        set.addClickListener(click -> {
            when.setInvalid(when.isEmpty());
            when.setErrorMessage(getTranslation("supervision.meeting.when-missing"));
            if (!when.isEmpty()) {
                try {
                    arranging.arrange(at(when.getValue()), who.getValue());
                    Notices.done(this, getTranslation("supervision.meeting.set-done"));
                    again();
                } catch (Refused refused) {
                    Notices.refused(this, refused);
                }
            }
        });
        Paragraph about = new Paragraph(getTranslation("supervision.meeting.about"));
        about.addClassNames("soft", "small");
        Div form = new Div(when, who, about, new Div(set));
        form.addClassName("form");
        return Card.titled(getTranslation("supervision.meeting.next"), form);
    }

    private Instant at(LocalDateTime when) {
        return when.atZone(zone).toInstant();
    }

    @Override
    public void add(UUID meeting, String words) {
        arranging.add(meeting, words);
    }

    @Override
    public void tick(UUID point, boolean ticked) {
        arranging.tick(point, ticked);
    }

    @Override
    public void remove(UUID point) {
        arranging.remove(point);
    }

    private Button button(String key, SerializableRunnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }

    private Button quiet(String key, SerializableRunnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.meetings");
    }
}
