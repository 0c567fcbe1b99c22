package app.trellis.assignments.ui;

import app.trellis.assignments.BringingPrograms;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgramDraft;
import app.trellis.assignments.OwnProgramId;
import app.trellis.assignments.OwnProgramVersion;
import app.trellis.care.Caseload;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.StillUnkept;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One program of the practice's own: the version being made, or the one that is used. */
@Route(OwnProgramView.PATH + "/:program")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
@StyleSheet("context://styles/programs.css")
class OwnProgramView extends Div
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                OwnProgramEditor.Exits {

    static final String PATH = "desk/library/programs";
    static final String SHELF = "desk/library?show=programs";

    private final BuildingPrograms building;
    private final BringingPrograms bringing;
    private final Offers offers;
    private final Caseload caseload;

    private @Nullable OwnProgramId id;
    private @Nullable OwnProgramEditor editor;

    OwnProgramView(
            BuildingPrograms building,
            BringingPrograms bringing,
            Offers offers,
            Caseload caseload) {
        this.building = building;
        this.bringing = bringing;
        this.offers = offers;
        this.caseload = caseload;
        addClassName("page");
    }

    static String path(OwnProgramId id) {
        return PATH + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("program").map(OwnProgramView::id).orElseThrow();
        open();
    }

    private void open() {
        removeAll();
        editor = null;
        Optional<OwnProgramDraft> draft = building.draft(here());
        if (draft.isPresent()) {
            make(draft.get());
        } else {
            read(building.published(here()).orElseThrow(NotFound::new));
        }
    }

    private void make(OwnProgramDraft draft) {
        OwnProgramEditor fresh =
                new OwnProgramEditor(draft, building, offers.all(this, getLocale()), this);
        editor = fresh;
        add(
                header(
                                draft.version() == 1
                                        ? getTranslation("assignments.own.make")
                                        : getTranslation(
                                                "assignments.own.make-next", draft.version()))
                        .withActions(fresh.actions()));
        if (draft.version() > 1) {
            add(new Paragraph(getTranslation("assignments.own.make-next.means")));
        }
        add(fresh);
    }

    private void read(OwnProgramVersion version) {
        List<Offer> all = offers.all(this, getLocale());
        ProgramGrid grid =
                new ProgramGrid(
                        null,
                        all.stream()
                                .filter(Offer::otherPerson)
                                .map(Offer::key)
                                .collect(Collectors.toSet()));
        grid.show(version.program(), version.gone());
        Facts facts = new Facts().worded();
        facts.row(
                getTranslation("assignments.own.column.version"),
                String.valueOf(version.version()));
        row(facts, "assignments.own.for-whom", version.program().forWhom());
        row(facts, "assignments.program.before", version.program().before());
        row(facts, "assignments.program.hold", version.program().hold());
        row(facts, "assignments.program.end", version.program().end());
        Card what = new Card(facts);
        if (version.program().partnerTalk()) {
            what.add(new Paragraph(getTranslation("assignments.own.partner-talk")));
        }
        if (version.retired()) {
            what.add(new Paragraph(getTranslation("assignments.own.is-retired")));
        }
        PageHeader header =
                header(version.program().name())
                        .withActions(
                                turn(version),
                                new Button(
                                        getTranslation("assignments.own.copy"),
                                        click -> copy(version)),
                                new Button(
                                        getTranslation("assignments.own.change"),
                                        click -> change()));
        if (!version.retired() && Me.is(Role.PRACTITIONER)) {
            header.withActions(
                    new ChooseClient(caseload).button(version.program().name(), here().key()));
        }
        add(header, what);
        if (Me.is(Role.PRACTITIONER)) {
            new OlderRuns(bringing, this).of(here(), getLocale()).ifPresent(this::add);
        }
        add(Card.titled(getTranslation("assignments.program.steps"), grid));
    }

    private Button turn(OwnProgramVersion version) {
        Button turn =
                version.retired()
                        ? new Button(
                                getTranslation("assignments.own.bring-back"), click -> bringBack())
                        : new Button(
                                getTranslation("assignments.own.retire"), click -> askToRetire());
        turn.addThemeName("tertiary");
        return turn;
    }

    private void row(Facts facts, String key, String text) {
        if (!text.isBlank()) {
            facts.row(getTranslation(key), text);
        }
    }

    private PageHeader header(String title) {
        return new PageHeader(title)
                .withEyebrow(getTranslation("assignments.shelf.programs"), SHELF);
    }

    private void copy(OwnProgramVersion version) {
        OwnProgramId made =
                building.copy(
                        version.id().key(),
                        getTranslation("assignments.own.copy-of", version.program().name()),
                        getLocale());
        getUI().ifPresent(ui -> ui.navigate(path(made)));
    }

    private void change() {
        building.change(here());
        open();
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("assignments.own.retire.title"),
                getTranslation("assignments.own.retire.means"),
                getTranslation("assignments.own.retire"),
                getTranslation("assignments.own.retire.no"),
                () -> {
                    building.retire(here());
                    open();
                });
    }

    private void bringBack() {
        building.bringBack(here());
        open();
    }

    @Override
    public void published(int version) {
        open();
        Notices.done(this, getTranslation("assignments.own.published", version));
    }

    @Override
    public void discarded() {
        editor = null;
        if (building.published(here()).isEmpty()) {
            goneMeanwhile();
        } else {
            open();
        }
    }

    @Override
    public void goneMeanwhile() {
        editor = null;
        getUI().ifPresent(ui -> ui.navigate(SHELF));
    }

    private OwnProgramId here() {
        if (id == null) {
            throw new IllegalStateException("No program is open");
        }
        return id;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && !editor.keep()) {
            StillUnkept.ask(event, this);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assignments.shelf.programs");
    }

    private static OwnProgramId id(String text) {
        try {
            return new OwnProgramId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
