package app.trellis.responses;

import app.trellis.care.HoldCode;
import app.trellis.library.Choice;
import app.trellis.library.Field;
import app.trellis.measures.RiskState;
import app.trellis.responses.AnsweredQuestion.Part;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts answers beside their questions, for reading. Whatever was stored is shown somehow: an answer
 * that does not fit its question any more is never a reason to show nothing.
 */
final class Reading {

    private static final int HIGHEST_MARK = 10;

    private final Pages.Labels labels;
    private final Map<String, Field> all = new LinkedHashMap<>();

    Reading(Page page, Pages.Labels labels) {
        this.labels = labels;
        page.fields().forEach(field -> all.put(field.id(), field));
    }

    List<AnsweredQuestion> of(List<Field> questions, Map<String, @Nullable Object> answers) {
        return of(questions, answers, Map.of());
    }

    /**
     * @param corrected what was set right, by question
     */
    List<AnsweredQuestion> of(
            List<Field> questions,
            Map<String, @Nullable Object> answers,
            Map<String, List<Correction>> corrected) {
        return questions.stream()
                .filter(field -> !field.isText())
                .map(field -> {
                    Object answer = answers.get(field.id());
                    return new AnsweredQuestion(
                            field.label(),
                            lines(field, answer),
                            risk(field, answer),
                            corrected.getOrDefault(field.id(), List.of()));
                })
                .toList();
    }

    /** Blank is not zero, and zero is not "no risk". */
    private static @Nullable RiskState risk(Field field, @Nullable Object answer) {
        return field.signs().stream()
                .filter(sign -> HoldCode.RISK_ANSWER.name().equals(sign.code()))
                .findFirst()
                .map(sign -> {
                    if (Answers.isBlank(answer)) {
                        return RiskState.MISSING;
                    }
                    return sign.is().contains(String.valueOf(answer))
                            ? RiskState.ALERT
                            : RiskState.ANSWERED;
                })
                .orElse(null);
    }

    private List<List<Part>> lines(Field field, @Nullable Object answer) {
        if (Answers.isBlank(answer)) {
            return List.of();
        }
        List<List<Part>> lines =
                switch (field.type()) {
                    case "rows" ->
                            Answers.rows(answer).stream().map(row -> row(field, row)).toList();
                    case "bodyMap" -> body(answer);
                    default -> List.of(parts(field, answer));
                };
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private List<Part> row(Field field, Map<?, ?> row) {
        return field.columns().stream()
                .filter(column -> !Answers.isBlank(row.get(column.id())))
                .<Part>map(column ->
                        new Part.Labelled(column.label(), parts(column, row.get(column.id()))))
                .toList();
    }

    private List<Part> parts(Field field, @Nullable Object answer) {
        return switch (answer) {
            case Integer mark when field.type().equals("slider") -> {
                Integer highest = field.max();
                yield List.of(new Part.Mark(mark, highest == null ? HIGHEST_MARK : highest));
            }
            case Number number -> List.of(new Part.Figure(number));
            case String text -> List.of(plain(field, text));
            case Map<?, ?> map -> picks(field, map);
            case null, default -> List.of();
        };
    }

    private Part plain(Field field, String text) {
        try {
            return switch (field.type()) {
                case "date" -> new Part.Day(LocalDate.parse(text));
                case "time" -> new Part.Hour(LocalTime.parse(text));
                case "singleChoice", "yesNo" -> new Part.Words(labelOf(field, text));
                default -> new Part.Words(text);
            };
        } catch (DateTimeParseException odd) {
            return new Part.Words(text);
        }
    }

    private List<Part> picks(Field field, Map<?, ?> map) {
        List<Part> parts = new ArrayList<>();
        for (String value : Answers.texts(map.get("picked"))) {
            Object strength =
                    map.get("strengths") instanceof Map<?, ?> strengths
                            ? strengths.get(value)
                            : null;
            Part word = new Part.Words(labelOf(field, value));
            parts.add(
                    strength instanceof Integer mark
                            ? new Part.Labelled(
                                    labelOf(field, value),
                                    List.of(new Part.Mark(mark, HIGHEST_MARK)))
                            : word);
        }
        Object own = map.get("own");
        Stream<String> words =
                own instanceof String text ? Stream.of(text) : Answers.texts(own).stream();
        words.filter(text -> !text.isBlank()).map(Part.Words::new).forEach(parts::add);
        return parts;
    }

    /** A choice taken from an earlier question has its label there. */
    private String labelOf(Field field, String value) {
        if (field.type().equals("emotions")) {
            return labels.emotions().getOrDefault(value, value);
        }
        String earlier = field.optionsFrom();
        Field source = earlier == null ? null : all.get(earlier);
        return Stream.concat(
                        field.choices().stream(),
                        source == null ? Stream.<Choice>empty() : source.choices().stream())
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private List<List<Part>> body(@Nullable Object answer) {
        Map<String, List<Part>> places = new LinkedHashMap<>();
        for (Map<?, ?> one : Answers.rows(answer)) {
            List<Part> marks =
                    places.computeIfAbsent(
                            String.valueOf(one.get("place")), place -> new ArrayList<>());
            if (one.get("mark") instanceof String mark) {
                marks.add(new Part.Words(labels.marks().getOrDefault(mark, mark)));
            }
        }
        return places.entrySet().stream()
                .map(place -> {
                    String name = labels.places().getOrDefault(place.getKey(), place.getKey());
                    Part part =
                            place.getValue().isEmpty()
                                    ? new Part.Words(name)
                                    : new Part.Labelled(name, place.getValue());
                    return List.of(part);
                })
                .toList();
    }
}
