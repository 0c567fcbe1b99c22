package app.trellis.assignments.ui;

import app.trellis.care.GoalLine;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which goal of the client's something is assigned for; none is as good an answer. */
final class GoalPart extends Composite<Card> {

    private static final UUID NONE = new UUID(0, 0);

    private final RadioButtonGroup<GoalLine> goals = new RadioButtonGroup<>();

    GoalPart(List<GoalLine> open) {
        GoalLine none = new GoalLine(NONE, getTranslation("assignments.goal.none"), true);
        goals.setLabel(getTranslation("assignments.goal"));
        goals.setItems(Stream.concat(Stream.of(none), open.stream()).toList());
        goals.setItemLabelGenerator(GoalLine::words);
        goals.addThemeName("vertical");
        goals.setValue(none);
        Paragraph about = new Paragraph(getTranslation("assignments.goal.about"));
        about.addClassNames("soft", "small");
        getContent().add(goals, about);
        setVisible(!open.isEmpty());
    }

    /** The goal, where one was chosen. */
    Optional<UUID> chosen() {
        GoalLine chosen = goals.getValue();
        return chosen == null || chosen.id().equals(NONE)
                ? Optional.empty()
                : Optional.of(chosen.id());
    }
}
