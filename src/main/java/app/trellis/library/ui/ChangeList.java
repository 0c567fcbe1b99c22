package app.trellis.library.ui;

import app.trellis.library.ExerciseChange;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What is different between two versions, a line for each. */
final class ChangeList extends UnorderedList {

    ChangeList(List<ExerciseChange> changes) {
        changes.forEach(change ->
                add(new ListItem(getTranslation(change.key(), change.arguments().toArray()))));
    }
}
