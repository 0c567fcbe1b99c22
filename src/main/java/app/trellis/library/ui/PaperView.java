package app.trellis.library.ui;

import app.trellis.library.ChoosingExercises;
import app.trellis.library.Content;
import app.trellis.library.Exercise;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.PrintButton;
import app.trellis.shared.ui.Spoken;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exercise on paper, as a client reads it: under its phone title, without a name, and without a
 * word for professionals. Nothing is stored.
 */
@Route(LibraryView.PATH + "/:key/paper")
@RolesAllowed({"PRACTITIONER", "SUPERVISOR"})
@StyleSheet("context://styles/paper.css")
class PaperView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String LANGUAGE = "lang";
    private static final String VERSION = "v";

    private final ChoosingExercises exercises;
    private final Content content;
    private final PracticeSettings settings;
    private final List<Locale> languages;

    PaperView(
            ChoosingExercises exercises,
            Content content,
            PracticeSettings settings,
            I18NProvider words) {
        this.exercises = exercises;
        this.content = content;
        this.settings = settings;
        this.languages = words.getProvidedLocales();
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElseThrow();
        Optional<String> version = asked(event, VERSION);
        Locale language =
                asked(event, LANGUAGE)
                        .map(tag -> spoken(tag).orElseThrow(NotFound::new))
                        .or(() -> spoken(getLocale().getLanguage()))
                        .orElse(Locale.ENGLISH);
        Exercise exercise =
                version.map(PaperView::number)
                        .map(one -> exercises.version(key, one, language))
                        .orElseGet(() -> exercises.offered(key, language));
        getContent().removeAll();
        getContent()
                .add(bar(exercise, version, language), sheet(event.getUI(), exercise, language));
    }

    private static Optional<String> asked(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new NotFound();
        }
    }

    private Optional<Locale> spoken(String tag) {
        return languages.stream().filter(one -> one.getLanguage().equals(tag)).findFirst();
    }

    /** What only the screen shows: what is printed, in which language, and how. */
    private Div bar(Exercise exercise, Optional<String> version, Locale language) {
        Paragraph about = new Paragraph(getTranslation("library.paper.about", exercise.name()));
        about.addClassName("soft");
        Anchor back =
                new Anchor(
                        LibraryView.PATH + "/" + exercise.key(),
                        getTranslation("library.paper.back"));
        back.addClassName("button");
        Div row = new Div(new PrintButton(getTranslation("library.paper.print")), back);
        row.addClassName("buttons");
        languages.forEach(one -> {
            Anchor link =
                    new Anchor(
                            path(exercise.key(), version.orElse(null), one),
                            getTranslation("library.paper.language." + one.getLanguage()));
            link.getElement().setAttribute("lang", one.getLanguage());
            link.addClassNames("button", "small");
            if (one.equals(language)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            row.add(link);
        });
        Div bar = new Div(about, row);
        bar.addClassNames("no-print", "stack");
        return bar;
    }

    private static String path(String key, @Nullable String version, Locale language) {
        String path = "%s/%s/paper?%s=%s".formatted(LibraryView.PATH, key, LANGUAGE, language);
        return version == null ? path : "%s&%s=%s".formatted(path, VERSION, version);
    }

    private Div sheet(UI ui, Exercise exercise, Locale language) {
        Div paper = new Div();
        paper.addClassName("paper");
        paper.getElement().setAttribute("lang", language.getLanguage());
        Spoken.in(
                ui,
                language,
                () ->
                        paper.add(
                                new PaperSheet(
                                        exercise,
                                        PaperWords.of(content, language),
                                        settings.read().crisis().in(language))));
        return paper;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
