package app.trellis.assignments.ui;

import app.trellis.assignments.AskedSince;
import app.trellis.assignments.AskedSinceLastSession;
import app.trellis.assignments.Plan;
import app.trellis.care.ClientDetails;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Say;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What stood in the way last time, to be read while the next plan is made: the obstacle that was
 * thought of, and why the client set a page aside. Never what they wrote on it.
 */
@Component
class LastTime {

    /** A season; what is older hardly says anything about the next week. */
    private static final Duration BACK = Duration.ofDays(90);

    private static final int MOST = 3;

    private final AskedSinceLastSession asked;
    private final Clock clock;

    LastTime(AskedSinceLastSession asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** The newest that say anything, at most three; not visible where none does. */
    Card of(ClientDetails client, Locale locale, Say words) {
        Instant since = clock.instant().minus(BACK);
        List<AskedSince> said =
                asked
                        .of(
                                client.id(),
                                since,
                                LocalDate.ofInstant(since, client.zone()),
                                LocalDate.now(clock.withZone(client.zone())),
                                locale)
                        .stream()
                        .filter(LastTime::saysSomething)
                        .limit(MOST)
                        .toList();
        Card card = Card.titled(words.say("assignments.last-time"));
        said.forEach(one -> card.add(article(one, client, locale, words)));
        card.setVisible(!said.isEmpty());
        return card;
    }

    private static boolean saysSomething(AskedSince one) {
        return !one.plan().obstacle().isBlank()
                || one.setAside().stream().anyMatch(aside -> aside.reason() != null);
    }

    private static Article article(AskedSince one, ClientDetails client, Locale locale, Say words) {
        Paragraph title = new Paragraph(one.title());
        title.addClassName("strong");
        Article article = new Article(title);
        String obstacle =
                new Plan("", "", "", one.plan().obstacle(), one.plan().then())
                        .sentence((key, part) -> words.say(key, part));
        if (!one.plan().obstacle().isBlank()) {
            Paragraph quote = new Paragraph(obstacle);
            quote.addClassName("plan");
            article.add(quote);
        }
        one.setAside().stream()
                .filter(aside -> aside.reason() != null)
                .limit(MOST)
                .forEach(aside -> {
                    Paragraph why =
                            new Paragraph(
                                    words.say(
                                            "assignments.last-time.set-aside",
                                            Days.say(aside.at(), client.zone(), locale),
                                            words.say("assignments.reason." + aside.reason())));
                    why.addClassNames("soft", "small");
                    article.add(why);
                });
        return article;
    }
}
