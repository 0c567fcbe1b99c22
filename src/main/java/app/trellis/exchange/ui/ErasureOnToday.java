package app.trellis.exchange.ui;

import app.trellis.assignments.TodayLine;
import app.trellis.exchange.AskingForErasure;
import app.trellis.exchange.ErasureWish.State;
import app.trellis.shared.ClientId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on Today that something the client asked for waits for their word, and not what it is. */
@Component
class ErasureOnToday implements TodayLine {

    private final AskingForErasure asking;
    private final MessageSource messages;
    private final Clock clock;

    ErasureOnToday(AskingForErasure asking, MessageSource messages, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<String> lines(ClientId client, Locale locale) {
        return asking
                .newest(client)
                .filter(wish -> wish.stateAt(clock.instant()) == State.TO_CONFIRM)
                .map(wish -> messages.getMessage("exchange.erasure.today", null, locale))
                .stream()
                .toList();
    }
}
