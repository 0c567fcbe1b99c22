package app.trellis.care.ui;

import app.trellis.care.AwayPlan;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in: one choice for everybody, and a line for each client for whom it is somebody else.
 * Where the clients are few each has their line; where they are many a line comes when its client
 * is looked for, so that the page is as small for 300 as for ten.
 */
class StandInRows extends Composite<Div> {

    /** Up to this many clients are shown by themselves. */
    static final int FEW = 8;

    private final transient AwayPlan plan;
    private final AwayForm.Whose whose;
    private final SerializableRunnable changed;
    private final Select<AwayPlan.Colleague> everybody;
    private final Map<ClientId, Select<AwayPlan.Colleague>> rows = new LinkedHashMap<>();
    private final Div list = new Div();

    /**
     * @param changed called when somebody is chosen
     */
    StandInRows(
            AwayPlan plan,
            Map<ClientId, MemberId> chosen,
            AwayForm.Whose whose,
            SerializableRunnable changed) {
        this.plan = plan;
        this.whose = whose;
        this.changed = changed;
        this.everybody = select(getTranslation("care.away.everybody"));
        getContent().addClassName("form");
        getContent().add(new H3(getTranslation("care.away.who")));
        if (plan.clients().isEmpty() || plan.colleagues().isEmpty()) {
            getContent().add(soft(getTranslation(nothingToChoose())));
            return;
        }
        getContent().add(soft(getTranslation("care.away.together")));
        show(chosen);
    }

    private String nothingToChoose() {
        if (plan.clients().isEmpty()) {
            return whose == AwayForm.Whose.OWN ? "care.away.no-clients" : "care.away.leads-nobody";
        }
        return whose == AwayForm.Whose.OWN
                ? "care.away.no-colleagues"
                : "care.away.nobody-to-stand-in";
    }

    private void show(Map<ClientId, MemberId> chosen) {
        boolean few = plan.clients().size() <= FEW;
        MemberId most = few ? same(chosen) : mostOf(chosen);
        colleague(most).ifPresent(everybody::setValue);
        plan.clients().stream()
                .filter(one -> few || !Objects.equals(chosen.get(one.id()), most))
                .forEach(one -> row(one, chosen.get(one.id())));
        if (plan.clients().size() > 1) {
            everybody.setHelperText(getTranslation("care.away.everybody-means"));
            everybody.addValueChangeListener(
                    change -> follow(change.getOldValue(), change.getValue()));
            getContent().add(everybody);
        }
        if (!few) {
            sayHowManyAreAsked();
            getContent().add(lookFor());
        }
        list.addClassName("stand-ins");
        getContent().add(list);
    }

    private void sayHowManyAreAsked() {
        long asked = plan.clients().stream().filter(AwayPlan.ToCover::asked).count();
        if (asked > 0) {
            getContent()
                    .add(soft(getTranslation("care.away.asked-of", asked, plan.clients().size())));
        }
    }

    /** The one who stands in for each of them, if it is one. */
    private @Nullable MemberId same(Map<ClientId, MemberId> chosen) {
        return chosen.size() == plan.clients().size()
                        && chosen.values().stream().distinct().count() == 1
                ? chosen.values().iterator().next()
                : null;
    }

    private static @Nullable MemberId mostOf(Map<ClientId, MemberId> chosen) {
        return chosen.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** A client by name, of however many; choosing one opens a line for them. */
    private ComboBox<AwayPlan.ToCover> lookFor() {
        ComboBox<AwayPlan.ToCover> look = new ComboBox<>(getTranslation("care.away.somebody-else"));
        look.setHelperText(getTranslation("care.away.somebody-else-means"));
        look.setItemLabelGenerator(AwayPlan.ToCover::name);
        look.setItems(plan.clients());
        look.addValueChangeListener(change -> {
            AwayPlan.ToCover client = change.getValue();
            if (client != null) {
                look.clear();
                lineOf(client).focus();
            }
        });
        return look;
    }

    /** Who was chosen for whom; a client without a stand-in is left out. */
    Map<ClientId, MemberId> chosen() {
        Map<ClientId, MemberId> chosen = new HashMap<>();
        for (AwayPlan.ToCover client : plan.clients()) {
            AwayPlan.Colleague colleague = rows.getOrDefault(client.id(), everybody).getValue();
            if (colleague != null) {
                chosen.put(client.id(), colleague.id());
            }
        }
        return chosen;
    }

    /** Marks those for whom somebody is needed, each on a line of their own. */
    void mark(List<AwayPlan.ToCover> open) {
        open.forEach(client -> {
            Select<AwayPlan.Colleague> field = lineOf(client);
            field.setHelperText("");
            field.setErrorMessage(
                    getTranslation(
                            whose == AwayForm.Whose.OWN
                                    ? "care.away.needed"
                                    : "care.away.choose-somebody"));
            field.setInvalid(true);
        });
    }

    /** Whoever was not chosen apart goes with everybody. */
    private void follow(AwayPlan.@Nullable Colleague before, AwayPlan.@Nullable Colleague after) {
        rows.values().stream()
                .filter(row -> Objects.equals(row.getValue(), before))
                .forEach(row -> row.setValue(after));
        rows.values().forEach(row -> row.setInvalid(row.isInvalid() && row.isEmpty()));
        changed.run();
    }

    private Select<AwayPlan.Colleague> lineOf(AwayPlan.ToCover client) {
        Select<AwayPlan.Colleague> known = rows.get(client.id());
        if (known != null) {
            return known;
        }
        AwayPlan.Colleague same = everybody.getValue();
        return row(client, same == null ? null : same.id());
    }

    private Select<AwayPlan.Colleague> row(AwayPlan.ToCover client, @Nullable MemberId chosen) {
        Select<AwayPlan.Colleague> field = select(client.name());
        colleague(chosen).ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed.run();
            field.setHelperText(means(client, field.getValue()));
        });
        field.setHelperText(means(client, field.getValue()));
        rows.put(client.id(), field);
        list.add(field);
        return field;
    }

    private Optional<AwayPlan.Colleague> colleague(@Nullable MemberId id) {
        return plan.colleagues().stream().filter(one -> one.id().equals(id)).findFirst();
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
