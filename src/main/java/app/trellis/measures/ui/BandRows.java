package app.trellis.measures.ui;

import app.trellis.measures.OwnForm.BandLine;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;

/** The bands of a form, each from its lowest score on. */
final class BandRows extends Composite<Div> {

    private static final int LONGEST = 40;

    private final SerializableRunnable changed;
    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();

    BandRows(SerializableRunnable changed) {
        this.changed = changed;
        list.addClassName("stack");
        Button add =
                new Button(
                        getTranslation("measures.own.band.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> add());
        Div buttons = new Div(add);
        buttons.addClassName("buttons");
        getContent().addClassName("stack");
        getContent().add(list, buttons);
    }

    List<BandLine> value() {
        return rows.stream()
                .map(row -> new BandLine(row.name.getValue(), row.from.getValue()))
                .toList();
    }

    int length() {
        return rows.stream()
                .mapToInt(row -> row.name.getValue().length() + row.from.getValue().length())
                .sum();
    }

    void show(List<BandLine> bands) {
        rows.clear();
        bands.forEach(band -> rows.add(new Row(band)));
        draw();
    }

    private void add() {
        Row row = new Row(new BandLine("", ""));
        rows.add(row);
        draw();
        row.from.focus();
        changed.run();
    }

    private void draw() {
        list.removeAll();
        list.setVisible(!rows.isEmpty());
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            row.away.setAriaLabel(getTranslation("measures.own.band.remove", place + 1));
            list.add(row);
        }
    }

    private final class Row extends Div {

        private final TextField from =
                Fields.number(getTranslation("measures.own.band.from"), changed);
        private final TextField name =
                Fields.line(getTranslation("measures.own.band.name"), LONGEST, changed);
        private final Button away = new Button(Icon.of(LucideIcon.TRASH));

        private Row(BandLine band) {
            addClassName("own-band");
            from.setValue(band.from());
            name.setValue(band.name());
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.addClickListener(click -> {
                rows.remove(this);
                draw();
                changed.run();
            });
            add(from, name, away);
        }
    }
}
