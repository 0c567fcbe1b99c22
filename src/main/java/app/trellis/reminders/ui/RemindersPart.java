package app.trellis.reminders.ui;

import app.trellis.identity.MyProfilePart;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** The way from a client's account to their reminders. */
@org.springframework.stereotype.Component
class RemindersPart implements MyProfilePart {

    @Override
    public Component content() {
        return new Way();
    }

    private static final class Way extends Composite<Card> {

        Way() {
            Anchor settle = new Anchor(RemindersView.PATH, getTranslation("reminders.settle"));
            settle.addClassName("button");
            getContent()
                    .withTitle(getTranslation("reminders.title"))
                    .add(new Paragraph(getTranslation("reminders.way")), Replacing.walk(settle));
        }
    }
}
