package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.KeepingGoals;
import app.trellis.care.ManagingClients;
import app.trellis.notes.FormulationDetails;
import app.trellis.notes.ReadingFormulations;
import app.trellis.notes.SavedFormulation;
import app.trellis.notes.WritingFormulations;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.StillUnkept;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the care team understands what a client came with, and what is planned with them. */
@Route("desk/clients/:client/formulation")
@RolesAllowed("PRACTITIONER")
@StyleSheet("context://styles/notes.css")
class FormulationView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    /** Its part of the address. */
    static final String ROOM = "formulation";

    private static final int MONTHS_UNTIL_THE_NEXT_LOOK = 3;

    private final ManagingClients clients;
    private final KeepingGoals goals;
    private final ReadingFormulations reading;
    private final WritingFormulations writing;
    private final PracticeDetails practice;
    private final Clock clock;
    private final NoteWords words;
    private final Div printed = new Div();

    private @Nullable FormulationEditor editor;

    FormulationView(
            ManagingClients clients,
            KeepingGoals goals,
            ReadingFormulations reading,
            WritingFormulations writing,
            PracticeSettings settings,
            Clock clock) {
        this.clients = clients;
        this.goals = goals;
        this.reading = reading;
        this.writing = writing;
        this.practice = settings.read();
        this.clock = clock;
        this.words = new NoteWords(this, getLocale(), practice.zone());
        addClassNames("page", "note-page");
        printed.addClassName("print-only");
    }

    static String path(ClientId client) {
        return "desk/clients/" + client + "/" + ROOM;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                clients.details(
                        event.getRouteParameters()
                                .get("client")
                                .map(FormulationView::id)
                                .orElseThrow()));
    }

    private void show(ClientDetails who) {
        FormulationDetails details = reading.open(who.id());
        FormulationEditor fresh = new FormulationEditor(who.id(), details, writing, words);
        editor = fresh;
        Button save =
                new Button(getTranslation("notes.plan.save"), click -> askToSave(who, details));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button print =
                new Button(
                        getTranslation("notes.print"),
                        Icon.of(LucideIcon.PRINTER),
                        click -> print(who, details));
        Paragraph about = new Paragraph(getTranslation("notes.plan.about"));
        about.addClassNames("soft", "no-print");
        Div columns = new Div(fresh, beside(who, details));
        columns.addClassName("columns");
        removeAll();
        add(
                new PageHeader(getTranslation("notes.plan"))
                        .withEyebrow(who.name(), "desk/clients/" + who.id() + "/overview")
                        .withActions(fresh.state(), print, save),
                about,
                printed,
                columns);
    }

    private FormulationAside beside(ClientDetails who, FormulationDetails details) {
        return new FormulationAside(
                details,
                goals.of(who.id()),
                today(),
                words,
                version -> askWhenAgreed(who, version),
                version -> askWhenNext(who, version),
                number -> reading.openVersion(who.id(), number));
    }

    private void askToSave(ClientDetails who, FormulationDetails details) {
        FormulationEditor open = editor;
        if (open == null || !open.keep()) {
            return;
        }
        LocalDate last = details.newest().map(SavedFormulation::lookAgainOn).orElse(null);
        LocalDate next =
                last == null || !last.isAfter(today())
                        ? today().plusMonths(MONTHS_UNTIL_THE_NEXT_LOOK)
                        : last;
        new DayDialog(
                        getTranslation("notes.plan.save"),
                        getTranslation("notes.plan.save.about"),
                        getTranslation("notes.plan.look-on"),
                        next,
                        getTranslation("notes.plan.save.yes"),
                        day -> {
                            if (open.save(day)) {
                                Notices.done(this, getTranslation("notes.plan.saved"));
                                show(who);
                            }
                        })
                .open();
    }

    private void askWhenAgreed(ClientDetails who, SavedFormulation version) {
        new DayDialog(
                        getTranslation("notes.plan.agree"),
                        getTranslation("notes.plan.agree.about"),
                        getTranslation("notes.plan.agree.day"),
                        today(),
                        getTranslation("notes.plan.agree.yes"),
                        day -> {
                            if (day == null) {
                                throw new Refused("notes.plan.agree.which");
                            }
                            writing.agree(who.id(), version.number(), day);
                            again(who);
                        })
                .open();
    }

    private void askWhenNext(ClientDetails who, SavedFormulation version) {
        new DayDialog(
                        getTranslation("notes.plan.look-again"),
                        getTranslation("notes.plan.look-again.about"),
                        getTranslation("notes.plan.look-on"),
                        today().plusMonths(MONTHS_UNTIL_THE_NEXT_LOOK),
                        getTranslation("notes.plan.look-again.yes"),
                        day -> {
                            writing.lookAgainOn(who.id(), version.number(), day);
                            again(who);
                        })
                .open();
    }

    /** Nothing that is typed meanwhile is lost: what cannot be kept stays, and the page with it. */
    private void again(ClientDetails who) {
        FormulationEditor open = editor;
        if (open != null && open.keep()) {
            show(who);
        }
    }

    private void print(ClientDetails who, FormulationDetails details) {
        FormulationEditor open = editor;
        if (open == null || !open.keep()) {
            return;
        }
        printed.removeAll();
        printed.add(
                new FormulationPrinted(
                        practice.name(),
                        open.text(),
                        details.newest(),
                        details.isChanged(open.text()),
                        who,
                        words));
        getElement().executeJs("window.print()");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && !editor.keep()) {
            StillUnkept.ask(event, this);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.plan");
    }

    private static ClientId id(String written) {
        try {
            return new ClientId(UUID.fromString(written));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
