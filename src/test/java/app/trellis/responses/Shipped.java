package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import app.trellis.library.Content;
import app.trellis.library.Field;
import app.trellis.measures.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The shipped pages, without a database. */
final class Shipped {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Content CONTENT = Content.ofFiles();
    private static final Pages PAGES =
            new Pages(CONTENT, (version, locale) -> checkInJson(), Shipped::form);

    private Shipped() {}

    static List<Page> exercises() {
        return CONTENT.exercises().stream().map(one -> exercise(one.key())).toList();
    }

    static Page exercise(String key) {
        return PAGES.page(AssignmentKind.EXERCISE, key, CONTENT.exercise(key).version());
    }

    static Page checkIn() {
        return PAGES.page(AssignmentKind.CHECK_IN, "trust-check-in", 1);
    }

    /** A questionnaire as it is asked today. */
    static Page questionnaire(String key) {
        return PAGES.page(AssignmentKind.MEASURE, key, 1);
    }

    private static Pages.Form form(String key, int version) {
        Measure measure = app.trellis.measures.Shipped.measures().measure(key, version);
        return new Pages.Form(measure.name(), app.trellis.measures.Shipped.forms().json(measure));
    }

    static Pages.Labels labels() {
        return PAGES.labels(Locale.ENGLISH);
    }

    static List<Field> open(Page page, Map<String, @Nullable Object> answers) {
        return OpenQuestions.of(page, answers, TODAY);
    }

    static List<String> openIds(Page page, Map<String, @Nullable Object> answers) {
        return open(page, answers).stream().map(Field::id).toList();
    }

    private static String checkInJson() {
        try {
            return new ClassPathResource("content/measures/trust-check-in.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
