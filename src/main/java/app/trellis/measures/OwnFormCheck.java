package app.trellis.measures;

import app.trellis.measures.OwnForm.BandLine;
import app.trellis.measures.OwnForm.Question;
import app.trellis.measures.OwnFormFault.Part;
import app.trellis.statistics.Instrument.Combine;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is missing or does not fit in a form that somebody typed. */
final class OwnFormCheck {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_SENTENCE = 300;
    static final int LONGEST_NOTE = 1_000;
    static final int LONGEST_QUESTION = 400;
    static final int LONGEST_ANSWER = 80;

    /** What a stored score has room for. */
    static final int LONGEST_BAND = 40;

    static final int MOST_QUESTIONS = 60;
    static final int MOST_BANDS = 10;
    static final int HIGHEST_START = 9;

    /** As many as a phone can show in a row. */
    static final int MOST_ANSWERS = 11;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,4})?");

    private final OwnForm form;
    private final List<OwnFormFault> faults = new ArrayList<>();

    OwnFormCheck(OwnForm form) {
        this.form = form;
    }

    /** A whole number as typed; null where it is none. */
    static @Nullable Integer whole(String typed) {
        String text = typed.strip();
        return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** A number as typed, with a point or a comma; null where it is none. */
    static @Nullable Double number(String typed) {
        String text = typed.strip();
        return NUMBER.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
    }

    List<OwnFormFault> faults() {
        faults.clear();
        words();
        questions();
        scale();
        score();
        figures();
        bands();
        risk();
        return List.copyOf(faults);
    }

    /** Whether questions and answers fit, so that a phone could show them. */
    boolean isReadable() {
        faults.clear();
        questions();
        scale();
        return faults.isEmpty();
    }

    private void words() {
        line(Part.NAME, form.name(), LONGEST_NAME);
        fits(Part.ABOUT, form.about(), LONGEST_SENTENCE);
        line(Part.PHONE_TITLE, form.phoneTitle(), LONGEST_TITLE);
        for (Part part : List.of(Part.NAME, Part.ABOUT, Part.PHONE_TITLE)) {
            if (ProtectedNames.isIn(
                    switch (part) {
                        case NAME -> form.name();
                        case ABOUT -> form.about();
                        default -> form.phoneTitle();
                    })) {
                fault(part, "protected");
            }
        }
        String name = form.name().strip();
        if (!name.isEmpty() && form.phoneTitle().strip().equalsIgnoreCase(name)) {
            fault(Part.PHONE_TITLE, "title-names-it");
        }
        line(Part.LICENCE, form.licence(), LONGEST_NOTE);
        if (!form.rightHeld()) {
            fault(Part.RIGHT, "right");
        }
        fits(Part.LINE, form.line(), LONGEST_NOTE);
    }

    private void questions() {
        fits(Part.RECALL, form.recall(), LONGEST_SENTENCE);
        List<Question> asked = form.asked();
        if (asked.isEmpty()) {
            fault(Part.QUESTIONS, "no-question");
        } else if (asked.size() > MOST_QUESTIONS) {
            fault(Part.QUESTIONS, "too-many-questions", MOST_QUESTIONS);
        }
        asked.forEach(one -> fits(Part.QUESTIONS, one.text(), LONGEST_QUESTION));
    }

    private void scale() {
        Integer lowest = whole(form.lowest());
        Integer highest = whole(form.highest());
        if (lowest == null || lowest > HIGHEST_START) {
            fault(Part.LOWEST, "lowest", HIGHEST_START);
            return;
        }
        if (highest == null || highest <= lowest || highest - lowest >= MOST_ANSWERS) {
            fault(Part.HIGHEST, "highest", lowest + 1, lowest + MOST_ANSWERS - 1);
            return;
        }
        List<String> named = form.namedAnswers();
        int steps = highest - lowest + 1;
        if (named.size() != steps && named.size() != 2) {
            fault(Part.ANSWERS, "answers", steps, named.size());
        }
        named.forEach(one -> fits(Part.ANSWERS, one, LONGEST_ANSWER));
    }

    private void score() {
        if (form.direction() == null) {
            fault(Part.DIRECTION, "direction");
        }
        if (form.combine() == null) {
            fault(Part.COMBINE, "combine");
        }
        if (!form.minimumAnswered().isBlank()) {
            Integer minimum = whole(form.minimumAnswered());
            int questions = Math.max(1, form.asked().size());
            if (minimum == null || minimum < 1 || minimum > questions) {
                fault(Part.MINIMUM, "minimum", questions);
            }
        }
    }

    private void figures() {
        fits(Part.CITATION, form.citation(), LONGEST_NOTE);
        double from = extreme(whole(form.lowest()));
        double to = extreme(whole(form.highest()));
        between(Part.CASE, form.caseFrom(), from, to);
        above(Part.THRESHOLD, form.threshold(), to - from);
        above(Part.SPREAD, form.sd(), to - from);
        boolean given = !form.reliability().isBlank();
        Double reliability = number(form.reliability());
        if (given && (reliability == null || reliability <= 0 || reliability >= 1)) {
            fault(Part.RELIABILITY, "reliability");
        }
        if (given && form.reliabilityType() == null) {
            fault(Part.RELIABILITY_TYPE, "reliability-type");
        }
    }

    /** The score of somebody who gives the same answer throughout. */
    private double extreme(@Nullable Integer answer) {
        int one = answer == null ? 0 : answer;
        return form.combine() == Combine.MEAN ? one : (double) one * form.asked().size();
    }

    private void bands() {
        List<BandLine> bands = form.namedBands();
        if (bands.isEmpty()) {
            return;
        }
        if (form.citation().isBlank()) {
            fault(Part.BANDS, "bands-source");
        }
        if (bands.size() > MOST_BANDS) {
            fault(Part.BANDS, "too-many-bands", MOST_BANDS);
        }
        Set<Double> begins = new HashSet<>();
        for (BandLine band : bands) {
            Double from = number(band.from());
            if (band.name().isBlank() || from == null) {
                fault(Part.BANDS, "band");
                return;
            }
            fits(Part.BANDS, band.name().strip(), LONGEST_BAND);
            if (!begins.add(from)) {
                fault(Part.BANDS, "bands-twice");
                return;
            }
        }
    }

    private void risk() {
        if (form.asked().stream().noneMatch(Question::aboutRisk)) {
            return;
        }
        Integer lowest = whole(form.lowest());
        Integer highest = whole(form.highest());
        Integer from = whole(form.alertFrom());
        if (lowest == null || highest == null) {
            return;
        }
        if (from == null || from <= lowest || from > highest) {
            fault(Part.ALERT, "alert-from", lowest + 1, highest);
        }
        if (form.namedAnswers().size() != highest - lowest + 1) {
            fault(Part.ALERT, "alert-answers");
        }
    }

    private void line(Part part, String typed, int longest) {
        if (typed.isBlank()) {
            fault(part, "blank");
        }
        fits(part, typed, longest);
    }

    private void fits(Part part, String typed, int longest) {
        if (typed.codePointCount(0, typed.length()) > longest) {
            fault(part, "too-long", longest);
        }
    }

    private void between(Part part, String typed, double from, double to) {
        if (typed.isBlank()) {
            return;
        }
        Double number = number(typed);
        if (number == null || number < from || number > to) {
            fault(part, "between", from, to);
        }
    }

    private void above(Part part, String typed, double most) {
        if (typed.isBlank()) {
            return;
        }
        Double number = number(typed);
        if (number == null || number <= 0 || number > most) {
            fault(part, "above", most);
        }
    }

    private void fault(Part part, String key, Serializable... arguments) {
        faults.add(OwnFormFault.of(part, key, arguments));
    }
}
