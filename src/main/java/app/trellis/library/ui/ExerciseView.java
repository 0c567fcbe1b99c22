package app.trellis.library.ui;

import app.trellis.library.BuildingExercises;
import app.trellis.library.ChoosingExercises;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.library.OwnExerciseId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One exercise: what a practitioner has to know of it, and how a client will see it. */
@Route(LibraryView.PATH + "/:key")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
class ExerciseView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Content content;
    private final ChoosingExercises exercises;
    private final BuildingExercises building;
    private final LibraryWords words;

    ExerciseView(Content content, ChoosingExercises exercises, BuildingExercises building) {
        this.content = content;
        this.exercises = exercises;
        this.building = building;
        this.words = new LibraryWords(this);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Exercise exercise =
                exercises.offered(event.getRouteParameters().get("key").orElseThrow(), getLocale());
        Div main =
                new Div(
                        what(exercise),
                        mind(exercise),
                        reads(exercise),
                        Card.titled(
                                getTranslation("library.fields"),
                                new FieldList(exercise.fields())));
        main.addClassName("stack");
        Div aside = new Div(preview(exercise));
        aside.addClassName("aside");
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(exercise.name())
                                .withEyebrow(getTranslation("library.place"), LibraryView.PATH)
                                .withActions(actions(exercise)),
                        columns);
    }

    /** An exercise is never changed where it is read: it is copied, or its next version written. */
    private Component[] actions(Exercise exercise) {
        Button copy = new Button(getTranslation("library.own.copy"), Icon.of(LucideIcon.COPY));
        copy.setDisableOnClick(true);
        copy.addClickListener(
                click -> go(OwnExercisesView.path(building.copy(exercise.key(), getLocale()))));
        Button favourite = favourite(exercise.key());
        Anchor paper =
                new Anchor(
                        "%s/%s/paper".formatted(LibraryView.PATH, exercise.key()),
                        getTranslation("library.paper"));
        paper.addClassName("button");
        if (!exercise.isOwn()) {
            return new Component[] {favourite, paper, copy};
        }
        Button open = new Button(getTranslation("library.own.versions"));
        open.addClickListener(click -> go(OwnExercisesView.path(OwnExerciseId.of(exercise.key()))));
        return new Component[] {favourite, paper, copy, open};
    }

    private Button favourite(String key) {
        Button button = new Button(Icon.of(LucideIcon.HEART));
        boolean[] is = {exercises.favourites().contains(key)};
        say(button, is[0]);
        button.addClickListener(click -> {
            exercises.favour(key, !is[0]);
            is[0] = !is[0];
            say(button, is[0]);
        });
        return button;
    }

    private void say(Button button, boolean isFavourite) {
        button.setText(
                getTranslation(isFavourite ? "library.favourite.is" : "library.favourite.make"));
        button.getElement().setAttribute("aria-pressed", String.valueOf(isFavourite));
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private Card what(Exercise exercise) {
        Facts facts =
                new Facts()
                        .row(getTranslation("library.fact.phone-title"), exercise.phoneTitle())
                        .row(getTranslation("library.fact.time"), words.time(exercise))
                        .row(getTranslation("library.fact.level"), words.about(exercise.level()))
                        .row(getTranslation("library.fact.people"), words.people(exercise));
        if (!exercise.rhythm().isBlank()) {
            facts.row(getTranslation("library.fact.rhythm"), exercise.rhythm());
        }
        facts.row(getTranslation("library.fact.sharing"), words.of(exercise.sharing()));
        if (!exercise.article().isBlank()) {
            facts.row(getTranslation("library.fact.article"), exercise.article());
        }
        facts.row(getTranslation("library.fact.version"), version(exercise));
        return new Card(new Sentence(exercise.purpose()), facts);
    }

    private String version(Exercise exercise) {
        return getTranslation("library.version", exercise.version());
    }

    private Card mind(Exercise exercise) {
        Card card = Card.titled(getTranslation("library.not-for"), list(exercise.notFor()));
        if (exercise.notFor().isEmpty()) {
            card.add(new Paragraph(getTranslation("library.not-for.nobody")));
        }
        if (!exercise.withCare().isEmpty()) {
            card.add(new HeadLine(getTranslation("library.with-care")));
            card.add(list(exercise.withCare()));
        }
        say(card, "library.stops-when", exercise.stopsWhen());
        say(card, "library.brief", exercise.brief());
        return card;
    }

    private Card reads(Exercise exercise) {
        OrderedList steps = new OrderedList();
        exercise.steps().forEach(step -> steps.add(new ListItem(step)));
        Card card =
                Card.titled(getTranslation("library.client-reads"), new Paragraph(exercise.why()));
        if (!exercise.steps().isEmpty()) {
            card.add(steps);
        }
        if (exercise.hasShort()) {
            card.add(
                    new HeadLine(getTranslation("library.short", exercise.shortMinutes())),
                    new Paragraph(exercise.shortVersion().text()));
        }
        if (!exercise.ifThen().isBlank()) {
            Paragraph plan = new Paragraph(exercise.ifThen());
            plan.addClassName("plan");
            card.add(new HeadLine(getTranslation("library.plan-offered")), plan);
        }
        say(card, "library.closing", exercise.closing());
        return card;
    }

    private void say(Card card, String title, String text) {
        if (!text.isBlank()) {
            card.add(new HeadLine(getTranslation(title)), new Paragraph(text));
        }
    }

    private Component preview(Exercise exercise) {
        return new PhonePreview(
                content,
                exercises.json(exercise.key(), exercise.version(), getLocale()),
                exercise.sharing());
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.exercise");
    }
}
