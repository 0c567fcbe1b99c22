package app.trellis.measures.ui;

import app.trellis.measures.DefiningForms;
import app.trellis.measures.MeasureForms;
import app.trellis.measures.OwnFormDraft;
import app.trellis.measures.OwnFormId;
import app.trellis.measures.OwnFormVersion;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.StillUnkept;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One form of the practice's own: the version that is being written, or the ones that are used. */
@Route(OwnFormsView.PATH + "/:form")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR"})
@StyleSheet("context://styles/measures.css")
class OwnFormView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, OwnFormEditor.Exits {

    private final DefiningForms forms;
    private final MeasureForms player;
    private final Clock clock;

    private @Nullable OwnFormId id;
    private @Nullable OwnFormEditor editor;

    OwnFormView(DefiningForms forms, MeasureForms player, Clock clock) {
        this.forms = forms;
        this.player = player;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("form").map(OwnFormView::id).orElseThrow(NotFound::new);
        open();
    }

    private void open() {
        removeAll();
        editor = null;
        Optional<OwnFormDraft> draft = forms.draft(here());
        List<OwnFormVersion> versions = forms.versions(here());
        if (draft.isPresent()) {
            write(draft.get());
        } else if (!versions.isEmpty()) {
            read(versions);
        } else {
            throw new NotFound();
        }
    }

    private void write(OwnFormDraft draft) {
        FormPreview preview = new FormPreview(player);
        OwnFormEditor fresh = new OwnFormEditor(draft, forms, preview, this);
        editor = fresh;
        Aside aside = new Aside(preview);
        aside.addClassName("stays");
        Div columns = new Div(fresh, aside);
        columns.addClassNames("columns", "own-form");
        add(
                header(
                                draft.version() == 1
                                        ? getTranslation("measures.own.write")
                                        : getTranslation(
                                                "measures.own.write-next", draft.version()))
                        .withActions(fresh.actions()));
        if (draft.version() > 1) {
            add(new Paragraph(getTranslation("measures.own.write-next.means")));
        }
        add(columns);
    }

    private void read(List<OwnFormVersion> versions) {
        OwnFormVersion newest = versions.getFirst();
        Button change = new Button(getTranslation("measures.own.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Button turn =
                newest.isRetired()
                        ? new Button(
                                getTranslation("measures.own.bring-back"), click -> bringBack())
                        : new Button(getTranslation("measures.own.retire"), click -> askToRetire());
        FormPreview preview = new FormPreview(player);
        preview.show(newest.measure());
        Div sheets = new Div();
        sheets.addClassName("stack");
        versions.forEach(one -> sheets.add(new OwnFormSheet(one, clock.getZone())));
        Div columns = new Div(sheets, new Aside(preview));
        columns.addClassNames("columns", "own-form");
        add(header(newest.measure().name()).withActions(turn, change), columns);
    }

    private PageHeader header(String title) {
        return new PageHeader(title)
                .withEyebrow(getTranslation("measures.own.title"), OwnFormsView.PATH);
    }

    private void change() {
        forms.change(here());
        open();
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("measures.own.retire.title"),
                getTranslation("measures.own.retire.means"),
                getTranslation("measures.own.retire"),
                getTranslation("measures.own.retire.no"),
                () -> {
                    forms.retire(here());
                    open();
                    Notices.done(this, getTranslation("measures.own.retired"));
                });
    }

    private void bringBack() {
        forms.bringBack(here());
        open();
        Notices.done(this, getTranslation("measures.own.brought-back"));
    }

    @Override
    public void published(int version) {
        open();
        Notices.done(this, getTranslation("measures.own.published", version));
    }

    @Override
    public void discarded() {
        editor = null;
        if (forms.versions(here()).isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(OwnFormsView.PATH));
        } else {
            open();
        }
    }

    @Override
    public void goneMeanwhile() {
        editor = null;
        getUI().ifPresent(ui -> ui.navigate(OwnFormsView.PATH));
    }

    private OwnFormId here() {
        if (id == null) {
            throw new IllegalStateException("No form is open");
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
        return getTranslation("measures.own.place");
    }

    private static OwnFormId id(String text) {
        try {
            return new OwnFormId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
