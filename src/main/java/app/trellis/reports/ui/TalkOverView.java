package app.trellis.reports.ui;

import app.trellis.reports.TalkingOver;
import app.trellis.reports.ToTalkOver;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** What a supervisor talks over with the people they supervise. */
@Route(TalkOverView.PATH)
@RolesAllowed("SUPERVISOR")
class TalkOverView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/to-talk-over";

    private final TalkingOver talkingOver;

    TalkOverView(TalkingOver talkingOver) {
        this.talkingOver = talkingOver;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        ToTalkOver all = talkingOver.mine(getLocale());
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("reports.over.heading"))
                                .withEyebrow(
                                        getTranslation(
                                                "reports.over.since",
                                                Days.inWords(all.since(), getLocale()))));
        if (!all.anybody()
                && all.brought().isEmpty()
                && all.againstLines().isEmpty()
                && all.talks().isEmpty()) {
            getContent().add(new Card(new EmptyState(getTranslation("reports.over.nobody"))));
            return;
        }
        Paragraph noNames = new Paragraph(getTranslation("reports.over.no-names"));
        noNames.addClassNames("soft", "small");
        getContent()
                .add(
                        new BroughtCard(all.brought(), talkingOver, this::show),
                        againstLines(all),
                        talks(all),
                        noNames);
    }

    private Card againstLines(ToTalkOver all) {
        Card card = Card.titled(getTranslation("reports.over.lines.title"));
        if (all.againstLines().isEmpty()) {
            card.add(new EmptyState(getTranslation("reports.over.lines.none")));
            return card;
        }
        card.add(
                new DataTable(
                                getTranslation("reports.over.lines.caption"),
                                List.of(
                                        column("reports.over.day"),
                                        column("reports.over.who"),
                                        column("reports.over.what"),
                                        column("reports.over.line"),
                                        column("reports.over.reason")),
                                all.againstLines().stream().map(this::row).toList())
                        .aligned("worded"));
        return card;
    }

    private List<Cell> row(ToTalkOver.AgainstLine one) {
        String lines =
                one.lines().isEmpty()
                        ? getTranslation("reports.over.line.unknown")
                        : String.join("; ", one.lines());
        return List.of(
                Cell.of(Days.say(one.day(), getLocale())),
                Cell.of(one.practitioner()),
                Cell.of(one.title()),
                Cell.of(lines),
                Cell.of(one.reason()));
    }

    private Card talks(ToTalkOver all) {
        Card card = Card.titled(getTranslation("reports.over.talks.title"));
        if (all.talks().isEmpty()) {
            card.add(new EmptyState(getTranslation("reports.over.talks.none")));
            return card;
        }
        card.add(
                new DataTable(
                        getTranslation("reports.over.talks.caption"),
                        List.of(
                                column("reports.over.day"),
                                column("reports.over.who"),
                                column("reports.over.about"),
                                column("reports.over.result")),
                        all.talks().stream().map(this::row).toList()));
        return card;
    }

    private List<Cell> row(ToTalkOver.Talk one) {
        return List.of(
                Cell.of(Days.say(one.day(), getLocale())),
                Cell.of(one.practitioner()),
                Cell.of(named("care.about.", one.about())),
                Cell.of(named("care.talkresult.", one.result())));
    }

    private String named(String kind, Enum<?> value) {
        return getTranslation(kind + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Column column(String key) {
        return Column.text(getTranslation(key));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.over.place");
    }
}
