package app.trellis.trends.ui;

import app.trellis.care.SignalKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import app.trellis.shared.ui.TableDownload;
import app.trellis.shared.ui.TrendChart;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.BeforeAfter;
import app.trellis.trends.ClientTrends;
import app.trellis.trends.EventNote;
import app.trellis.trends.Flag;
import app.trellis.trends.LookingTogether;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewStart;
import app.trellis.trends.ReadingTrends;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client's scores, one instrument at a time: five seconds above, then chart, sentence, table
 * and what people set beside it.
 */
final class TrendsRoom extends Composite<Div> {

    private final ClientId client;
    private final ReadingTrends trends;
    private final MarkingTrends marking;
    private final LookingTogether looking;
    private final FlagsToSupervision supervision;
    private final Clock clock;
    private final Sayings words;
    private final Div place = new Div();
    private ClientTrends read;
    private Set<SignalKind> waiting = Set.of();
    private Beside beside = Beside.NOTHING;
    private List<Shown> instruments = List.of();
    private @Nullable Shown shown;
    private TrendChart chart = new TrendChart();
    private Div panels = new Div();

    TrendsRoom(
            ClientId client,
            ReadingTrends trends,
            MarkingTrends marking,
            LookingTogether looking,
            FlagsToSupervision supervision,
            Clock clock) {
        this.client = client;
        this.trends = trends;
        this.marking = marking;
        this.looking = looking;
        this.supervision = supervision;
        this.clock = clock;
        this.words = new Sayings((key, arguments) -> getTranslation(key, arguments), getLocale());
        this.read = trends.read(client);
        place.addClassName("stack");
        getContent().addClassName("stack");
        open();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (event.isInitialAttach() && shown != null) {
            // What else happened may follow the page: the browser asks for it once it is up.
            getElement().executeJs("return true").then(ready -> showAlongside());
        }
    }

    /** Puts lanes and panels under the chart. */
    void showAlongside() {
        beside = beside.with(trends.alongside(client, getLocale()));
        draw();
    }

    /** Reads everything anew, after something was set or taken back. */
    private void reopen() {
        read = trends.read(client);
        open();
        showAlongside();
    }

    private void open() {
        waiting = trends.waiting(client);
        beside = new Beside(trends.sessions(client), read.marks().events(), beside.lanes());
        instruments = instruments();
        shown = stillShown();
        getContent().removeAll();
        Shown one = shown;
        if (one == null) {
            getContent()
                    .add(
                            risk().pill(flag(Signal.NO_FLAG)),
                            new Card(new EmptyState(words.say("trends.empty"), plan())));
            return;
        }
        List<Flag> flags = looking.flags(client);
        boolean waits = flags.stream().anyMatch(Flag::isOpen);
        if (waits) {
            getContent()
                    .add(new FlagsCard(words, flags, this::lookAt, supervision.of(client, words)));
        }
        if (instruments.size() > 1) {
            getContent().add(picker(one));
        }
        getContent().add(place);
        if (!waits && !flags.isEmpty()) {
            getContent().add(new FlagsCard(words, flags, this::lookAt, flag -> new Div()));
        }
        show(one);
    }

    private List<Shown> instruments() {
        return instruments(read, words);
    }

    private static List<Shown> instruments(ClientTrends read, Sayings words) {
        List<Shown> all = new ArrayList<>();
        if (!read.checkIn().isEmpty()) {
            all.add(new ShownCheckIns(read.checkIn(), words));
        }
        read.measures().forEach(one -> all.add(new ShownMeasure(one, words)));
        return all;
    }

    /** Every row of the table, also those that the page shows only when asked. */
    private TableDownload download(String key, String name) {
        return new TableDownload(
                name,
                "trellis-" + LocalDate.now(clock),
                () ->
                        instruments(trends.export(client), words).stream()
                                .filter(one -> one.key().equals(key))
                                .findFirst()
                                .map(one -> DataTable.file(name, one.columns(), one.rows()))
                                .orElseThrow(NotFound::new));
    }

    private @Nullable Shown stillShown() {
        Shown before = shown;
        return instruments.stream()
                .filter(one -> before != null && one.key().equals(before.key()))
                .findFirst()
                .orElse(instruments.isEmpty() ? null : instruments.getFirst());
    }

