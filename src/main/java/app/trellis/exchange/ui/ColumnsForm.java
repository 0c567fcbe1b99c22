package app.trellis.exchange.ui;

import app.trellis.exchange.DayOrder;
import app.trellis.exchange.ImportField;
import app.trellis.exchange.ImportKind;
import app.trellis.exchange.ImportMapping;
import app.trellis.exchange.ImportPreview;
import app.trellis.measures.Measure;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which column of a file holds what: proposed from the headings, and changed by whoever knows. */
final class ColumnsForm extends Composite<Div> {

    private final Map<ImportField, Select<Integer>> columns = new EnumMap<>(ImportField.class);
    private final Select<Measure> measure = new Select<>();
    private final Select<DayOrder> order = new Select<>();
    private final Checkbox sameNames = new Checkbox();

    ColumnsForm(ImportKind kind, ImportPreview file, List<Measure> usable) {
        getContent().addClassName("form");
        for (ImportField field : kind.fields()) {
            Select<Integer> select = new Select<>();
            select.setLabel(getTranslation(label(field)));
            select.setItems(IntStream.range(0, file.headings().size()).boxed().toList());
            select.setItemLabelGenerator(column -> column == null ? "" : heading(file, column));
            select.setEmptySelectionAllowed(!field.isNeeded());
            select.setEmptySelectionCaption(getTranslation("exchange.import.no-column"));
            select.setValue(file.proposed().get(field));
            columns.put(field, select);
            getContent().add(select);
        }
        if (kind == ImportKind.SCORES) {
            measure.setLabel(getTranslation("exchange.import.one-measure"));
            measure.setHelperText(getTranslation("exchange.import.one-measure.help"));
            measure.setItems(usable);
            measure.setItemLabelGenerator(one -> one == null ? "" : one.name());
            measure.setEmptySelectionAllowed(true);
            order.setLabel(getTranslation("exchange.import.order"));
            order.setItems(DayOrder.values());
            order.setItemLabelGenerator(this::words);
            order.setValue(file.order());
            getContent().add(measure, order);
        } else {
            sameNames.setLabel(getTranslation("exchange.import.same-names"));
            getContent().add(sameNames);
        }
    }

    ImportMapping mapping() {
        Map<ImportField, Integer> chosen = new EnumMap<>(ImportField.class);
        columns.forEach((field, select) -> {
            @Nullable Integer column = select.getValue();
            if (column != null) {
                chosen.put(field, column);
            }
        });
        @Nullable Measure one = measure.getValue();
        @Nullable DayOrder days = order.getValue();
        return new ImportMapping(
                chosen,
                one == null ? null : one.key(),
                days == null ? DayOrder.YEAR_FIRST : days,
                sameNames.getValue());
    }

    private String heading(ImportPreview file, int column) {
        String heading = file.headings().get(column).strip();
        return heading.isEmpty() ? getTranslation("exchange.import.column", column + 1) : heading;
    }

    private String words(DayOrder one) {
        return getTranslation(
                switch (one) {
                    case YEAR_FIRST -> "exchange.import.order.year";
                    case DAY_FIRST -> "exchange.import.order.day";
                    case MONTH_FIRST -> "exchange.import.order.month";
                });
    }

    private static String label(ImportField field) {
        return switch (field) {
            case NAME -> "exchange.import.field.name";
            case PSEUDONYM -> "exchange.import.field.pseudonym";
            case CLIENT -> "exchange.import.field.client";
            case MEASURE -> "exchange.import.field.measure";
            case DAY -> "exchange.import.field.day";
            case TOTAL -> "exchange.import.field.total";
        };
    }
}
