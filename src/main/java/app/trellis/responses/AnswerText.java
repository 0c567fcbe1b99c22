package app.trellis.responses;

import app.trellis.responses.AnsweredQuestion.Part;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says an answer in words and figures, for every page that shows one.
 *
 * @param say gives the words of a message key
 */
public record AnswerText(Locale locale, Say say) {

    /** One text for each row or place, else one; none where it was left blank. */
    public List<String> lines(AnsweredQuestion question) {
        return question.lines().stream().map(line -> words(line, " · ")).toList();
    }

    /** What is right instead of an answer. */
    public String said(Correction correction) {
        return words(correction.answer());
    }

    private String words(List<Part> parts, String between) {
        return parts.stream().map(this::words).collect(Collectors.joining(between));
    }

    private String words(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Mark mark -> say.say("responses.mark", mark.value(), mark.of());
            case Part.Figure figure -> String.format(locale, "%s", figure.value());
            case Part.Day day -> Days.withWeekday(day.day(), locale);
            case Part.Hour hour -> Days.hour(hour.time(), locale);
            case Part.Labelled labelled ->
                    say.say(
                            labelled.label().endsWith("?")
                                    ? "responses.labelled-question"
                                    : "responses.labelled",
                            labelled.label(),
                            words(labelled.parts(), ", "));
        };
    }
}
