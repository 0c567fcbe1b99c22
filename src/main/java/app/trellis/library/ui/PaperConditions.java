package app.trellis.library.ui;

import app.trellis.library.Choice;
import app.trellis.library.Condition;
import app.trellis.library.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on paper when a question is meant for somebody: "Only if you chose … at 3." */
final class PaperConditions {

    /** Words of the page's language. */
    interface Say {
        String of(String key, Object... parameters);
    }

    private final Say say;
    private final Map<String, Field> known;
    private final Map<String, Integer> numbers;

    PaperConditions(Say say, Map<String, Field> known, Map<String, Integer> numbers) {
        this.say = say;
        this.known = known;
        this.numbers = numbers;
    }

    /** The conditions of a question as a sentence; empty where it is meant for everybody. */
    String of(Field field) {
        List<String> all = field.when().stream().map(this::one).toList();
        return all.isEmpty()
                ? ""
                : say.of(
                        "library.paper.only-if",
                        String.join(" " + say.of("library.paper.and") + " ", all));
    }

    private String one(Condition when) {
        Field asked = when.field() == null ? null : known.get(when.field());
        if (asked == null) {
            return say.of("library.paper.when.ladder");
        }
        int number = numbers.getOrDefault(asked.id(), 0);
        if (when.past()) {
            return say.of("library.paper.when.past", number);
        }
        if (when.filled()) {
            return say.of("library.paper.when.filled", number);
        }
        String values =
                when.is().stream()
                        .map(value -> "“" + label(asked, value) + "”")
                        .collect(Collectors.joining(" / "));
        boolean blankToo = when.blankToo() || when.blankIsNotSure();
        return say.of(
                blankToo ? "library.paper.when.is-or-blank" : "library.paper.when.is",
                values,
                number);
    }

    private String label(Field field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() ->
                        switch (value) {
                            case "yes" -> say.of("library.yes");
                            case "no" -> say.of("library.no");
                            default -> value.replace('-', ' ');
                        });
    }
}
