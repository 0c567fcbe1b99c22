package app.trellis.trends.ui;

import app.trellis.responses.Sharing;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.trends.EventNote;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key of the lettered lines: what happened, when, who noted it and who can read it. */
final class EventsCard extends Composite<Card> {

    private final Sayings words;

    /**
     * @param first the day of the first drawn score; null without one
     * @param add opens what asks for another event
     * @param remove deletes one that the care team noted
     */
    EventsCard(
            Sayings words,
            List<EventNote> events,
            @Nullable LocalDate first,
            SerializableRunnable add,
            SerializableConsumer<UUID> remove) {
        this.words = words;
        Map<UUID, String> letters =
                Lettered.of(events, first).stream()
                        .collect(Collectors.toMap(one -> one.event().id(), Lettered::letter));
        getContent().withTitle(words.say("trends.events"));
        if (events.isEmpty()) {
            Paragraph none = new Paragraph(words.say("trends.events.none"));
            none.addClassNames("soft", "small");
            getContent().add(none);
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("event-list");
            events.forEach(
                    event -> list.add(item(event, letters.getOrDefault(event.id(), "–"), remove)));
            getContent().add(list);
        }
        Button another = new Button(words.say("trends.events.add"), click -> add.run());
        another.addThemeVariants(ButtonVariant.SMALL);
        getContent().add(another);
    }

    private ListItem item(EventNote event, String letter, SerializableConsumer<UUID> remove) {
        Span key = new Span(letter);
        key.addClassName("strong");
        Span what = new Span(words.eventWords(event));
        Span about = new Span(about(event));
        about.addClassNames("soft", "small");
        Div text = new Div(what, about);
        text.addClassName("two-lines");
        ListItem item = new ListItem(key, text);
        if (!event.byClient()) {
            Button away = new Button(words.say("trends.events.remove"));
            away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            away.setAriaLabel(words.say("trends.events.remove-which", letter));
            away.addClickListener(click ->
                    Confirm.askForGood(
                            words.say("trends.events.remove-title"),
                            words.say("trends.events.remove-means"),
                            words.say("trends.events.remove"),
                            words.say("trends.keep"),
                            () -> remove.accept(event.id())));
            item.add(away);
        }
        return item;
    }

    private String about(EventNote event) {
        String day = words.shortDay(event.on());
        String who = words.say(whoKey(event));
        return event.isPhase()
                ? words.say("trends.event.phase-about", day, who)
                : words.say("trends.event.about", day, who);
    }

    private static String whoKey(EventNote event) {
        if (event.byClient()) {
            return "trends.event.by-client";
        }
        return event.sharing() == Sharing.SHARED
                ? "trends.event.by-team-shared"
                : "trends.event.by-team";
    }
}
