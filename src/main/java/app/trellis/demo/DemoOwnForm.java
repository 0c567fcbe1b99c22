package app.trellis.demo;

import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnForm.Question;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Instrument.Combine;
import java.util.List;

/** A form that the demo practice made up itself: nothing is known about its scores. */
final class DemoOwnForm {

    /** As an administrator types it. */
    static final OwnForm NIGHTS =
            new OwnForm(
                    "Nights after a hard week",
                    "How the nights were, in our own words.",
                    "Five short questions",
                    "Our own work. It was never published and has no norms.",
                    true,
                    "",
                    "Over the last week",
                    List.of(
                            new Question("It took me long to fall asleep.", false, false),
                            new Question("I woke up in the night.", false, false),
                            new Question("I woke up rested.", true, false),
                            new Question("I was tired by day.", false, false),
                            new Question("I dreaded going to bed.", false, false)),
                    "0",
                    "4",
                    List.of("Never", "One night", "Some nights", "Most nights", "Every night"),
                    Direction.LOWER_IS_BETTER,
                    Combine.SUM,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    null,
                    List.of(),
                    "");

    private DemoOwnForm() {}
}
