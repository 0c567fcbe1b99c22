package app.trellis.library.ui;

import app.trellis.library.Choice;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers that can be picked, one a line. What is stored of an answer comes from its words, so that
 * the same words mean the same thing on every page.
 */
final class ChoiceLines {

    private static final int LONGEST = 60;

    private ChoiceLines() {}

    static String text(List<Choice> choices) {
        return choices.stream().map(Choice::label).collect(Collectors.joining("\n"));
    }

    /**
     * The answers as they are typed now; what was there before in the same words keeps its value.
     */
    static List<Choice> read(List<String> lines, List<Choice> before) {
        Map<String, String> known = new HashMap<>();
        before.forEach(choice -> known.putIfAbsent(choice.label().strip(), choice.value()));
        Set<String> taken = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (String line : lines) {
            String label = line.strip();
            if (!label.isEmpty()) {
                String wanted = known.getOrDefault(label, value(label, choices.size() + 1));
                String value = wanted;
                for (int next = 2; !taken.add(value); next++) {
                    value = wanted + "-" + next;
                }
                choices.add(new Choice(value, label));
            }
        }
        return List.copyOf(choices);
    }

    /** Where only words were changed: what each answer was called and is called now. */
    static Map<String, String> renamed(List<Choice> before, List<Choice> after) {
        Map<String, String> renamed = new HashMap<>();
        if (before.size() == after.size()) {
            for (int place = 0; place < before.size(); place++) {
                renamed.put(before.get(place).value(), after.get(place).value());
            }
        }
        return renamed;
    }

    private static String value(String label, int place) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String value =
                plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
        return value.isEmpty() ? "answer-" + place : value;
    }
}
