package app.trellis.responses.ui;

import app.trellis.responses.ResponseState;
import app.trellis.responses.SentPage;
import app.trellis.responses.Sharing;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;

/** What became of something the client sent, in their words. */
final class SentWords {

    private final Component page;
    private final Times times;

    SentWords(Component page, Times times) {
        this.page = page;
        this.times = times;
    }

    /** What Today calls it, in their language. */
    String title(SentPage sent) {
        return switch (sent.kind()) {
            case CHECK_IN -> say("responses.title.check-in");
            case WORD -> say("responses.title.word");
            case EXERCISE, MEASURE, CARD -> sent.title();
        };
    }

    String state(SentPage sent) {
        String state = stateOfPage(sent);
        return sent.written() ? say("responses.state.written", state) : state;
    }

    private String stateOfPage(SentPage sent) {
        if (sent.sharing() == Sharing.PRIVATE) {
            return say("responses.state.private");
        }
        String state = whatBecameOf(sent);
        return sent.bring() ? say("responses.state.bring", state) : state;
    }

    private String whatBecameOf(SentPage sent) {
        Instant discussed = sent.discussedAt();
        if (sent.state() == ResponseState.DISCUSSED && discussed != null) {
            return say("responses.state.discussed", times.day(discussed));
        }
        Instant read = sent.readAt();
        LocalDate talk = sent.talkOn();
        if (read == null) {
            return say("responses.state.unread");
        }
        return talk == null || talk.isBefore(times.today())
                ? say("responses.state.read", times.day(read))
                : say("responses.state.read-and-talk", times.day(read), times.day(talk));
    }

    private String say(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }
}