    private RadioButtonGroup<Shown> picker(Shown first) {
        RadioButtonGroup<Shown> picker = new RadioButtonGroup<>();
        picker.setLabel(words.say("trends.picker"));
        picker.setItems(instruments);
        picker.setItemLabelGenerator(Shown::name);
        picker.setValue(first);
        picker.addClassName("no-print");
        picker.addThemeName("pills");
        picker.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
                draw();
            }
        });
        return picker;
    }

    private void show(Shown one) {
        shown = one;
        chart = new TrendChart();
        panels = new Div();
        panels.addClassName("stack");
        TrendSpec spec = one.drawing(beside);
        chart.setSpec(spec);
        Component drawing = one.hasDrawing() ? chart : new EmptyState(words.say("trends.no-marks"));
        Paragraph said = new Paragraph(one.description(beside));
        said.addClassNames("soft", "small");
        Aside aside = new Aside(new Card(one.verdict(), counting(one)), events(spec));
        one.aside().forEach(aside::add);
        List<BeforeAfter> compared =
                BeforeAfter.of(one.counted(), read.marks().events(), one.direction());
        if (!compared.isEmpty()) {
            aside.add(new BeforeAfterCard(one, words, compared));
        }
        Div columns =
                new Div(
                        new Card(drawing, said, panels),
                        aside,
                        Card.titled(
                                words.say("trends.table.title"),
                                new TrendTable(words).of(one),
                                download(one.key(), one.name())));
        columns.addClassNames("columns", "beside");
        place.removeAll();
        place.add(fiveSeconds(one), columns);
        one.more().forEach(place::add);
    }

    /** Draws what is shown once more, now that there is more beside it. */
    private void draw() {
        Shown one = shown;
        if (one != null && one.hasDrawing()) {
            TrendSpec spec = one.drawing(beside);
            chart.setSpec(spec);
            panels.removeAll();
            spec.panels().forEach(panel -> panels.add(inWords(panel)));
        }
    }

    private static Component inWords(TrendSpec.Panel panel) {
        Paragraph said = new Paragraph(panel.sentence());
        said.addClassNames("soft", "small");
        Div both = new Div(said);
        String caption = panel.caption();
        if (caption != null) {
            Paragraph under = new Paragraph(caption);
            under.addClassNames("soft", "small");
            both.add(under);
        }
        return both;
    }

    private Anchor plan() {
        Anchor plan =
                new Anchor("desk/clients/" + client + "/plan", words.say("trends.empty.plan"));
        plan.addClassName("button");
        return plan;
    }

    private FiveSecondLine fiveSeconds(Shown one) {
        FiveSecondLine line = risk();
        line.pill(flag(one.flag(beside)));
        one.inFiveSeconds(line, beside);
        return line;
    }

    /** The strongest of what the caseload says and what the instrument says. */
    private Pill flag(Signal own) {
        if (own == Signal.WORSE || waiting.contains(SignalKind.WORSE)) {
            return Pill.signal(Signal.WORSE, words.say("trends.line.worse"));
        }
        return own == Signal.LOOK || waiting.contains(SignalKind.LOOK)
                ? Pill.signal(Signal.LOOK, words.say("trends.line.look"))
                : Pill.signal(Signal.NO_FLAG, words.say("trends.line.no-flag"));
    }

    private FiveSecondLine risk() {
        return new FiveSecondLine()
                .pill(
                        waiting.contains(SignalKind.SAFETY)
                                ? Pill.signal(Signal.SAFETY, words.say("trends.line.safety"))
                                : Pill.neutral(words.say("trends.line.no-safety")));
    }

    private EventsCard events(TrendSpec spec) {
        List<EventNote> events = read.marks().events();
        LocalDate first =
                spec.points().isEmpty() ? null : LocalDate.parse(spec.points().getFirst().t());
        return new EventsCard(
                words,
                events,
                first,
                () ->
                        new EventDialog(
                                        words,
                                        LocalDate.now(clock),
                                        event ->
                                                done(
                                                        "trends.events.noted",
                                                        () -> marking.note(client, event)))
                                .open(),
                event -> done("trends.events.removed", () -> marking.remove(client, event)));
    }

    private void lookAt(Flag flag) {
        new FlagDialog(
                        words,
                        client,
                        flag,
                        looking.suggestions(client, getLocale()),
                        (topics, note) ->
                                done(
                                        "trends.flag.closed",
                                        () -> looking.close(client, flag.id(), topics, note)))
                .open();
    }

    /** From which day it is counted, and what changes that. */
    private Component counting(Shown one) {
        Div part = new Div();
        part.addClassName("stack");
        Div ways = new Div();
        ways.addClassName("buttons");
        NewStart start = one.start();
        if (start != null) {
            part.add(
                    new Paragraph(
                            words.say(
                                    start.mine() ? "trends.start.by-me" : "trends.start.by-other",
                                    words.day(start.on()),
                                    words.shortDay(
                                            LocalDate.ofInstant(
                                                    start.setAt(), java.time.ZoneOffset.UTC)))),
                    new Paragraph(words.say("trends.start.because", start.reason())));
            ways.add(
                    quiet(
                            "trends.start.back",
                            () ->
                                    StartDialog.back(
                                                    words,
                                                    why ->
                                                            done(
                                                                    "trends.start.taken-back",
                                                                    () ->
                                                                            marking.countAsBefore(
                                                                                    client,
                                                                                    one.key(),
                                                                                    why)))
                                            .open()));
        }
        if (one.counted().size() > 1) {
            ways.add(
                    quiet(
                            "trends.start.open",
                            () ->
                                    StartDialog.from(
                                                    one,
                                                    words,
                                                    one.counted(),
                                                    (day, why) ->
                                                            done(
                                                                    "trends.start.set",
                                                                    () ->
                                                                            marking.countFrom(
                                                                                    client,
                                                                                    one.key(), day,
                                                                                    why)))
                                            .open()));
        }
        if (ways.getComponentCount() > 0) {
            part.add(ways);
        }
        return part;
    }

    private Button quiet(String key, SerializableRunnable act) {
        Button button = new Button(words.say(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void done(String key, Runnable act) {
        act.run();
        Notices.done(this, words.say(key));
        reopen();
    }
}
