package app.trellis.supervision.ui;

import app.trellis.care.Brought;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.supervision.Meeting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** One meeting: when, with whom, what is on its agenda, and what either of them can do with it. */
final class MeetingCard extends Composite<Card> {

    private final transient Meeting meeting;
    private final Acts acts;

    /** What is done with an agenda; each may refuse. */
    interface Acts extends Serializable {

        void add(UUID meeting, String words);

        void tick(UUID point, boolean ticked);

        void remove(UUID point);

        /** Shows the page anew. */
        void again();
    }

    /**
     * @param below further things to do with it; none for whoever was asked to come
     */
    MeetingCard(Meeting meeting, ZoneId zone, Acts acts, Component... below) {
        this.meeting = meeting;
        this.acts = acts;
        getContent().withTitle(title(meeting, zone));
        getContent().add(people());
        if (!meeting.points().isEmpty()) {
            getContent().add(points());
        } else if (!meeting.closed()) {
            getContent().add(soft(getTranslation("supervision.point.none")));
        }
        if (!meeting.brought().isEmpty()) {
            getContent().add(new H3(getTranslation("supervision.brought")), brought(), toBrought());
        }
        if (!meeting.closed()) {
            getContent().add(adding());
        }
        getContent().add(below);
    }

    private String title(Meeting one, ZoneId in) {
        if (one.closed()) {
            return getTranslation(
                    "supervision.meeting.left-over", Days.say(one.startsAt(), in, getLocale()));
        }
        return getTranslation(
                "supervision.meeting.at",
                Days.onWeekday(LocalDate.ofInstant(one.startsAt(), in), getLocale()),
                Days.hour(LocalTime.ofInstant(one.startsAt(), in), getLocale()));
    }

    private Paragraph people() {
        return soft(
                getTranslation(
                        "supervision.meeting.who",
                        meeting.supervisor(),
                        String.join(", ", meeting.people())));
    }

    private Div points() {
        Div list = list();
        meeting.points().forEach(point -> list.add(row(point)));
        return list;
    }

    private Div row(Meeting.Point point) {
        Checkbox tick = new Checkbox(point.words());
        tick.setValue(point.ticked());
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                act(() -> acts.tick(point.id(), change.getValue()));
            }
        });
        Div words = new Div(tick, new Span(point.by()));
        words.addClassName("two-lines");
        Div row = listItem(words);
        if (point.mine() && !point.ticked()) {
            Button remove = quiet("supervision.point.remove", () -> acts.remove(point.id()));
            remove.setAriaLabel(getTranslation("supervision.point.remove-named", point.words()));
            row.add(remove);
        }
        return row;
    }

    private Div brought() {
        Div list = list();
        meeting.brought().forEach(one -> list.add(listItem(words(one))));
        return list;
    }

    private Div words(Meeting.Bring one) {
        String client = one.client();
        Div who =
                new Div(
                        one.practitioner()
                                + " · "
                                + (client == null
                                        ? getTranslation("supervision.brought.somebody")
                                        : client));
        who.addClassName("strong");
        Div words = new Div(who);
        words.addClassName("two-lines");
        if (one.matter().about() != Brought.About.CLIENT) {
            words.add(new Span(matter(one.matter())));
        }
        if (!one.line().isBlank()) {
            Div line = new Div(one.line());
            line.getElement().setAttribute("dir", "auto");
            words.add(line);
        }
        return words;
    }

    private String matter(Brought.Matter matter) {
        LocalDate day = matter.day();
        return getTranslation(
                "care.supervision.matter."
                        + matter.about().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day == null ? "" : Days.say(day, getLocale()));
    }

    private Div toBrought() {
        return new Div(new Anchor("desk/to-talk-over", getTranslation("supervision.brought.way")));
    }

    private Div adding() {
        TextField words = new TextField(getTranslation("supervision.point.label"));
        words.setMaxLength(Text.SHORT);
        words.setWidthFull();
        Button add = new Button(getTranslation("supervision.point.add"));
        SerializableRunnable take =
                () -> {
                    try {
                        acts.add(meeting.id(), words.getValue());
                        acts.again();
                    } catch (Refused refused) {
                        words.setErrorMessage(Notices.sentence(this, refused));
                        words.setInvalid(true);
                        words.focus();
                    }
                };
        add.addClickListener(click -> take.run());
        words.addKeyPressListener(Key.ENTER, press -> take.run());
        Div form = new Div(words, new Div(add));
        form.addClassName("form");
        return form;
    }

    private Button quiet(String key, SerializableRunnable act) {
        Button button = new Button(getTranslation(key), click -> act(act));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void act(SerializableRunnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        acts.again();
    }

    private static Div list() {
        Div list = new Div();
        list.addClassName("deeds");
        list.getElement().setAttribute("role", "list");
        return list;
    }

    private static Div listItem(Component words) {
        Div row = new Div(words);
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
