package app.trellis.notes.ui;

import app.trellis.care.GoalLine;
import app.trellis.care.SessionId;
import app.trellis.notes.NoteId;
import app.trellis.notes.NoteIsSigned;
import app.trellis.notes.WorkingOnGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The goals that were worked on in a session: chosen beside the note, and shown with it. */
final class GoalsWorkedOn {

    private final WorkingOnGoals working;

    GoalsWorkedOn(WorkingOnGoals working) {
        this.working = working;
    }

    /** To choose from, as long as the note is not signed; nothing where the client shares none. */
    Optional<Card> choice(ClientId client, SessionId session) {
        List<GoalLine> open = working.open(client);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> named = working.mine(client, session);
        CheckboxGroup<GoalLine> goals = new CheckboxGroup<>();
        Card card = Card.titled(goals.getTranslation("notes.goals"));
        goals.getElement().setAttribute("aria-label", goals.getTranslation("notes.goals"));
        goals.setItems(open);
        goals.setItemLabelGenerator(GoalLine::words);
        goals.addThemeName("vertical");
        goals.setValue(
                open.stream().filter(one -> named.contains(one.id())).collect(Collectors.toSet()));
        goals.addValueChangeListener(change -> {
            if (!goals.isReadOnly()) {
                keep(client, session, goals);
            }
        });
        Paragraph about = new Paragraph(goals.getTranslation("notes.goals.about"));
        about.addClassNames("soft", "small");
        card.add(goals, about);
        return Optional.of(card);
    }

    /** What cannot be named any more is shown as it stands. */
    private void keep(ClientId client, SessionId session, CheckboxGroup<GoalLine> goals) {
        try {
            working.name(
                    client,
                    session,
                    goals.getValue().stream().map(GoalLine::id).collect(Collectors.toSet()));
        } catch (NoteIsSigned | NotFound tooLate) {
            goals.setReadOnly(true);
            Set<UUID> named = working.mine(client, session);
            goals.setItems(working.open(client));
            goals.setValue(
                    goals.getListDataView()
                            .getItems()
                            .filter(one -> named.contains(one.id()))
                            .collect(Collectors.toSet()));
        }
    }

    /** What a note names; nothing where it names none. */
    Optional<Card> named(ClientId client, NoteId note) {
        List<String> words = working.of(client, note);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        words.forEach(one -> list.add(new ListItem(one)));
        return Optional.of(Card.titled(list.getTranslation("notes.goals"), list));
    }
}
