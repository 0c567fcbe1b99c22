package app.trellis.reports.ui;

import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyLines;
import app.trellis.reports.SupportingTeam;
import app.trellis.reports.TeamSupport;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;

/** Who of a team, and of its clients, needs support. */
@Route(TeamView.PATH)
@RolesAllowed("SUPERVISOR")
class TeamView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/team";

    private final SupportingTeam supporting;

    private final Deputising deputising;

    TeamView(SupportingTeam supporting, Deputising deputising) {
        this.supporting = supporting;
        this.deputising = deputising;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TeamSupport team = supporting.mine();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("reports.support.heading"))
                                .withEyebrow(
                                        getTranslation(
                                                "reports.support.at",
                                                Days.withHour(team.at(), team.zone(), getLocale())))
                                .withActions(
                                        new Anchor(
                                                "desk/deputy",
                                                getTranslation("reports.support.deputy"))),
                        new DeputyLines(
                                deputising.mine(), LocalDate.ofInstant(team.at(), team.zone())));
        if (team.people().isEmpty()) {
            getContent().add(new Card(new EmptyState(getTranslation("reports.support.nobody"))));
            return;
        }
        team.people()
                .forEach(person ->
                        getContent()
                                .add(
                                        new SupportCard(person, team.zone(), team.opensWithReason())
                                                .getContent()));
        getContent()
                .add(
                        new TableDownload(
                                getTranslation("reports.support.heading"),
                                "trellis-" + LocalDate.ofInstant(team.at(), team.zone()),
                                () ->
                                        SupportCard.file(
                                                getTranslation("reports.support.place"),
                                                getTranslation("reports.table.name"),
                                                supporting.export())));
        Paragraph about = new Paragraph(getTranslation("reports.support.about"));
        about.addClassNames("soft", "small");
        getContent().add(about);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.support.place");
    }
}
