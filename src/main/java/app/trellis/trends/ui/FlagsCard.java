package app.trellis.trends.ui;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import app.trellis.trends.Flag;
import app.trellis.trends.FlagRule;
import app.trellis.trends.LookAt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What scores ask to look at together, and what came of it before. */
final class FlagsCard extends Composite<Card> {

    private final Sayings words;

    /**
     * @param flags the newest first; at least one
     * @param look opens what closes one
     * @param beside what stands below one that waits
     */
    FlagsCard(
            Sayings words,
            List<Flag> flags,
            SerializableConsumer<Flag> look,
            SerializableFunction<Flag, Component> beside) {
        this.words = words;
        getContent().withTitle(words.say("trends.flags"));
        List<Flag> open = flags.stream().filter(Flag::isOpen).toList();
        if (!open.isEmpty()) {
            getContent().add(list(open.stream().map(flag -> waiting(flag, look, beside)).toList()));
        }
        List<Flag> before = flags.stream().filter(flag -> !flag.isOpen()).toList();
        if (!before.isEmpty()) {
            getContent()
                    .add(
                            new Details(
                                    words.say("trends.flags.before", before.size()),
                                    list(before.stream().map(this::lookedAt).toList())));
        }
    }

    private static UnorderedList list(List<ListItem> items) {
        UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("flag-list");
        list.getElement().setAttribute("role", "list");
        return list;
    }

    private ListItem waiting(
            Flag flag,
            SerializableConsumer<Flag> look,
            SerializableFunction<Flag, Component> beside) {
        Button open = new Button(words.say("trends.flag.look"), click -> look.accept(flag));
        open.addThemeVariants(ButtonVariant.SMALL);
        open.setAriaLabel(words.say("trends.flag.look-which", sentence(words, flag)));
        Div text = text(flag, since(flag));
        text.add(beside.apply(flag));
        return new ListItem(pill(flag), text, open);
    }

    private ListItem lookedAt(Flag flag) {
        Flag.Looked looked = java.util.Objects.requireNonNull(flag.looked());
        String topics =
                looked.topics().stream()
                        .sorted()
                        .map(topic -> words.say("trends.look." + topic.word()))
                        .collect(Collectors.joining(", "));
        String by =
                words.say(
                        looked.mine() ? "trends.flag.closed-by-me" : "trends.flag.closed-by-other",
                        words.shortDay(day(looked.at())));
        Div text = text(flag, topics.isEmpty() ? by : by + " · " + topics);
        Paragraph note = new Paragraph(looked.note());
        note.addClassName("typed");
        text.add(note);
        return new ListItem(text);
    }

    private Div text(Flag flag, String about) {
        Span small = new Span(about);
        small.addClassNames("soft", "small");
        Span sentence = new Span(sentence(words, flag));
        sentence.addClassName("strong");
        Div text = new Div(sentence, small);
        text.addClassName("two-lines");
        return text;
    }

    private String since(Flag flag) {
        String since = words.say("trends.flag.since", words.shortDay(day(flag.raisedAt())));
        return flag.holds() ? since : since + " · " + words.say("trends.flag.no-longer");
    }

    private static Component pill(Flag flag) {
        return flag.rule() == FlagRule.WORSE_THAN_START
                ? Pill.signal(Signal.WORSE, "")
                : Pill.signal(Signal.LOOK, "");
    }

    /** What the rule says of which questionnaire. */
    static String sentence(Sayings words, Flag flag) {
        String name = flag.name();
        return words.say("trends.rule." + flag.rule().word(), name == null ? "" : name);
    }

    /** The day of a moment, as a table of scores dates it. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The questions that belong to a topic. */
    static List<String> questions(Sayings words, LookAt topic) {
        return List.of(
                words.say("trends.look." + topic.word() + ".first"),
                words.say("trends.look." + topic.word() + ".second"));
    }
}
