package app.trellis.library.ui;

import app.trellis.library.Choice;
import app.trellis.library.Condition;
import app.trellis.library.Field;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions of a page in the order in which they are asked, each in plain words. */
final class FieldList extends Composite<OrderedList> {

    /** Stands in a page where the practice's own words for emergencies are shown. */
    private static final String CRISIS_TEXT = "{practice crisis text}";

    private final Map<String, Field> known = new HashMap<>();

    FieldList(List<Field> fields) {
        getContent().addClassName("stack");
        for (Field field : fields) {
            known.put(field.id(), field);
            getContent().add(item(field));
        }
    }

    private ListItem item(Field field) {
        Paragraph label =
                new Paragraph(
                        field.label()
                                .replace(CRISIS_TEXT, getTranslation("library.field.crisis-text")));
        label.addClassName(field.isText() ? "serif" : "strong");
        ListItem item = new ListItem(label, soft(kind(field)));
        choices(field.choices()).forEach(line -> item.add(soft(line)));
        field.columns().stream()
                .map(column -> getTranslation("library.field.column", column.label(), kind(column)))
                .forEach(line -> item.add(soft(line)));
        conditions(field).forEach(line -> item.add(soft(line)));
        signs(field).forEach(line -> item.add(soft(line)));
        return item;
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("soft", "small");
        return line;
    }

    private String kind(Field field) {
        List<String> parts = new ArrayList<>();
        parts.add(
                field.type().equals("slider")
                        ? slider(field)
                        : field.picture() == null
                                ? getTranslation("library.field." + field.type())
                                : getTranslation("library.field.picture", field.pictureSays()));
        if (field.limit() != null && field.limit() < 100_000) {
            parts.add(getTranslation("library.field.limit", field.limit()));
        }
        if (field.picks() != null) {
            parts.add(getTranslation("library.field.picks", field.picks()));
        }
        if (field.rows() != null) {
            parts.add(getTranslation("library.field.row-limit", field.rows()));
        }
        if (field.ownWords()) {
            parts.add(getTranslation("library.field.own-words"));
        }
        if (field.alwaysPrivate()) {
            parts.add(getTranslation("library.field.always-private"));
        }
        if (field.mayHide()) {
            parts.add(getTranslation("library.field.may-hide"));
        }
        if (field.part() != null) {
            parts.add(getTranslation("library.field.part-two"));
        }
        if (field.ends()) {
            parts.add(getTranslation("library.field.ends"));
        }
        return String.join(" · ", parts);
    }

    private String slider(Field field) {
        int min = Objects.requireNonNullElse(field.min(), 0);
        int max = Objects.requireNonNullElse(field.max(), 10);
        return field.low() == null || field.high() == null
                ? getTranslation("library.field.slider-plain", min, max)
                : getTranslation("library.field.slider", min, field.low(), max, field.high());
    }

    private static Stream<String> choices(List<Choice> choices) {
        return choices.isEmpty()
                ? Stream.empty()
                : Stream.of(choices.stream().map(Choice::label).collect(Collectors.joining(" · ")));
    }

    private Stream<String> conditions(Field field) {
        return field.when().stream().map(this::condition);
    }

    private String condition(Condition when) {
        Field asked = when.field() == null ? null : known.get(when.field());
        if (asked == null) {
            return getTranslation("library.when.ladder");
        }
        if (when.past()) {
            return getTranslation("library.when.past", asked.label());
        }
        if (when.filled()) {
            return getTranslation("library.when.filled", asked.label());
        }
        String values =
                when.is().stream()
                        .map(value -> label(asked, value))
                        .collect(Collectors.joining(" / "));
        return getTranslation("library.when.is", asked.label(), values);
    }

    private Stream<String> signs(Field field) {
        return field.signs().stream()
                .filter(sign -> sign.hold() != null)
                .map(sign ->
                        getTranslation(
                                "library.sign." + sign.hold(),
                                sign.is().stream()
                                        .map(value -> label(field, value))
                                        .collect(Collectors.joining(" / "))));
    }

    private String label(Field field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() ->
                        switch (value) {
                            case "yes" -> getTranslation("library.yes");
                            case "no" -> getTranslation("library.no");
                            default -> value.replace('-', ' ');
                        });
    }
}
