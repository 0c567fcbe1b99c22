package app.trellis.responses.ui;

import app.trellis.responses.QuietLine;
import app.trellis.responses.ResponseState;
import app.trellis.responses.ResponseSummary;
import app.trellis.shared.ui.Say;
import app.trellis.shared.ui.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a practitioner reads about something that came in. */
final class CameInWords {

    private final Say words;
    private final Times times;

    CameInWords(Say words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** The line before anything else; blank when there is none. */
    String line(ResponseSummary summary) {
        QuietLine line = summary.line();
        return line == null ? "" : say("responses.line." + Names.of(line));
    }

    Signal signal(ResponseSummary summary) {
        if (summary.toAcknowledge()) {
            return Signal.SAFETY;
        }
        return summary.isNew() ? Signal.NEW : Signal.NOTHING;
    }

    String state(ResponseSummary summary) {
        if (summary.toAcknowledge()) {
            return say("responses.signal.safety");
        }
        Instant discussed = summary.discussedAt();
        if (summary.state() == ResponseState.DISCUSSED && discussed != null) {
            return say("responses.signal.discussed", times.day(discussed));
        }
        LocalDate talk = summary.talkOn();
        if (summary.state() == ResponseState.READ) {
            return talk == null
                    ? say("responses.signal.read")
                    : say("responses.signal.read-and-talk", times.day(talk));
        }
        return say("responses.signal.new");
    }

    /** Short facts: the client's wish, how it ended, who may read it. */
    String facts(ResponseSummary summary) {
        List<String> facts = new ArrayList<>();
        facts.add(line(summary));
        if (summary.bring()) {
            facts.add(say("responses.fact.bring"));
        }
        facts.add(steady(summary));
        if (summary.shortVersion()) {
            facts.add(say("responses.fact.short"));
        }
        facts.add(corrected(summary));
        facts.add(sharing(summary));
        return String.join(" · ", facts.stream().filter(one -> !one.isBlank()).toList());
    }

    /** How it ended, where that is worth a word; blank else. */
    String steady(ResponseSummary summary) {
        if (!summary.stirredUp()) {
            return "";
        }
        Integer before = summary.before();
        int after = Objects.requireNonNull(summary.after());
        if (before == null) {
            return say("responses.fact.ended-high", after);
        }
        return before < after
                ? say("responses.fact.stirred-up", before, after)
                : say("responses.fact.stayed-high", before, after);
    }

    /** That the client set something in it right, and when; blank where not. */
    String corrected(ResponseSummary summary) {
        Instant at = summary.correctedAt();
        return at == null ? "" : say("responses.fact.corrected", times.day(at));
    }

    String sharing(ResponseSummary summary) {
        return summary.closedAgain()
                ? say("responses.fact.closed-again")
                : say("responses.fact." + Names.of(summary.sharing()));
    }

    private String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
