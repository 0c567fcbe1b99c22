package app.trellis.trends.ui;

import app.trellis.responses.Sharing;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Notices;
import app.trellis.trends.EventNote;
import app.trellis.trends.NewEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Days that mattered: the client's own, with who may read them, and those shared with them. */
final class OwnDays extends Composite<Card> {

    private static final int MOST = 200;
    private static final List<Sharing> LEVELS =
            List.of(Sharing.PRIVATE, Sharing.NUMBERS_ONLY, Sharing.SHARED);

    private final Sayings words;
    private final Acts acts;

    /** What a client can do with a day. */
    record Acts(
            KeptForm.Store typed,
            SerializableConsumer<NewEvent> note,
            SerializableBiConsumer<UUID, Sharing> share,
            SerializableConsumer<UUID> remove) {}

    /**
     * @param events oldest day first
     * @param today the last day that can be noted
     */
    OwnDays(Sayings words, List<EventNote> events, LocalDate today, Acts acts) {
        this.words = words;
        this.acts = acts;
        getContent().withTitle(words.say("trends.mine.days"));
        Paragraph about = new Paragraph(words.say("trends.mine.days.about"));
        about.addClassNames("soft", "small");
        getContent().add(about);
        if (!events.isEmpty()) {
            Map<UUID, String> letters =
                    Lettered.of(events, events.getFirst().on()).stream()
                            .collect(Collectors.toMap(one -> one.event().id(), Lettered::letter));
            UnorderedList list = new UnorderedList();
            list.addClassName("event-list");
            list.getElement().setAttribute("role", "list");
            events.forEach(event -> list.add(item(event, letters.getOrDefault(event.id(), "–"))));
            getContent().add(list);
        }
        Button another = new Button(words.say("trends.mine.days.add"), click -> ask(today).open());
        getContent().add(another);
    }

    private ListItem item(EventNote event, String letter) {
        Span key = new Span(letter);
        key.addClassName("strong");
        Span about =
                new Span(
                        words.say(
                                "trends.event.about",
                                words.shortDay(event.on()),
                                event.byClient()
                                        ? words.say("trends.mine.sharing." + name(event.sharing()))
                                        : words.say("trends.mine.days.theirs")));
        about.addClassNames("soft", "small");
        Div text = new Div(new Span(words.eventWords(event)), about);
        text.addClassName("two-lines");
        ListItem item = new ListItem(key, text);
        if (event.byClient()) {
            Button change = quiet(words.say("trends.mine.days.change"), letter);
            change.addClickListener(click -> change(event).open());
            Button away = quiet(words.say("trends.events.remove"), letter);
            away.addClickListener(click ->
                    Confirm.askForGood(
                            words.say("trends.events.remove-title"),
                            words.say("trends.mine.days.remove-means"),
                            words.say("trends.events.remove"),
                            words.say("trends.keep"),
                            () -> acts.remove().accept(event.id())));
            Div ways = new Div(change, away);
            ways.addClassName("row");
            text.add(ways);
        }
        return item;
    }

    private static Button quiet(String verb, String letter) {
        Button button = new Button(verb);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(verb + " " + letter);
        return button;
    }

    private Dialog ask(LocalDate today) {
        DatePicker day = DayFields.field(words.say("trends.event.day"), words.locale());
        day.setMax(today.plusDays(1));
        day.setValue(today);
        TextField what = new TextField(words.say("trends.event.what"));
        what.setMaxLength(MOST);
        what.setWidthFull();
        Select<Sharing> sharing = sharing(Sharing.PRIVATE);
        Div line = new Div(what);
        KeptForm kept = new KeptForm(line, acts.typed(), Map.of("what", what));
        Dialog dialog =
                dialog(
                        words.say("trends.mine.days.add"),
                        words.say("trends.event.note"),
                        new Div(day, line, kept, sharing),
                        () -> {
                            LocalDate on = day.getValue();
                            if (on == null) {
                                throw new Refused("trends.day-missing");
                            }
                            NewEvent event =
                                    new NewEvent(on, what.getValue(), false, sharing.getValue());
                            acts.note().accept(event);
                            kept.done();
                        },
                        sentence -> {
                            what.setErrorMessage(sentence);
                            what.setInvalid(true);
                        });
        return dialog;
    }

    private Dialog change(EventNote event) {
        Select<Sharing> sharing = sharing(event.sharing());
        return dialog(
                words.say("trends.mine.days.change"),
                words.say("trends.mine.days.keep-choice"),
                new Div(sharing),
                () -> acts.share().accept(event.id(), sharing.getValue()),
                sharing::setErrorMessage);
    }

    private Dialog dialog(
            String title,
            String verb,
            Div form,
            Runnable act,
            SerializableConsumer<String> refusedBecause) {
        Dialog dialog = new Dialog(title);
        dialog.setWidth("28rem");
        form.addClassName("form");
        dialog.add(form);
        Button no = new Button(words.say("trends.keep"), click -> dialog.close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        Button yes = new Button(verb);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                act.run();
                dialog.close();
            } catch (Refused refused) {
                refusedBecause.accept(Notices.sentence(this, refused));
            } finally {
                yes.setEnabled(true);
            }
        });
        dialog.getFooter().add(no, yes);
        return dialog;
    }

    private Select<Sharing> sharing(Sharing now) {
        Select<Sharing> sharing = new Select<>();
        sharing.setLabel(words.say("trends.mine.sharing"));
        sharing.setItems(LEVELS);
        sharing.setItemLabelGenerator(one -> words.say("trends.mine.sharing." + name(one)));
        sharing.setValue(now);
        sharing.setWidthFull();
        return sharing;
    }

    private static String name(Sharing sharing) {
        return switch (sharing) {
            case PRIVATE -> "private";
            case NUMBERS_ONLY -> "day-only";
            case NEXT_SESSION, SHARED -> "shared";
        };
    }
}
