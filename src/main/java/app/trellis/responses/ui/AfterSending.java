package app.trellis.responses.ui;

import app.trellis.care.ReadingRhythm;
import app.trellis.responses.FrameFacts;
import app.trellis.responses.FramingPages;
import app.trellis.responses.Sending;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What comes after sending, in a few sentences: who reads it, how often they do, when it is likely
 * to be talked about, and where it is found. Of what nobody knows yet it promises nothing.
 */
@Component
class AfterSending {

    private final FramingPages framing;
    private final MessageSource messages;

    AfterSending(FramingPages framing, MessageSource messages) {
        this.framing = framing;
        this.messages = messages;
    }

    /**
     * What is said.
     *
     * @param agreement what leads to what was agreed on who reads and what calls somebody; blank
     *     where nothing leads there
     */
    record Said(String next, String agreement) {}

    /**
     * In the client's words. After an answer that calls somebody, what was agreed on that is shown
     * again.
     *
     * @param locale English or Spanish
     */
    Said said(ClientId client, Sending.Sent sent, Locale locale) {
        if (!sent.soon()) {
            return new Said(words(client, sent, locale), "");
        }
        FrameFacts facts = framing.facts(client);
        List<String> sentences = new ArrayList<>(reading(facts.reading(), locale));
        sentences.addFirst(soon(facts, locale));
        return new Said(
                String.join(" ", sentences),
                facts.reading() == null ? "" : say("care.agreement.mine", locale));
    }

    private String words(ClientId client, Sending.Sent sent, Locale locale) {
        Sharing sharing = sent.sharing();
        if (sharing == null) {
            return say("responses.next.not-kept", locale);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(say("responses.next." + Names.of(sharing), locale));
        if (sharing == Sharing.PRIVATE) {
            sentences.add(say("responses.next.find-private", locale));
        } else {
            FrameFacts facts = framing.facts(client);
            sentences.addAll(reading(facts.reading(), locale));
            sentences.add(talk(facts, locale));
            sentences.add(say("responses.next.find", locale));
        }
        return String.join(" ", sentences);
    }

    private String soon(FrameFacts facts, Locale locale) {
        Times times = Times.at(locale, facts.now());
        return say("responses.next.soon", locale, facts.practice(), times.soon(facts.readBy()));
    }

    /** As the agreement says it; without one nothing is said. */
    private List<String> reading(@Nullable ReadingRhythm reading, Locale locale) {
        return reading == null
                ? List.of()
                : List.of(say("care.agreement.reads." + Names.of(reading), locale));
    }

    private String talk(FrameFacts facts, Locale locale) {
        ZonedDateTime next = facts.nextSession();
        if (next == null) {
            return say("responses.next.talk-then", locale);
        }
        Times times = Times.at(locale, facts.now());
        LocalDate day = next.toLocalDate();
        return day.equals(times.today())
                ? say("responses.next.talk-today", locale)
                : say("responses.next.talk", locale, times.day(day));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
