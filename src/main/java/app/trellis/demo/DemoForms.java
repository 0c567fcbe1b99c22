package app.trellis.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The answers to a questionnaire, week by week, for each shape; the same seed gives the same. */
class DemoForms {

    /** The client whose two questionnaires do not agree. */
    private static final String OF_TWO_MINDS = "client4@trellis.example";

    /** The client who fills in the questionnaire that asks about risk, and reports none. */
    private static final String ASKED_ABOUT_RISK = "client9@trellis.example";

    private static final int HIGHEST_ANSWER = 3;

    private final DemoCast.Part part;
    private final Random random;
    private final boolean first;

    DemoForms(DemoCast.Part part, long seed) {
        this.part = part;
        this.random = new Random(seed + 1_000);
        this.first = seed % 3 != 2;
    }

    /** Which questionnaires this client fills in. */
    List<Form> forms() {
        if (part.email().equals(OF_TWO_MINDS)) {
            return List.of(Form.GAD_7, Form.PHQ_8);
        }
        if (part.email().equals(ASKED_ABOUT_RISK)) {
            return List.of(Form.PHQ_9);
        }
        return List.of(first ? Form.GAD_7 : Form.PHQ_8);
    }

    /** A questionnaire and over how many of its questions what is felt is spread. */
    enum Form {
        GAD_7("gad-7", 7),
        PHQ_8("phq-8", 8),
        PHQ_9("phq-9", 8);

        private final String key;
        private final int items;

        Form(String key, int items) {
            this.key = key;
            this.items = items;
        }

        String key() {
            return key;
        }
    }

    /** The answers of one week, in the shapes of the player. */
    Map<String, @Nullable Object> week(Form form, int week) {
        long total = Math.round(level(form, week) + random.nextGaussian());
        int left = (int) Math.clamp(total, 0, form.items * HIGHEST_ANSWER);
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (int item = 1; item <= form.items; item++) {
            int answer = Math.ceilDiv(left, form.items - item + 1);
            answers.put("q" + item, String.valueOf(answer));
            left -= answer;
        }
        if (form == Form.PHQ_9) {
            answers.put("q9", "0");
        }
        return answers;
    }

    private double level(Form form, int week) {
        if (part.email().equals(OF_TWO_MINDS) && form == Form.GAD_7) {
            return 8 + week * 0.45;
        }
        return switch (part.shape()) {
            case STEADY_BETTER, FINISHED -> 15 - week * 0.65;
            case WORSE -> 9 + week * 0.4;
            case UP_AND_DOWN -> 11 + 3.5 * Math.sin(week * 0.9);
            case QUIET, NEW -> 13;
        };
    }
}
