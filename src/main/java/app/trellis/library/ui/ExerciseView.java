package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.ExercisePlayer;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
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
    private final LibraryWords words;

    ExerciseView(Content content) {
        this.content = content;
        this.words = new LibraryWords(this);
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Exercise exercise = content.exercise(event.getRouteParameters().get("key").orElseThrow());
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
                                .withEyebrow(getTranslation("library.place"), LibraryView.PATH),
                        columns);
    }

    private Card what(Exercise exercise) {
        return new Card(
                new Sentence(exercise.purpose()),
                new Facts()
                        .row(getTranslation("library.fact.phone-title"), exercise.phoneTitle())
                        .row(getTranslation("library.fact.time"), words.time(exercise))
                        .row(getTranslation("library.fact.level"), words.about(exercise.level()))
                        .row(getTranslation("library.fact.people"), words.people(exercise))
                        .row(getTranslation("library.fact.rhythm"), exercise.rhythm())
                        .row(getTranslation("library.fact.sharing"), words.of(exercise.sharing()))
                        .row(getTranslation("library.fact.article"), exercise.article())
                        .row(getTranslation("library.fact.version"), version(exercise)));
    }

    private String version(Exercise exercise) {
        return getTranslation("library.version", exercise.version());
    }

    private Card mind(Exercise exercise) {
        Card card = Card.titled(getTranslation("library.not-for"), list(exercise.notFor()));
        if (!exercise.withCare().isEmpty()) {
            card.add(new HeadLine(getTranslation("library.with-care")));
            card.add(list(exercise.withCare()));
        }
        card.add(new HeadLine(getTranslation("library.stops-when")));
        card.add(new Paragraph(exercise.stopsWhen()));
        card.add(new HeadLine(getTranslation("library.brief")));
        card.add(new Paragraph(exercise.brief()));
        return card;
    }

    private Card reads(Exercise exercise) {
        OrderedList steps = new OrderedList();
        exercise.steps().forEach(step -> steps.add(new ListItem(step)));
        Paragraph plan = new Paragraph(exercise.ifThen());
        plan.addClassName("plan");
        return Card.titled(
                getTranslation("library.client-reads"),
                new Paragraph(exercise.why()),
                steps,
                new HeadLine(getTranslation("library.short", exercise.shortMinutes())),
                new Paragraph(exercise.shortVersion().text()),
                new HeadLine(getTranslation("library.plan-offered")),
                plan,
                new HeadLine(getTranslation("library.closing")),
                new Paragraph(exercise.closing()));
    }

    private Component preview(Exercise exercise) {
        ExercisePlayer.Sharing sharing =
                switch (exercise.sharing()) {
                    case PRIVATE, KEEP_ONLY_IF_ASKED -> ExercisePlayer.Sharing.PRIVATE;
                    case NUMBERS_ONLY -> ExercisePlayer.Sharing.NUMBERS_ONLY;
                    case NEXT_SESSION -> ExercisePlayer.Sharing.NEXT_SESSION;
                    case SHARED -> ExercisePlayer.Sharing.SHARED;
                };
        return new PhonePreview(
                content, content.exerciseJson(exercise.key(), exercise.version()), sharing);
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
