package app.trellis.responses.ui;

import app.trellis.responses.ResponseDetails;
import app.trellis.responses.ResponseState;
import app.trellis.responses.ResponseSummary;
import app.trellis.responses.Sharing;
import app.trellis.responses.Use;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Sentence;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that came in, as far as the client let it be read, and what can be said about it. */
final class OpenedResponse extends Composite<Div> {

    private final ResponseDetails details;
    private final Times times;
    private final @Nullable LocalDate nextSession;
    private final CameInWords words;

    OpenedResponse(
            ResponseDetails details,
            Times times,
            @Nullable LocalDate nextSession,
            SerializableConsumer<LocalDate> read,
            SerializableRunnable discussed) {
        this.details = details;
        this.times = times;
        this.nextSession = nextSession;
        this.words = new CameInWords(this::getTranslation, times);
        getContent().addClassName("stack");
        getContent().add(new H2(details.summary().title()), facts());
        String line = words.line(details.summary());
        if (!line.isBlank()) {
            getContent().add(new Sentence(line));
        }
        getContent().add(new Card(answers()));
        if (!details.asRead().isEmpty()) {
            getContent().add(asRead());
        }
        getContent().add(buttons(read, discussed));
    }

    private FiveSecondLine facts() {
        ResponseSummary summary = details.summary();
        FiveSecondLine facts =
                new FiveSecondLine()
                        .pill(Pill.signal(words.signal(summary), words.state(summary)))
                        .fact(arrived(summary));
        if (summary.bring()) {
            facts.pill(Pill.clay(getTranslation("responses.fact.bring")));
        }
        String marks = marks(summary);
        if (!marks.isBlank()) {
            facts.fact(marks);
        }
        if (details.byLink()) {
            facts.fact(getTranslation("responses.fact.by-link"));
        }
        Locale language = details.language();
        if (language != null && !details.asRead().isEmpty()) {
            facts.fact(
                    getTranslation(
                            "responses.fact.language", language.getDisplayLanguage(getLocale())));
        }
        if (summary.shortVersion()) {
            facts.fact(getTranslation("responses.fact.short"));
        }
        String corrected = words.corrected(summary);
        if (!corrected.isBlank()) {
            facts.fact(corrected);
        }
        Use use = summary.use();
        if (use != null) {
            facts.fact(getTranslation("responses.use." + Names.of(use)));
        }
        return facts.soft(words.sharing(summary));
    }

    private String arrived(ResponseSummary summary) {
        Instant written = details.writtenAt();
        return written == null
                ? getTranslation("responses.arrived", times.dateTime(summary.sentAt()))
                : getTranslation(
                        "responses.written-and-arrived",
                        times.dateTime(written),
                        times.dateTime(summary.sentAt()));
    }

    private String marks(ResponseSummary summary) {
        String steady = words.steady(summary);
        Integer before = summary.before();
        Integer after = summary.after();
        if (!steady.isBlank()) {
            return steady;
        }
        if (before == null && after == null) {
            return "";
        }
        String blank = getTranslation("responses.left-blank");
        return getTranslation(
                "responses.fact.marks",
                before == null ? blank : before.toString(),
                after == null ? blank : after.toString());
    }

    private Component answers() {
        ResponseSummary summary = details.summary();
        if (details.questions().isEmpty()) {
            return new Sentence(
                    getTranslation(
                            summary.closedAgain()
                                    ? "responses.closed-again"
                                    : summary.sharing() == Sharing.NUMBERS_ONLY
                                            ? "responses.no-numbers"
                                            : "responses.nothing-to-read"));
        }
        return AnswerSheet.ofAClient(details.questions(), times);
    }

    /** The same in the language in which the client read it, to look at when it is wanted. */
    private Details asRead() {
        return new Details(
                getTranslation("responses.as-read"),
                AnswerSheet.ofAClient(details.asRead(), times));
    }

    private Div buttons(SerializableConsumer<LocalDate> read, SerializableRunnable discussed) {
        ResponseSummary summary = details.summary();
        Div buttons = new Div();
        buttons.addClassNames("row", "no-print");
        if (summary.state() == ResponseState.SENT) {
            Button mark =
                    new Button(
                            getTranslation("responses.read"),
                            click -> new TalkOnDialog(times.today(), nextSession, read).open());
            mark.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(mark);
        }
        if (summary.state() != ResponseState.DISCUSSED) {
            Button mark =
                    new Button(getTranslation("responses.discussed"), click -> discussed.run());
            mark.setDisableOnClick(true);
            buttons.add(mark);
        }
        return buttons;
    }
}
