package app.trellis.responses.ui;

import app.trellis.responses.Turn;
import app.trellis.shared.ui.Say;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written to and fro on a page, the oldest first: who, when, and the words. */
final class ThreadTurns extends OrderedList {

    private final Say words;
    private final Times times;
    private final @Nullable String practitioner;

    /**
     * @param practitioner what the client calls their practitioner; null where the practice reads
     */
    ThreadTurns(List<Turn> turns, Say words, Times times, @Nullable String practitioner) {
        this.words = words;
        this.times = times;
        this.practitioner = practitioner;
        addClassName("turns");
        getElement().setAttribute("role", "list");
        turns.forEach(turn -> add(item(turn)));
    }

    private ListItem item(Turn turn) {
        Paragraph who = new Paragraph(who(turn));
        who.addClassNames("soft", "small");
        String said = turn.words();
        Paragraph what =
                new Paragraph(said == null ? words.say("responses.thread.words-closed") : said);
        what.addClassName(said == null ? "soft" : "turn-words");
        ListItem item = new ListItem(who, what);
        item.addClassName("turn");
        if (turn.byClient()) {
            item.addClassName("turn-client");
        }
        return item;
    }

    private String who(Turn turn) {
        String at = times.dateTime(turn.sentAt());
        if (turn.mine()) {
            return turn.asks()
                    ? words.say("responses.thread.you-asked", at)
                    : words.say("responses.thread.you-wrote", at);
        }
        if (turn.byClient()) {
            return words.say("responses.thread.client-wrote", at);
        }
        if (practitioner != null) {
            return turn.asks()
                    ? words.say("responses.thread.asked", practitioner, at)
                    : words.say("responses.thread.wrote", practitioner, at);
        }
        return turn.asks()
                ? words.say("responses.thread.colleague-asked", at)
                : words.say("responses.thread.colleague-wrote", at);
    }
}
