package app.trellis.reminders.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says of itself, in two words by which its owner knows it again. */
final class DeviceName {

    /** A mark in what the browser says, and the word for it; the first that is there counts. */
    private static final List<String> PROGRAMS =
            List.of(
                    "Edg:Edge",
                    "OPR/:Opera",
                    "SamsungBrowser:Samsung Internet",
                    "Firefox/:Firefox",
                    "FxiOS:Firefox",
                    "CriOS:Chrome",
                    "Chrome/:Chrome",
                    "Safari/:Safari");

    private static final List<String> MACHINES =
            List.of(
                    "Android:Android",
                    "iPhone:iPhone",
                    "iPad:iPad",
                    "Windows:Windows",
                    "CrOS:Chromebook",
                    "Macintosh:Mac",
                    "Linux:Linux");

    private DeviceName() {}

    /**
     * As in {@code Firefox, Android}; empty where it says nothing that is known.
     *
     * @param userAgent the header in which a browser says what it is
     */
    static String of(String userAgent) {
        return Stream.of(PROGRAMS, MACHINES)
                .flatMap(words -> word(words, userAgent))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> word(List<String> words, String userAgent) {
        return words.stream()
                .map(word -> Arrays.asList(word.split(":", 2)))
                .filter(word -> userAgent.contains(word.getFirst()))
                .map(List::getLast)
                .limit(1);
    }
}
