package app.trellis.care.ui;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.care.BroughtClient;
import app.trellis.care.SupervisionPart;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** What a practitioner brings to supervision, and what they talked over there. */
@Route(ForSupervisionView.PATH)
@RolesAllowed("PRACTITIONER")
class ForSupervisionView extends Composite<Div> implements HasDynamicTitle {

    static final String PATH = "desk/supervision";

    private final BringingToSupervision bringing;
    private final ZoneId zone;
    private final Div body = new Div();

    ForSupervisionView(
            BringingToSupervision bringing,
            ObjectProvider<SupervisionPart> parts,
            PracticeSettings settings) {
        this.bringing = bringing;
        this.zone = settings.read().zone();
        body.addClassName("stack");
        getContent().addClassName("page");
        getContent().add(new PageHeader(getTranslation("care.supervision.heading")));
        parts.orderedStream().forEach(part -> getContent().add(part.part(zone)));
        getContent().add(body);
        show();
    }

    private void show() {
        List<BroughtClient> all = bringing.mine();
        body.removeAll();
        body.add(waiting(all.stream().filter(one -> one.mark().waits()).toList()));
        List<BroughtClient> past = all.stream().filter(one -> !one.mark().waits()).toList();
        if (!past.isEmpty()) {
            body.add(past(past));
        }
    }

    private Card waiting(List<BroughtClient> waiting) {
        Card card = Card.titled(getTranslation("care.supervision.waiting"));
        if (waiting.isEmpty()) {
            card.add(new EmptyState(getTranslation("care.supervision.none")));
            return card;
        }
        Div list = new Div();
        list.addClassName("deeds");
        list.getElement().setAttribute("role", "list");
        waiting.forEach(one -> list.add(row(one)));
        card.add(list);
        return card;
    }

    private Div row(BroughtClient one) {
        Anchor name = new Anchor("desk/clients/" + one.mark().client() + "/overview", one.name());
        name.addClassName("row-link");
        Div words = new Div(name);
        words.addClassName("two-lines");
        if (one.mark().matter().about() != Brought.About.CLIENT) {
            words.add(new Span(matter(one.mark().matter())));
        }
        if (!one.mark().line().isBlank()) {
            Div line = new Div(one.mark().line());
            line.getElement().setAttribute("dir", "auto");
            words.add(line);
        }
        words.add(
                new Span(
                        getTranslation(
                                "care.supervision.since",
                                Days.say(one.mark().at(), zone, getLocale()))));
        Button talked = new Button(getTranslation("care.supervision.talked"), click -> talked(one));
        talked.setAriaLabel(
                getTranslation(
                        "care.change-named",
                        getTranslation("care.supervision.talked"),
                        one.name()));
        Div row = new Div(words, talked);
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String matter(Brought.Matter matter) {
        LocalDate day = matter.day();
        return getTranslation(
                Names.of("care.supervision.matter.", matter.about()),
                day == null ? "" : Days.say(day, getLocale()));
    }

    private void talked(BroughtClient one) {
        bringing.talkedOver(one.mark().client(), one.mark().id());
        Notices.done(this, getTranslation("care.supervision.talked-done"));
        show();
    }

    private Card past(List<BroughtClient> past) {
        return Card.titled(
                getTranslation("care.supervision.past"),
                new DataTable(
                                getTranslation("care.supervision.past"),
                                List.of(
                                        Column.text(getTranslation("care.supervision.talked")),
                                        Column.text(getTranslation("care.caseload.client")),
                                        Column.text(getTranslation("care.supervision.matter")),
                                        Column.text(getTranslation("care.supervision.said"))),
                                past.stream().map(this::cells).toList())
                        .aligned("worded")
                        .underItsName());
    }

    private List<Cell> cells(BroughtClient one) {
        LocalDate day = one.mark().talkedOn();
        return List.of(
                Cell.of(day == null ? "" : Days.say(day, getLocale())),
                Cell.of(one.name()),
                Cell.of(matter(one.mark().matter())),
                Cell.of(one.mark().line()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.supervision.place");
    }
}
