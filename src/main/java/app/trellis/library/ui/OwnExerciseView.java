package app.trellis.library.ui;

import app.trellis.library.BuildingExercises;
import app.trellis.library.Content;
import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnExerciseDraft;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.OwnExerciseVersion;
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

/** One exercise of the practice's own: the version being written, or the ones that are used. */
@Route(OwnExercisesView.PATH + "/:exercise")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
@StyleSheet("context://styles/library.css")
class OwnExerciseView extends Div
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                OwnExerciseEditor.Exits {

    private final BuildingExercises building;
    private final KeepingPictures pictures;
    private final Content content;
    private final Clock clock;

    private @Nullable OwnExerciseId id;
    private @Nullable OwnExerciseEditor editor;

    OwnExerciseView(
            BuildingExercises building, KeepingPictures pictures, Content content, Clock clock) {
        this.building = building;
        this.pictures = pictures;
        this.content = content;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id =
                event.getRouteParameters()
                        .get("exercise")
                        .map(OwnExerciseView::id)
                        .orElseThrow(NotFound::new);
        open();
    }

    private void open() {
        removeAll();
        editor = null;
        Optional<OwnExerciseDraft> draft = building.draft(here());
        if (draft.isPresent()) {
            write(draft.get());
            return;
        }
        List<OwnExerciseVersion> versions = building.versions(here());
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        read(versions);
    }

    private void write(OwnExerciseDraft draft) {
        PhonePreview preview = new PhonePreview(content);
        OwnExerciseEditor fresh = new OwnExerciseEditor(draft, building, pictures, preview, this);
        editor = fresh;
        Aside aside = new Aside(preview);
        aside.addClassName("stays");
        Div columns = new Div(fresh, aside);
        columns.addClassNames("columns", "ours");
        add(
                header(
                                draft.version() == 1
                                        ? getTranslation("library.own.write")
                                        : getTranslation("library.own.write-next", draft.version()))
                        .withActions(fresh.actions()));
        if (draft.version() > 1) {
            add(new Paragraph(getTranslation("library.own.write-next.means")));
        }
        add(columns);
    }

    private void read(List<OwnExerciseVersion> versions) {
        OwnExerciseVersion newest = versions.getFirst();
        Button change = new Button(getTranslation("library.own.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        Button turn =
                newest.isRetired()
                        ? new Button(getTranslation("library.own.bring-back"), click -> bringBack())
                        : new Button(getTranslation("library.own.retire"), click -> askToRetire());
        Div sheets = new Div();
        sheets.addClassName("stack");
        for (int place = 0; place < versions.size(); place++) {
            OwnExerciseVersion earlier =
                    place + 1 < versions.size() ? versions.get(place + 1) : null;
            sheets.add(new OwnExerciseSheet(versions.get(place), earlier, clock.getZone()));
        }
        Aside aside =
                new Aside(new PhonePreview(content, newest.json(), newest.exercise().sharing()));
        Div columns = new Div(sheets, aside);
        columns.addClassNames("columns", "ours");
        add(header(newest.exercise().name()).withActions(turn, change), columns);
    }

    private PageHeader header(String title) {
        return new PageHeader(title)
                .withEyebrow(getTranslation("library.own.title"), OwnExercisesView.PATH);
    }

    private void change() {
        building.change(here());
        open();
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("library.own.retire.title"),
                getTranslation("library.own.retire.means"),
                getTranslation("library.own.retire"),
                getTranslation("library.own.retire.no"),
                () -> {
                    building.retire(here());
                    open();
                    Notices.done(this, getTranslation("library.own.retired"));
                });
    }

    private void bringBack() {
        building.bringBack(here());
        open();
        Notices.done(this, getTranslation("library.own.brought-back"));
    }

    @Override
    public void published(int version) {
        open();
        Notices.done(this, getTranslation("library.own.published", version));
    }

    @Override
    public void discarded() {
        editor = null;
        if (building.versions(here()).isEmpty()) {
            getUI().ifPresent(ui -> ui.navigate(OwnExercisesView.PATH));
        } else {
            open();
        }
    }

    @Override
    public void goneMeanwhile() {
        editor = null;
        getUI().ifPresent(ui -> ui.navigate(OwnExercisesView.PATH));
    }

    private OwnExerciseId here() {
        if (id == null) {
            throw new IllegalStateException("No exercise is open");
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
        return getTranslation("library.own.title");
    }

    private static OwnExerciseId id(String text) {
        try {
            return new OwnExerciseId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
