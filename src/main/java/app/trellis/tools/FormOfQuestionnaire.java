package app.trellis.tools;

import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import app.trellis.measures.OwnForm;
import app.trellis.shared.Refused;
import app.trellis.tools.QuestionnaireSeen.Line;
import app.trellis.tools.QuestionnaireSeen.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Questionnaire as a form that is scored, where all of its questions have the same answers. How
 * its answers become a score, what a score means and by what right it is used is left to a person.
 *
 * @param why why it cannot be one, or what is to be looked at in it; null where nothing is
 */
record FormOfQuestionnaire(@Nullable OwnForm form, @Nullable Remark why) {

    private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final String PROTECTED = "measures.own.fault.protected";
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_ANSWERS = 11;
    private static final int HIGHEST_START = 9;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_NOTE = 1_000;

    /**
     * @throws Refused when its owners allow no electronic use of it
     */
    static FormOfQuestionnaire of(
            String title,
            String about,
            String copyright,
            List<Line> lines,
            List<OwnQuestion> questions,
            List<JsonNode> items) {
        OwnForm empty = OwnForm.EMPTY;
        OwnForm named = form(title, about, copyright, "", empty.questions(), "", "", List.of());
        if (named.faults().stream().anyMatch(one -> one.key().equals(PROTECTED))) {
            throw new Refused("tools.import.broken.protected");
        }
        List<Integer> asked =
                IntStream.range(0, questions.size())
                        .filter(place -> !questions.get(place).kind().isRead())
                        .boxed()
                        .toList();
        if (asked.size() > MOST_QUESTIONS) {
            return none("tools.import.no-form.many", MOST_QUESTIONS);
        }
        List<Map<String, Integer>> scales = new ArrayList<>();
        for (int place : asked) {
            OwnQuestion one = questions.get(place);
            if (one.kind() != QuestionKind.SINGLE_CHOICE || one.ownWords()) {
                return none("tools.import.no-form.kinds");
            }
            scales.add(marks(one, items.get(place)));
        }
        Map<String, Integer> first = scales.getFirst();
        int lowest = first.values().stream().min(Comparator.naturalOrder()).orElse(0);
        int highest = lowest + first.size() - 1;
        if (first.size() < 2
                || first.size() > MOST_ANSWERS
                || lowest < 0
                || lowest > HIGHEST_START
                || first.values().stream().distinct().count() != first.size()
                || first.values().stream().anyMatch(mark -> mark > highest)) {
            return none("tools.import.no-form.answers", MOST_ANSWERS);
        }
        List<OwnForm.Question> made = new ArrayList<>();
        for (int number = 0; number < asked.size(); number++) {
            Map<String, Integer> scale = scales.get(number);
            boolean turned = scale.equals(turned(first, lowest + highest));
            if (!turned && !scale.equals(first)) {
                return none("tools.import.no-form.different");
            }
            made.add(
                    new OwnForm.Question(
                            lines.get(asked.get(number)).text(),
                            turned && !scale.equals(first),
                            false));
        }
        String recall =
                questions.getFirst().kind().isRead() && asked.size() == questions.size() - 1
                        ? questions.getFirst().label()
                        : "";
        boolean numbered =
                items.get(asked.getFirst()).path("answerOption").path(0).has("valueCoding")
                        ? isNumbered(items.get(asked.getFirst()))
                        : true;
        return new FormOfQuestionnaire(
                form(
                        title,
                        about,
                        copyright,
                        recall,
                        made,
                        Integer.toString(lowest),
                        Integer.toString(highest),
                        names(first, items.get(asked.getFirst()))),
                numbered ? null : Remark.of("tools.import.note.numbers", lowest, highest));
    }

    private static Map<String, Integer> turned(Map<String, Integer> scale, int sum) {
        return scale.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> sum - one.getValue()));
    }

    /** What each answer counts, by its name; in their order from 0 where the file does not say. */
    private static Map<String, Integer> marks(OwnQuestion question, JsonNode item) {
        List<JsonNode> options = new ArrayList<>();
        item.path("answerOption").forEach(options::add);
        boolean numbered = options.size() == question.choices().size() && isNumbered(item);
        Map<String, Integer> marks = new TreeMap<>();
        for (int place = 0; place < question.choices().size(); place++) {
            Integer number = numbered ? number(options.get(place)) : null;
            marks.put(
                    question.choices().get(place).label(),
                    number == null ? Integer.valueOf(place) : number);
        }
        return marks;
    }

    private static boolean isNumbered(JsonNode item) {
        JsonNode options = item.path("answerOption");
        if (options.isEmpty()) {
            return false;
        }
        for (JsonNode option : options) {
            if (number(option) == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Integer number(JsonNode option) {
        for (JsonNode where : List.of(option, option.path("valueCoding"))) {
            for (JsonNode one : where.path("extension")) {
                if (one.path("url").asString("").equals(ORDINAL)) {
                    double value = one.path("valueDecimal").asDouble(-1);
                    return value == Math.rint(value) && Math.abs(value) < 1_000
                            ? Integer.valueOf((int) value)
                            : null;
                }
            }
        }
        String code = ReadQuestionnaire.code(option);
        return code.matches("\\d{1,3}") ? Integer.valueOf(code) : null;
    }

    /** The lowest first; the two ends alone where only they have names. */
    private static List<String> names(Map<String, Integer> scale, JsonNode item) {
        List<String> all =
                scale.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
        JsonNode options = item.path("answerOption");
        for (int place = 1; place < options.size() - 1; place++) {
            if (options.path(place).path("valueCoding").has("display")
                    || !options.path(place).has("valueCoding")) {
                return all;
            }
        }
        return options.size() > 2 ? List.of(all.getFirst(), all.getLast()) : all;
    }

    private static FormOfQuestionnaire none(String key, java.io.Serializable... arguments) {
        return new FormOfQuestionnaire(null, Remark.of(key, arguments));
    }

    private static OwnForm form(
            String title,
            String about,
            String copyright,
            String recall,
            List<OwnForm.Question> questions,
            String lowest,
            String highest,
            List<String> answers) {
        OwnForm empty = OwnForm.EMPTY;
        return new OwnForm(
                ReadQuestionnaire.cut(title, LONGEST_NAME),
                ReadQuestionnaire.cut(about, LONGEST_SENTENCE),
                "",
                "",
                false,
                ReadQuestionnaire.cut(copyright, LONGEST_NOTE),
                ReadQuestionnaire.cut(recall, LONGEST_SENTENCE),
                questions,
                lowest,
                highest,
                answers,
                empty.direction(),
                empty.combine(),
                "",
                "",
                "",
                "",
                "",
                "",
                empty.reliabilityType(),
                List.of(),
                "");
    }
}
