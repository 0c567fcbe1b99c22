package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.shared.ClientId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Words and figures of the client's own that another page goes on from: lines to take over with one
 * tap, and the floor that they set for steps with people. It costs one statement for each page that
 * is gone on from, and none where there is none.
 */
@Component
class FromBefore {

    /** The floor where a client has set none; a floor is never under {@link #LOWEST_FLOOR}. */
    static final int FLOOR = 5;

    static final int LOWEST_FLOOR = 4;

    private static final String LADDER = "vulnerability-ladder";
    private static final String FELT_SAFETY = "felt-safety-check";

    /** Lines offered for one question. */
    private static final int MOST = 12;

    /** Earlier pages that are looked at; of a list, only the newest is. */
    private static final int PAGES = 8;

    private final Responses responses;
    private final SealedAnswers sealed;

    FromBefore(Responses responses, SealedAnswers sealed) {
        this.responses = responses;
        this.sealed = sealed;
    }

    /** Lines offered for each question, by its id; for a column, {@code question.column}. */
    Map<String, List<String>> offers(ClientId client, List<Field> fields, Locale locale) {
        Map<String, List<String>> offers = new LinkedHashMap<>();
        Map<String, List<Map<String, @Nullable Object>>> read = new LinkedHashMap<>();
        for (Field field : fields) {
            offer(client, field.id(), field, offers, read, locale);
            field.columns()
                    .forEach(column ->
                            offer(
                                    client,
                                    field.id() + "." + column.id(),
                                    column,
                                    offers,
                                    read,
                                    locale));
        }
        return offers;
    }

    /** The client's floor for steps with people, or null where a page does not look at it. */
    @Nullable Integer floor(ClientId client, Page page) {
        if (!page.looksAtFloor()) {
            return null;
        }
        return Stream.of(FELT_SAFETY, LADDER)
                .flatMap(key -> latest(client, key).stream())
                .sorted(Comparator.comparing(Response::sentAt).reversed())
                .map(response -> sealed.of(response).get("floor"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .map(floor -> Math.max(LOWEST_FLOOR, floor))
                .orElse(FLOOR);
    }

    private void offer(
            ClientId client,
            String path,
            Field field,
            Map<String, List<String>> offers,
            Map<String, List<Map<String, @Nullable Object>>> read,
            Locale locale) {
        Set<String> lines = new LinkedHashSet<>();
        for (Field.OfferedFrom from : field.offeredFrom()) {
            String exercise = from.exercise();
            if (exercise != null) {
                read.computeIfAbsent(exercise, key -> answers(client, key, locale)).stream()
                        .map(page -> lines(page.get(from.field()), from.column()))
                        .filter(found -> !found.isEmpty())
                        .limit(from.column() == null ? PAGES : 1)
                        .forEach(lines::addAll);
            }
        }
        if (!lines.isEmpty()) {
            offers.put(path, lines.stream().limit(MOST).toList());
        }
    }

    /** What is still asked on the latest of those pages; a hidden question offers nothing. */
    private List<Map<String, @Nullable Object>> answers(
            ClientId client, String exercise, Locale locale) {
        return latest(client, exercise).stream()
                .map(response -> answers(response, locale))
                .toList();
    }

    private Map<String, @Nullable Object> answers(Response response, Locale locale) {
        Map<String, @Nullable Object> open = new LinkedHashMap<>();
        Filled filled =
                sealed.filled(
                        response, LocalDate.ofInstant(response.sentAt(), ZoneOffset.UTC), locale);
        filled.open()
                .forEach(field ->
                        open.put(field.id(), labelled(field, filled.answers().get(field.id()))));
        return open;
    }

    private List<Response> latest(ClientId client, String exercise) {
        return responses.newestOf(client, exercise, Limit.of(PAGES));
    }

    /** Picks in the words that the client read. */
    private static @Nullable Object labelled(Field field, @Nullable Object answer) {
        if (!(answer instanceof Map<?, ?> picks)) {
            return answer;
        }
        List<String> words = new ArrayList<>();
        for (String value : Answers.texts(picks.get("picked"))) {
            words.add(
                    field.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(choice -> choice.label())
                            .findFirst()
                            .orElse(value));
        }
        words.addAll(Answers.texts(picks.get("own")));
        return words;
    }

    private static List<String> lines(@Nullable Object answer, @Nullable String column) {
        Stream<?> found =
                switch (answer) {
                    case String line -> Stream.of(line);
                    case List<?> all when column == null -> all.stream();
                    case List<?> all -> Answers.rows(all).stream().map(row -> row.get(column));
                    case null, default -> Stream.empty();
                };
        return found.filter(Objects::nonNull)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
