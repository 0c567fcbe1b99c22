package app.trellis.trends.ui;

import app.trellis.care.ManagingClients;
import app.trellis.identity.OwnAccount;
import app.trellis.measures.MeasureTitles;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import app.trellis.trends.Summary;
import app.trellis.trends.Summary.Private;
import app.trellis.trends.SummingUp;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Where a client stands, on a sheet that they can hand on; what is private is in it if they say so.
 */
@Route(OwnSummaryView.PATH)
@RolesAllowed("CLIENT")
class OwnSummaryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/summary";

    private final SummingUp summing;
    private final ManagingClients clients;
    private final OwnAccount account;
    private final PracticeSettings settings;
    private final MeasureTitles titles;
    private final Clock clock;

    /** Read by the request that fetches the file, which is another one than sets it. */
    private volatile Private also = Private.NOTHING;

    OwnSummaryView(
            SummingUp summing,
            ManagingClients clients,
            OwnAccount account,
            PracticeSettings settings,
            MeasureTitles titles,
            Clock clock) {
        this.summing = summing;
        this.clients = clients;
        this.account = account;
        this.settings = settings;
        this.titles = titles;
        this.clock = clock;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        Locale locale = getLocale();
        Paragraph about = new Paragraph(getTranslation("trends.summary.mine.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("trends.summary")),
                        about,
                        choice(),
                        new SummaryOut(account, clock, out -> write(client, locale, out)));
    }

    private Card choice() {
        Checkbox goals = new Checkbox(getTranslation("trends.summary.private.goals"));
        Checkbox pages = new Checkbox(getTranslation("trends.summary.private.pages"));
        also = Private.NOTHING;
        goals.addValueChangeListener(change -> also = new Private(change.getValue(), also.pages()));
        pages.addValueChangeListener(change -> also = new Private(also.goals(), change.getValue()));
        Div both = new Div(goals, pages);
        both.addClassName("stack");
        return Card.titled(
                getTranslation("trends.summary.private"),
                new Paragraph(getTranslation("trends.summary.private.about")),
                both);
    }

    private void write(ClientId client, Locale locale, OutputStream out) {
        Summary summary = summing.exportOwn(client, also, locale);
        new SummaryPaper(
                        settings.read().name(),
                        new Sayings(
                                (key, arguments) -> getTranslation(locale, key, arguments), locale),
                        titles)
                .write(summary, List.of(), LocalDate.now(clock), out);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
