package app.trellis.organization.ui;

import app.trellis.organization.Checklist;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Locale;

/** One thing to see to: what, why, whether it is done, and the one thing one can do about it. */
final class ChecklistRow extends Composite<ListItem> {

    private final String key;
    private final PracticeSettings settings;
    private final SerializableRunnable changed;
    private final Div does = new Div();

    ChecklistRow(
            Checklist.Step step,
            boolean done,
            PracticeSettings settings,
            SerializableRunnable changed) {
        this.key = "organization.checklist." + step.name().toLowerCase(Locale.ROOT);
        this.settings = settings;
        this.changed = changed;
        Span badge = new Span(Icon.of(icon(step)));
        badge.addClassName("badge-icon");
        Span title = new Span(getTranslation(key));
        title.addClassName("strong");
        Span why = new Span(getTranslation(key + ".why"));
        Pill state =
                done
                        ? Pill.leaf(getTranslation("organization.checklist.done"))
                        : Pill.neutral(getTranslation("organization.checklist.open"));
        why.addClassNames("soft", "small");
        Div head = new Div(title, state);
        head.addClassName("row");
        Div words = new Div(head, why);
        words.addClassName("words");
        does.add(action(step));
        does.addClassName("does");
        getContent().addClassNames("wait-row", "check");
        getContent().add(badge, words, does);
    }

    /** Puts the keyboard on what one can do here. */
    void focus() {
        does.getElement().executeJs("this.firstElementChild?.focus()");
    }

    private static LucideIcon icon(Checklist.Step step) {
        return switch (step) {
            case CRISIS_TEXT -> LucideIcon.HELP;
            case TIME_ZONE -> LucideIcon.CLOCK;
            case MAIL_TEST -> LucideIcon.MAIL;
            case KEY_COPY -> LucideIcon.KEY;
            case BACKUP -> LucideIcon.HISTORY;
        };
    }

    private Component action(Checklist.Step step) {
        return switch (step) {
            case CRISIS_TEXT -> link("desk/practice/settings");
            case TIME_ZONE -> link("desk/practice/settings?" + SettingsView.AT_HOURS);
            case MAIL_TEST ->
                    button(() -> {
                        settings.testMail();
                        Notices.done(this, getTranslation(key + ".said"));
                        changed.run();
                    });
            case KEY_COPY, BACKUP -> tick(step);
        };
    }

    private Anchor link(String where) {
        Anchor link = new Anchor(where, getTranslation(key + ".do"));
        link.addClassName("button");
        return link;
    }

    /** Only a person can know about these two, so they are asked once more. */
    private Button tick(Checklist.Step step) {
        return button(() ->
                Confirm.ask(
                        getTranslation(key + ".ask"),
                        getTranslation(key + ".means"),
                        getTranslation(key + ".yes"),
                        getTranslation("organization.not-yet"),
                        () -> {
                            settings.tick(step);
                            changed.run();
                        }));
    }

    private Button button(SerializableRunnable then) {
        Button button = new Button(getTranslation(key + ".do"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                then.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
