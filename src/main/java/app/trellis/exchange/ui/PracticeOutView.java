package app.trellis.exchange.ui;

import app.trellis.exchange.PracticeExport;
import app.trellis.exchange.TakingPracticeOut;
import app.trellis.exchange.TakingPracticeOut.Standing;
import app.trellis.identity.OwnAccount;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * Where the whole practice is taken out sealed: the two halves of its key, who asks, who agrees,
 * how far it is, and for a day the way to the file.
 */
@Route(PracticeOutView.PATH)
@RolesAllowed("ADMINISTRATOR")
class PracticeOutView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/practice/take-out";

    private final TakingPracticeOut taking;
    private final OwnAccount account;
    private final PracticeSettings settings;
    private final Clock clock;

    PracticeOutView(
            TakingPracticeOut taking, OwnAccount account, PracticeSettings settings, Clock clock) {
        this.taking = taking;
        this.account = account;
        this.settings = settings;
        this.clock = clock;
        getContent().addClassNames("page", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        ZoneId zone = settings.read().zone();
        Standing standing = taking.standing();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("exchange.house")),
                        soft(getTranslation("exchange.house.about")),
                        soft(getTranslation("exchange.house.sealed")),
                        soft(getTranslation("exchange.house.not-in-it")),
                        new KeyHalvesCard(taking, account, standing, zone, this::show),
                        new PracticeExportCard(taking, account, standing, zone, clock, this::show),
                        Card.titled(
                                getTranslation("exchange.house.opening"),
                                new Paragraph(getTranslation("exchange.house.opening.about"))));
        if (!standing.over().isEmpty()) {
            getContent().add(over(standing, zone));
        }
    }

    private Card over(Standing standing, ZoneId zone) {
        return Card.titled(
                getTranslation("exchange.house.over"),
                new DataTable(
                                getTranslation("exchange.house.over"),
                                List.of(
                                        DataTable.Column.text(
                                                getTranslation("exchange.house.over.when")),
                                        DataTable.Column.text(
                                                getTranslation("exchange.house.over.who")),
                                        DataTable.Column.text(
                                                getTranslation("exchange.house.over.state"))),
                                standing.over().stream()
                                        .map(one -> line(standing, one, zone))
                                        .toList())
                        .underItsName());
    }

    private List<DataTable.Cell> line(Standing standing, PracticeExport one, ZoneId zone) {
        return List.of(
                DataTable.Cell.of(
                        Days.inWords(one.askedAt().atZone(zone).toLocalDate(), getLocale())),
                DataTable.Cell.of(standing.names().getOrDefault(one.askedBy(), "")),
                DataTable.Cell.of(getTranslation(one.state().key())));
    }

    static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.house");
    }
}
