package app.trellis.trends.ui;

import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.StillTyped;
import app.trellis.trends.Flag;
import app.trellis.trends.LookAt;
import app.trellis.trends.LookingTogether.Suggestion;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Five things to look at together when a flag is raised, and the note that closes it. What was
 * typed stays when it is refused; the library opens beside it.
 */
final class FlagDialog extends Dialog {

    private static final int MOST = 2_000;
    private static final int ROWS = 3;

    private final Sayings words;
    private final Map<LookAt, Checkbox> topics = new EnumMap<>(LookAt.class);
    private final TextArea note;

    /**
     * @param closed takes topics and note; may refuse
     */
    FlagDialog(
            Sayings words,
            ClientId client,
            Flag flag,
            Map<LookAt, List<Suggestion>> suggestions,
            SerializableBiConsumer<Set<LookAt>, String> closed) {
        this.words = words;
        setHeaderTitle(FlagsCard.sentence(words, flag));
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        Paragraph why = new Paragraph(words.say("trends.rule." + flag.rule().word() + ".why"));
        Paragraph means = new Paragraph(words.say("trends.flag.means"));
        means.addClassName("soft");
        Div all = new Div(why, means);
        if (!flag.holds()) {
            all.add(new Paragraph(words.say("trends.flag.no-longer-means")));
        }
        for (LookAt topic : LookAt.values()) {
            all.add(part(client, topic, suggestions.getOrDefault(topic, List.of())));
        }
        note = new TextArea(words.say("trends.flag.note"));
        note.setHelperText(words.say("trends.flag.note-helper"));
        note.setMaxLength(MOST);
        note.setMinRows(ROWS);
        note.setWidthFull();
        StillTyped.guard(this, note);
        all.add(note);
        all.addClassNames("stack", "look-at");
        add(all);
        Button no = new Button(words.say("trends.keep"), click -> close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        Button yes = new Button(words.say("trends.flag.close"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                closed.accept(chosen(), note.getValue());
                close();
            } catch (Refused refused) {
                note.setErrorMessage(Notices.sentence(this, refused));
                note.setInvalid(true);
                note.focus();
            } finally {
                yes.setEnabled(true);
            }
        });
        getFooter().add(no, yes);
    }

    private Div part(ClientId client, LookAt topic, List<Suggestion> suggestions) {
        Checkbox looked = new Checkbox(words.say("trends.look." + topic.word()));
        topics.put(topic, looked);
        UnorderedList questions = new UnorderedList();
        FlagsCard.questions(words, topic)
                .forEach(question -> questions.add(new ListItem(question)));
        Div part = new Div(looked, questions);
        if (!suggestions.isEmpty()) {
            Div library = new Div(new Span(words.say("trends.look.library")));
            for (Suggestion one : suggestions) {
                library.add(
                        new Anchor(
                                "desk/clients/" + client + "/assign/" + one.key(),
                                one.name(),
                                AnchorTarget.BLANK));
            }
            library.addClassNames("row", "small");
            part.add(library);
        }
        return part;
    }

    private Set<LookAt> chosen() {
        Set<LookAt> chosen = EnumSet.noneOf(LookAt.class);
        topics.forEach((topic, box) -> {
            if (box.getValue()) {
                chosen.add(topic);
            }
        });
        return chosen;
    }
}
