package app.trellis.organization.ui;

import app.trellis.organization.Checklist;
import app.trellis.organization.OverviewLine;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** What an administrator has to see to, and what is waiting in the practice. */
@Route("desk/practice")
@RolesAllowed("ADMINISTRATOR")
class OverviewView extends Composite<Div> implements HasDynamicTitle {

    private final PracticeSettings settings;
    private final ObjectProvider<OverviewLine> lines;
    private final Map<Checklist.Step, ChecklistRow> rows = new EnumMap<>(Checklist.Step.class);

    OverviewView(PracticeSettings settings, ObjectProvider<OverviewLine> lines) {
        this.settings = settings;
        this.lines = lines;
        getContent().addClassName("page");
        show();
    }

    private void show() {
        PracticeDetails practice = settings.read();
        boolean allDone =
                List.of(Checklist.Step.values()).stream().allMatch(practice.checklist()::isDone);
        PageHeader header =
                new PageHeader(
                                getTranslation(
                                        allDone
                                                ? "organization.overview.title-done"
                                                : "organization.overview.title"))
                        .withEyebrow(practice.name());
        Div aside = new Div(waiting());
        aside.addClassName("aside");
        Div columns = new Div(checklist(practice.checklist()), aside);
        columns.addClassName("columns");
        getContent().removeAll();
        getContent().add(header, columns);
    }

    /** Drawn anew, with the keyboard where it was. */
    private void showAgain(Checklist.Step step) {
        show();
        ChecklistRow row = rows.get(step);
        if (row != null) {
            row.focus();
        }
    }

    private Component checklist(Checklist checklist) {
        Card card =
                Card.titled(
                        getTranslation("organization.checklist.title"),
                        new Paragraph(getTranslation("organization.checklist.about")));
        UnorderedList list = new UnorderedList();
        list.addClassName("wait-list");
        for (Checklist.Step step : Checklist.Step.values()) {
            ChecklistRow row =
                    new ChecklistRow(step, checklist.isDone(step), settings, () -> showAgain(step));
            rows.put(step, row);
            list.add(row);
        }
        card.add(list);
        return card;
    }

    private Card waiting() {
        List<String> sentences =
                lines.orderedStream().flatMap(one -> one.lines(getLocale()).stream()).toList();
        Card card = Card.titled(getTranslation("organization.overview.waiting"));
        if (sentences.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("organization.overview.nothing"));
            nothing.addClassName("soft");
            card.add(nothing);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("told-list");
            sentences.forEach(sentence -> list.add(new ListItem(sentence)));
            card.add(list);
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.overview.place");
    }
}
