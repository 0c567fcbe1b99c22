package app.trellis.reports.ui;

import app.trellis.care.Brought;
import app.trellis.reports.TalkingOver;
import app.trellis.reports.ToTalkOver.Bring;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What practitioners bring to supervision themselves: how many each, and the lines they chose. */
final class BroughtCard extends Composite<Card> {

    private final TalkingOver talkingOver;
    private final SerializableRunnable again;

    /**
     * @param again shows the page anew after something was ticked
     */
    BroughtCard(List<Bring> all, TalkingOver talkingOver, SerializableRunnable again) {
        this.talkingOver = talkingOver;
        this.again = again;
        getContent().withTitle(getTranslation("reports.over.brought.title"));
        List<Bring> waiting = all.stream().filter(Bring::waits).toList();
        List<Bring> past = all.stream().filter(one -> !one.waits()).toList();
        if (waiting.isEmpty()) {
            getContent().add(new EmptyState(getTranslation("reports.over.brought.none")));
        } else {
            getContent().add(counts(waiting), list(waiting));
        }
        if (!past.isEmpty()) {
            getContent().add(table(past));
        }
    }

    private Paragraph counts(List<Bring> waiting) {
        Map<String, Long> counts =
                waiting.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Bring::practitioner, TreeMap::new, Collectors.counting()));
        Paragraph said =
                new Paragraph(
                        counts.entrySet().stream()
                                .map(one ->
                                        getTranslation(
                                                "reports.over.brought.count",
                                                one.getKey(),
                                                one.getValue()))
                                .collect(Collectors.joining(" · ")));
        said.addClassNames("soft", "small");
        return said;
    }

    private Div list(List<Bring> waiting) {
        Div list = new Div();
        list.addClassName("deeds");
        list.getElement().setAttribute("role", "list");
        waiting.forEach(one -> list.add(row(one)));
        return list;
    }

    private Div row(Bring one) {
        Div who = new Div(one.practitioner() + " · " + client(one));
        who.addClassName("strong");
        Div words = new Div(who);
        words.addClassName("two-lines");
        if (one.matter().about() != Brought.About.CLIENT) {
            words.add(new Span(matter(one)));
        }
        if (!one.line().isBlank()) {
            Div line = new Div(one.line());
            line.getElement().setAttribute("dir", "auto");
            words.add(line);
        }
        words.add(
                new Span(
                        getTranslation(
                                "reports.over.brought.since", Days.say(one.day(), getLocale()))));
        Button talked =
                new Button(
                        getTranslation("reports.over.brought.talked"),
                        click -> {
                            talkingOver.talkedOver(one.id());
                            Notices.done(this, getTranslation("reports.over.brought.done"));
                            again.run();
                        });
        talked.setAriaLabel(
                getTranslation(
                        "reports.over.brought.talked-named", one.practitioner(), client(one)));
        Div row = new Div(words, talked);
        row.addClassName("deed");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private String client(Bring one) {
        String word = one.client();
        return word == null ? getTranslation("reports.over.brought.somebody") : word;
    }

    private String matter(Bring one) {
        LocalDate day = one.matter().day();
        return getTranslation(
                "care.supervision.matter."
                        + one.matter().about().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                day == null ? "" : Days.say(day, getLocale()));
    }

    private DataTable table(List<Bring> past) {
        return new DataTable(
                        getTranslation("reports.over.brought.past"),
                        List.of(
                                Column.text(getTranslation("reports.over.brought.talked")),
                                Column.text(getTranslation("reports.over.who")),
                                Column.text(getTranslation("reports.over.brought.client")),
                                Column.text(getTranslation("care.supervision.matter")),
                                Column.text(getTranslation("reports.over.brought.line"))),
                        past.stream().map(this::cells).toList())
                .aligned("worded");
    }

    private List<Cell> cells(Bring one) {
        LocalDate day = one.talkedOn();
        return List.of(
                Cell.of(day == null ? "" : Days.say(day, getLocale())),
                Cell.of(one.practitioner()),
                Cell.of(client(one)),
                Cell.of(matter(one)),
                Cell.of(one.line()));
    }
}
