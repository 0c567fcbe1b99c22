package app.trellis.alerts;

import app.trellis.care.WatchedRule;
import app.trellis.care.Watching;
import app.trellis.shared.CurrentPractice;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What agreements say about the queue: who is asked first, within what time, and who then. */
@Component
class WhatAlertsSee implements Watching {

    private static final int HOUR = 60;

    private final AlertCovers covers;
    private final NobodyLeft cover;
    private final MessageSource messages;

    WhatAlertsSee(AlertCovers covers, NobodyLeft cover, MessageSource messages) {
        this.covers = covers;
        this.cover = cover;
        this.messages = messages;
    }

    @Override
    public List<WatchedRule> everywhere(Locale language) {
        Duration limit =
                covers.findById(CurrentPractice.get().value())
                        .map(AlertCover::limit)
                        .orElse(AlertCover.LIMIT);
        boolean covered = cover.isCovered();
        return List.of(
                WatchedRule.answer("know-soon", say("alerts.agreement.know-soon", language)),
                WatchedRule.then(
                        "limit-%d-%s".formatted(limit.toMinutes(), covered ? "covered" : "team"),
                        say(
                                covered
                                        ? "alerts.agreement.limit-covered"
                                        : "alerts.agreement.limit-team",
                                language,
                                duration(limit, language))));
    }

    private String duration(Duration limit, Locale language) {
        long minutes = limit.toMinutes();
        return minutes % HOUR == 0
                ? say("alerts.agreement.hours", language, minutes / HOUR)
                : say("alerts.agreement.minutes", language, minutes);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
