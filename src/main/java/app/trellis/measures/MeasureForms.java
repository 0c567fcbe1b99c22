package app.trellis.measures;

import app.trellis.measures.Measure.Difficulty;
import app.trellis.measures.Measure.Wording;
import app.trellis.measures.ScoringRule.RiskItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire as the player shows it: one question a screen, none of them required. The form
 * carries its name for nobody, because a phone may be seen by others.
 */
@Component
public class MeasureForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LANGUAGES = List.of("es");

    private final MessageSource messages;

    MeasureForms(MessageSource messages) {
        this.messages = messages;
    }

    /** The form in English, with what differs in other languages under {@code languages}. */
    public String json(Measure measure) {
        ObjectNode form = JSON.createObjectNode();
        form.put("key", measure.key());
        form.put("version", measure.version());
        form.put("minutes", measure.minutes());
        form.put("form", true);
        form.put("level", "CALM");
        form.put("sharing", "SHARED");
        form.setAll(words(measure, "en"));
        ObjectNode languages = form.putObject("languages");
        LANGUAGES.forEach(language -> languages.set(language, words(measure, language)));
        return form.toString();
    }

    /** The form as a person reads it in their language; of other pages nothing changes. */
    public static String in(String json, Locale locale) {
        JsonNode page = JSON.readTree(json);
        if (!(page instanceof ObjectNode form) || !form.has("languages")) {
            return json;
        }
        JsonNode words = form.get("languages").get(locale.getLanguage());
        form.remove("languages");
        if (words instanceof ObjectNode other) {
            form.setAll(other);
        }
        return form.toString();
    }

    private ObjectNode words(Measure measure, String language) {
        Locale locale = Locale.of(language);
        Wording wording = measure.wordsIn(language);
        // The player fills in what the practice says to people in need.
        String intro =
                messages.getMessage(
                        "measures.form.intro", new Object[] {"{practice crisis text}"}, locale);
        ObjectNode words = JSON.createObjectNode();
        words.put("phoneTitle", MeasureTitles.of(measure, locale, messages));
        words.put(
                "intro",
                measure.speaks(language)
                        ? intro
                        : messages.getMessage("measures.form.english-only", null, locale)
                                + " "
                                + intro);
        words.put("licence", measure.licence().line());
        ArrayNode fields = words.putArray("fields");
        IntStream.rangeClosed(1, measure.items())
                .forEach(item -> fields.add(question(measure, wording, item)));
        Difficulty difficulty = wording.difficulty();
        if (difficulty != null) {
            ObjectNode field = fields.addObject();
            field.put("id", "difficulty");
            field.put("type", "singleChoice");
            field.put("label", difficulty.question());
            choices(field, 0, difficulty.answers());
        }
        return words;
    }

    private static ObjectNode question(Measure measure, Wording wording, int item) {
        ScoringRule scoring = measure.scoring();
        ObjectNode field = JSON.createObjectNode();
        field.put("id", "q" + item);
        field.put("label", wording.items().get(item - 1));
        if (!wording.recall().isBlank()) {
            field.put("lead", wording.recall());
        }
        if (wording.answers().size() == scoring.steps()) {
            field.put("type", "singleChoice");
            choices(field, scoring.lowest(), wording.answers());
        } else {
            field.put("type", "slider");
            field.put("min", scoring.lowest());
            field.put("max", scoring.highest());
            field.put("low", wording.answers().getFirst());
            field.put("high", wording.answers().getLast());
        }
        RiskItem risk = scoring.riskItem();
        if (risk != null && risk.item() == item) {
            sign(field, risk.alertFrom(), scoring.highest());
        }
        return field;
    }

    private static void choices(ObjectNode field, int lowest, List<String> labels) {
        ArrayNode choices = field.putArray("choices");
        for (int place = 0; place < labels.size(); place++) {
            choices.addObject()
                    .put("value", String.valueOf(lowest + place))
                    .put("label", labels.get(place));
        }
    }

    /** Help is shown at once, and what it rests rests when the form is sent. */
    private static void sign(ObjectNode field, int from, int highest) {
        ObjectNode sign = field.putArray("signs").addObject();
        ArrayNode is = sign.putArray("is");
        IntStream.rangeClosed(from, highest).mapToObj(String::valueOf).forEach(is::add);
        sign.put("code", "RISK_ANSWER");
        sign.put("hold", "STRONG_TOO");
        sign.put("fullHelp", true);
    }
}
