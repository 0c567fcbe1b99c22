package app.trellis.notes.ui;

import app.trellis.notes.KeepingTemplates;
import app.trellis.notes.NoteOutline;
import app.trellis.notes.NoteTemplate;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The practice's own templates for session notes. */
@Route(TemplatesView.PATH)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
@StyleSheet("context://styles/notes.css")
class TemplatesView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/note-templates";

    private final KeepingTemplates keeping;
    private final Div list = new Div();

    TemplatesView(KeepingTemplates keeping) {
        this.keeping = keeping;
        addClassName("page");
        Button add =
                new Button(
                        getTranslation("notes.template.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Paragraph about = new Paragraph(getTranslation("notes.template.about"));
        about.addClassName("soft");
        list.addClassName("stack");
        add(new PageHeader(getTranslation("notes.template.title")).withActions(add), about, list);
        show();
    }

    private void show() {
        list.removeAll();
        List<NoteTemplate> all = keeping.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("notes.template.none")));
        }
        all.forEach(one -> list.add(card(one)));
    }

    private Card card(NoteTemplate template) {
        String name = template.outline().name();
        OrderedList sections = new OrderedList();
        for (NoteOutline.Heading heading : template.outline().headings()) {
            ListItem item = new ListItem(new Span(heading.title()));
            if (!heading.hint().isEmpty()) {
                Paragraph hint = new Paragraph(heading.hint());
                hint.addClassNames("soft", "small");
                item.add(hint);
            }
            sections.add(item);
        }
        Button change =
                new Button(getTranslation("notes.template.change"), click -> change(template));
        change.setAriaLabel(getTranslation("notes.template.change-it", name));
        Button turn =
                new Button(
                        getTranslation(
                                template.retired()
                                        ? "notes.template.bring-back"
                                        : "notes.template.retire"),
                        click -> turn(template));
        turn.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(change, turn);
        buttons.addClassName("buttons");
        Card card = Card.titled(name, sections, buttons);
        if (template.retired()) {
            card.withAside(Pill.neutral(getTranslation("notes.template.retired")));
        }
        return card;
    }

    private void add() {
        new TemplateDialog(
                        getTranslation("notes.template.add"),
                        NoteOutline.own("", List.of()),
                        typed -> {
                            keeping.add(typed.name(), typed.headings());
                            show();
                        })
                .open();
    }

    private void change(NoteTemplate template) {
        new TemplateDialog(
                        getTranslation("notes.template.change-it", template.outline().name()),
                        template.outline(),
                        typed -> {
                            keeping.change(
                                    template.id(),
                                    template.revision(),
                                    typed.name(),
                                    typed.headings());
                            show();
                        })
                .open();
    }

    private void turn(NoteTemplate template) {
        if (template.retired()) {
            keeping.bringBack(template.id());
        } else {
            keeping.retire(template.id());
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.template.place");
    }
}
