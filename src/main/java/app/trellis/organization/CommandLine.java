package app.trellis.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after the name of the program, taken apart.
 *
 * @param words the command and what it is about, in order
 * @param options {@code --name value} or {@code --name=value}; an option alone has an empty value
 * @param settings what is meant for the application itself, such as {@code --trellis.data=/srv}
 */
record CommandLine(List<String> words, Map<String, String> options, List<String> settings) {

    static CommandLine parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (name.contains(".")) {
                settings.add(argument);
            } else if (equals >= 0) {
                options.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--")) {
                options.put(name, arguments[++i]);
            } else {
                options.put(name, "");
            }
        }
        return new CommandLine(List.copyOf(words), Map.copyOf(options), List.copyOf(settings));
    }

    /** The word at that place, the first being 0. */
    Optional<String> word(int place) {
        return place < words.size() ? Optional.of(words.get(place)) : Optional.empty();
    }

    /** What an option was given; empty when it was not given, or without a value. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** An option that is none of these, with its two dashes. */
    Optional<String> optionBeyond(Set<String> known) {
        return options.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "--" + name)
                .findFirst();
    }

    @Override
    public String toString() {
        return "CommandLine%s".formatted(words);
    }
}
