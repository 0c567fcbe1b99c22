package app.trellis.care.ui;

import app.trellis.care.AwayPlan;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line for each client: who stands in; and one above them that chooses for everybody. */
class StandInRows extends Composite<Div> {

    private final transient AwayPlan plan;
    private final SerializableRunnable changed;
    private final Map<ClientId, Select<AwayPlan.Colleague>> rows = new LinkedHashMap<>();

    /**
     * @param changed called when somebody is chosen
     */
    StandInRows(AwayPlan plan, Map<ClientId, MemberId> chosen, SerializableRunnable changed) {
        this.plan = plan;
        this.changed = changed;
        getContent().addClassName("form");
        getContent().add(new H3(getTranslation("care.away.who")));
        if (plan.clients().isEmpty() || plan.colleagues().isEmpty()) {
            getContent()
                    .add(
                            soft(
                                    getTranslation(
                                            plan.clients().isEmpty()
                                                    ? "care.away.no-clients"
                                                    : "care.away.no-colleagues")));
            return;
        }
        getContent().add(soft(getTranslation("care.away.together")));
        for (AwayPlan.ToCover client : plan.clients()) {
            rows.put(client.id(), row(client, chosen.get(client.id())));
        }
        if (rows.size() > 1) {
            getContent().add(everybody());
        }
        Div grid = new Div();
        grid.addClassName("stand-ins");
        rows.values().forEach(grid::add);
        getContent().add(grid);
    }

    /** Who was chosen for whom; a client without a stand-in is left out. */
    Map<ClientId, MemberId> chosen() {
        Map<ClientId, MemberId> chosen = new HashMap<>();
        rows.forEach((client, field) -> {
            AwayPlan.Colleague colleague = field.getValue();
            if (colleague != null) {
                chosen.put(client, colleague.id());
            }
        });
        return chosen;
    }

    /** Marks those for whom somebody is needed. */
    void mark(List<ClientId> open) {
        open.forEach(client -> {
            Select<AwayPlan.Colleague> field = rows.get(client);
            if (field != null) {
                field.setHelperText("");
                field.setErrorMessage(getTranslation("care.away.needed"));
                field.setInvalid(true);
            }
        });
    }

    private Select<AwayPlan.Colleague> everybody() {
        Select<AwayPlan.Colleague> all = select(getTranslation("care.away.everybody"));
        all.setHelperText(getTranslation("care.away.everybody-means"));
        all.addValueChangeListener(
                change -> rows.values().forEach(row -> row.setValue(all.getValue())));
        return all;
    }

    private Select<AwayPlan.Colleague> row(AwayPlan.ToCover client, @Nullable MemberId chosen) {
        Select<AwayPlan.Colleague> field = select(client.name());
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed.run();
            field.setHelperText(means(client, field.getValue()));
        });
        plan.colleagues().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .ifPresent(field::setValue);
        field.setHelperText(means(client, field.getValue()));
        return field;
    }

    private String means(AwayPlan.ToCover client, AwayPlan.@Nullable Colleague colleague) {
        if (colleague != null && client.team().contains(colleague.id())) {
            return getTranslation("care.away.on-team", colleague.name());
        }
        return client.asked() && colleague == null ? getTranslation("care.away.asked") : "";
    }

    private Select<AwayPlan.Colleague> select(String label) {
        Select<AwayPlan.Colleague> field = new Select<>();
        field.setLabel(label);
        field.setItems(plan.colleagues());
        field.setItemLabelGenerator(
                one -> one == null ? getTranslation("care.away.nobody") : one.name());
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("care.away.nobody"));
        return field;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
