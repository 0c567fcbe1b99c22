package app.trellis.care.ui;

import app.trellis.care.OpeningWithReason;
import app.trellis.care.SeeingReasons;
import app.trellis.care.ToldOpening;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** What was opened with a reason of what the practitioner wrote or leads, what is new first. */
@Route(OpeningWithReason.TOLD)
@RolesAllowed("PRACTITIONER")
class ToldOpeningsView extends Composite<Div> implements HasDynamicTitle {

    private final SeeingReasons seeing;
    private final ZoneId zone;
    private final Div body = new Div();

    ToldOpeningsView(SeeingReasons seeing, PracticeSettings settings) {
        this.seeing = seeing;
        this.zone = settings.read().zone();
        body.addClassName("stack");
        Paragraph about = new Paragraph(getTranslation("care.reason.told.about"));
        about.addClassName("soft");
        getContent().addClassNames("page", "stack");
        getContent().add(new PageHeader(getTranslation("care.reason.told")), about, body);
        show();
    }

    private void show() {
        List<ToldOpening> all = seeing.mine();
        List<ToldOpening> fresh = all.stream().filter(one -> !one.seen()).toList();
        List<ToldOpening> before = all.stream().filter(ToldOpening::seen).toList();
        body.removeAll();
        if (all.isEmpty()) {
            body.add(new Card(new EmptyState(getTranslation("care.reason.told.none"))));
        }
        if (!fresh.isEmpty()) {
            body.add(Card.titled(getTranslation("care.reason.told.new"), list(fresh)));
        }
        if (!before.isEmpty()) {
            body.add(Card.titled(getTranslation("care.reason.told.before"), list(before)));
        }
    }

    private Div list(List<ToldOpening> openings) {
        Div list = new Div();
        list.addClassName("deeds");
        list.getElement().setAttribute("role", "list");
        openings.forEach(one -> list.add(row(one)));
        return list;
    }

    private Div row(ToldOpening one) {
        Div row = new Div(new OpenedLines(one, zone).of(who(one)));
        if (!one.seen()) {
            Button seen = new Button(getTranslation("care.reason.seen"), click -> seen(one));
            seen.setAriaLabel(
                    getTranslation(
                            "care.change-named",
                            getTranslation("care.reason.seen"),
                            Days.withHour(one.from(), zone, getLocale())));
            row.add(seen);
        }
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    /** The name, with the way there, for whoever treats the client; else what others read. */
    private Component who(ToldOpening one) {
        String word = one.who();
        String said = word == null ? getTranslation("care.reason.number", one.shortNumber()) : word;
        ClientId client = one.client();
        if (client == null) {
            return new Span(said);
        }
        Anchor name = new Anchor("desk/clients/" + client + "/overview", said);
        name.addClassName("row-link");
        return name;
    }

    private void seen(ToldOpening one) {
        seeing.seen(one.id());
        Notices.done(this, getTranslation("care.reason.seen-done"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.reason.told");
    }
}
