package app.trellis.alerts.ui;

import app.trellis.alerts.AlertDetails;
import app.trellis.care.SafeContactData;
import app.trellis.responses.AnsweredQuestion;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** The answer, how to reach the client, and what was done so far. */
final class AlertDialog extends Dialog {

    private final AlertWords words;

    AlertDialog(AlertDetails details, AlertWords words) {
        super(words.whom(details.alert()));
        this.words = words;
        Div all = new Div(answers(details), contact(details.contact()), steps(details));
        all.addClassName("stack");
        add(all);
        getFooter().add(new Button(words.say("alerts.close"), click -> close()));
    }

    private Div answers(AlertDetails details) {
        Facts facts = new Facts();
        for (AnsweredQuestion question : details.answers()) {
            facts.row(question.question(), String.join(", ", words.answers().lines(question)));
        }
        return new Div(
                new H3(words.say("alerts.answers")),
                new Paragraph(words.when(details.alert())),
                facts);
    }

    private Div contact(@Nullable SafeContactData contact) {
        Div part = new Div(new H3(words.say("alerts.contact")));
        if (contact == null) {
            part.add(new Paragraph(words.say("alerts.contact.none")));
            return part;
        }
        Facts facts = new Facts();
        row(facts, "alerts.contact.number", contact.number());
        row(facts, "alerts.contact.hours", contact.hours());
        row(facts, "alerts.contact.may-say", contact.maySay());
        row(facts, "alerts.contact.never-tell", contact.neverTell());
        row(facts, "alerts.contact.code-word", contact.codeWord());
        row(facts, "alerts.contact.address", contact.address());
        if (contact.mailIsShared()) {
            part.add(new Paragraph(words.say("alerts.contact.shared")));
        }
        part.add(facts);
        return part;
    }

    private void row(Facts facts, String key, String value) {
        facts.row(words.say(key), value.isBlank() ? words.say("alerts.contact.blank") : value);
    }

    private Div steps(AlertDetails details) {
        UnorderedList list = new UnorderedList();
        details.steps().forEach(step -> list.add(new ListItem(words.step(step))));
        return new Div(new H3(words.say("alerts.steps")), list);
    }
}
