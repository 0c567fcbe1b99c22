package app.trellis.assignments.ui;

import app.trellis.assignments.BringData;
import app.trellis.assignments.PlannedStep;
import app.trellis.assignments.ProgramData;
import app.trellis.assignments.RefusedStep;
import app.trellis.assignments.RunChange;
import app.trellis.care.About;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the next version of a program changes for one client, with the days it comes to, and
 * brings it when that is said. Nothing happens by looking.
 */
final class BringDialog extends Dialog {

    private static final String MOVED_ON = "assignments.bring.moved-on";
    private static final Set<String> MEANWHILE =
            Set.of(MOVED_ON, "assignments.program.changed-meanwhile");

    private final SerializableSupplier<RunChange> look;
    private final SerializableFunction<PlannedStep, Offer> offers;
    private final SerializableConsumer<BringData> bring;
    private final AssignmentWords words;
    private final String clientName;

    private final Div changes = new Div();
    private final Select<About> about = new Select<>();
    private final Div notForParts = new Div();
    private final RuleLine rule = new RuleLine();
    private final Button yes = new Button();
    private final Button again =
            new Button(getTranslation("assignments.bring.look-again"), click -> lookAgain());
    private final Map<String, Checkbox> ticks = new LinkedHashMap<>();
    private final Map<String, Paragraph> days = new LinkedHashMap<>();
    private final Map<String, NotForPart> notFor = new LinkedHashMap<>();

    private RunChange change;

    /**
     * @param look reads what it comes to now; may refuse
     * @param offers the page that a step asks for, for its <i>not for</i> lines
     * @param bring may refuse; then the dialog stays open
     */
    BringDialog(
            String clientName,
            AssignmentWords words,
            SerializableSupplier<RunChange> look,
            SerializableFunction<PlannedStep, Offer> offers,
            SerializableConsumer<BringData> bring) {
        this.look = look;
        this.offers = offers;
        this.bring = bring;
        this.words = words;
        this.clientName = clientName;
        this.change = look.get();
        addClassName("bring");
        setWidth("44rem");
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            save();
            yes.setEnabled(true);
        });
        again.setVisible(false);
        about.setLabel(getTranslation("assignments.about"));
        about.setItems(Arrays.stream(About.values()).filter(one -> one != About.SELF).toList());
        about.setItemLabelGenerator(words::of);
        notForParts.addClassName("stack");
        Div all = new Div(changes, about, notForParts, rule, again);
        all.addClassName("stack");
        changes.addClassName("bring-changes");
        add(all);
        Button notNow = new Button(getTranslation("assignments.program.not-now"), click -> leave());
        notNow.addThemeVariants(ButtonVariant.TERTIARY);
        addDialogCloseActionListener(closing -> leave());
        getFooter().add(notNow, yes);
        show(change.tickedAtFirst());
    }

    /** Reasons that were typed are not lost by a key. */
    private void leave() {
        if (notFor.values().stream().allMatch(part -> part.reason().isBlank())) {
            close();
            return;
        }
        Confirm.askForGood(
                getTranslation("assignments.bring.leave"),
                getTranslation("assignments.bring.leave.means"),
                getTranslation("shared.leave"),
                getTranslation("shared.leave.stay"),
                this::close);
    }

    private void lookAgain() {
        Set<String> left = new HashSet<>();
        ticks.forEach((mark, tick) -> {
            if (!tick.getValue()) {
                left.add(mark);
            }
        });
        Set<String> taken = taken();
        try {
            change = look.get();
        } catch (Refused refused) {
            rule.say(refused);
            return;
        }
        rule.clear();
        again.setVisible(false);
        yes.setVisible(true);
        Set<String> first = new HashSet<>(change.tickedAtFirst());
        first.removeAll(left);
        first.addAll(taken);
        show(first);
    }

    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        ticks.forEach((mark, tick) -> {
            if (tick.getValue()) {
                taken.add(mark);
            }
        });
        return taken;
    }

    private void show(Set<String> ticked) {
        setHeaderTitle(getTranslation("assignments.bring.title", change.name(), change.to()));
        yes.setText(getTranslation("assignments.bring.do", change.to()));
        ticks.clear();
        days.clear();
        changes.removeAll();
        changes.add(new Paragraph(getTranslation("assignments.bring.about", clientName)));
        List<RunChange.Line> lines = change.lines(ticked);
        part("added", of(lines, RunChange.What.ADDED), line -> tick(line, ticked));
        part("other", of(lines, RunChange.What.OTHER_PAGE), line -> tick(line, ticked));
        part("anew", of(lines, RunChange.What.PLANNED_ANEW), this::plannedAnew);
        part("out", of(lines, RunChange.What.TAKEN_OUT), this::takenOut);
        part("begun", of(lines, RunChange.What.BEGUN), this::begun);
        changes.add(whole(lines));
        showDays();
    }

    private static List<RunChange.Line> of(List<RunChange.Line> lines, RunChange.What what) {
        return lines.stream().filter(line -> line.what() == what).toList();
    }

    private void part(
            String key, List<RunChange.Line> lines, SerializableFunction<RunChange.Line, Div> row) {
        if (lines.isEmpty()) {
            return;
        }
        H3 title = new H3(title(key, lines.size()));
        Div list = new Div();
        list.addClassName("bring-lines");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", title.getText());
        lines.forEach(line -> list.add(row.apply(line)));
        changes.add(title, list);
    }

    private String title(String key, int count) {
        return switch (key) {
            case "added" -> getTranslation("assignments.bring.added", count);
            case "other" -> getTranslation("assignments.bring.other", count);
            case "anew" -> getTranslation("assignments.bring.anew", count);
            case "out" -> getTranslation("assignments.bring.out", count);
            case "begun" -> getTranslation("assignments.bring.begun", count);
            default -> throw new IllegalStateException(key);
        };
    }

    private Div tick(RunChange.Line line, Set<String> ticked) {
        Checkbox tick = new Checkbox(offered(line));
        tick.setValue(ticked.contains(line.mark()));
        tick.addValueChangeListener(changed -> showDays());
        ticks.put(line.mark(), tick);
        return new Div(tick);
    }

    private String offered(RunChange.Line line) {
        String then = name(then(line));
        return line.now() == null
                ? then
                : getTranslation("assignments.bring.instead", then, name(now(line)));
    }

    private Div plannedAnew(RunChange.Line line) {
        Paragraph day = new Paragraph();
        days.put(line.mark(), day);
        Div row = row(name(then(line)), null);
        row.add(day);
        return row;
    }

    /** With its day, because a page may stand in a program more than once. */
    private Div takenOut(RunChange.Line line) {
        return row(name(now(line)), BringWords.opens(this, words, now(line)));
    }

    private Div begun(RunChange.Line line) {
        String week = getTranslation("assignments.program.week", now(line).step().week());
        String note =
                line.then() == null
                        ? getTranslation("assignments.bring.begun.gone", change.to())
                        : line.otherwise()
                                ? getTranslation("assignments.bring.begun.otherwise", change.to())
                                : null;
        return row(name(now(line)), note == null ? week : week + " · " + note);
    }

    private static Div row(String name, @Nullable String note) {
        Span what = new Span(name);
        what.addClassName("bring-name");
        Div row = new Div(what);
        if (note != null) {
            row.add(new Paragraph(note));
        }
        return row;
    }

    /** What stays as it is, and the days of the whole. */
    private Paragraph whole(List<RunChange.Line> lines) {
        int same = of(lines, RunChange.What.SAME).size();
        List<String> sentences = new ArrayList<>();
        boolean nothing =
                lines.stream()
                        .allMatch(line ->
                                line.what() == RunChange.What.SAME
                                        || line.what() == RunChange.What.BEGUN);
        if (nothing) {
            sentences.add(getTranslation("assignments.bring.nothing", change.to()));
        } else if (same > 0) {
            sentences.add(getTranslation("assignments.bring.same", same));
        }
        if (!Objects.equals(change.lastDayNow(), change.lastDayThen())) {
            sentences.add(
                    getTranslation(
                            "assignments.bring.whole",
                            end(change.lastDayThen()),
                            end(change.lastDayNow())));
        }
        sentences.add(getTranslation("assignments.says.no-mail"));
        return new Paragraph(String.join(" ", sentences));
    }

    private String end(@Nullable LocalDate day) {
        return day == null ? getTranslation("assignments.program.open-end") : words.day(day);
    }

    /** Says every day as it comes to with what is ticked now, and asks what a new page asks. */
    private void showDays() {
        Set<String> taken = taken();
        Set<String> asked = new HashSet<>();
        for (RunChange.Line line : change.lines(taken)) {
            Checkbox tick = ticks.get(line.mark());
            Paragraph day = days.get(line.mark());
            if (tick != null) {
                tick.setHelperText(helper(line));
                if (line.taken()) {
                    asked.add(ask(then(line)));
                }
            } else if (day != null) {
                day.setText(
                        getTranslation(
                                "assignments.bring.now-then",
                                BringWords.opens(this, words, now(line)),
                                BringWords.opens(this, words, then(line))));
            }
        }
        notFor.forEach((key, part) -> part.setVisible(asked.contains(key)));
        about.setVisible(change.asksWhom(taken));
    }

    private String helper(RunChange.Line line) {
        if (!line.taken()) {
            return line.what() == RunChange.What.OTHER_PAGE
                    ? getTranslation("assignments.bring.keeps", name(now(line)))
                    : line.passed()
                            ? getTranslation("assignments.bring.passed")
                            : getTranslation("assignments.program.left-out");
        }
        return BringWords.opens(this, words, then(line));
    }

    /** The <i>not for</i> lines of a page are asked once, and kept while one looks again. */
    private String ask(RunChange.Planned planned) {
        String key = planned.step().key();
        if (!planned.step().isTask() && !notFor.containsKey(key)) {
            Offer offer = offers.apply(planned.step());
            if (!offer.notFor().isEmpty()) {
                NotForPart part = new NotForPart(offer, clientName, offer.name());
                notFor.put(key, part);
                notForParts.add(part);
            }
        }
        return key;
    }

    private static RunChange.Planned then(RunChange.Line line) {
        return Objects.requireNonNull(line.then());
    }

    private static RunChange.Planned now(RunChange.Line line) {
        return Objects.requireNonNull(line.now());
    }

    private static RunChange.Planned shown(RunChange.Line line) {
        return line.then() == null ? now(line) : line.then();
    }

    private String name(RunChange.Planned planned) {
        String name = planned.step().label() + (planned.step().otherPerson() ? " ◇" : "");
        return planned.step().isTask() ? getTranslation("assignments.program.task", name) : name;
    }

    private void save() {
        rule.clear();
        notFor.values().forEach(part -> part.rule().clear());
        try {
            bring.accept(data());
            close();
        } catch (RefusedStep refused) {
            NotForPart part = notFor.get(refused.step().key());
            if (refused.key().equals("assignments.not-for-open") && part != null) {
                part.rule().say(refused);
            }
            rule.say(
                    getTranslation(
                            "assignments.program.refused-step",
                            label(refused),
                            Notices.sentence(this, refused)));
        } catch (Refused refused) {
            rule.say(refused);
            boolean meanwhile = MEANWHILE.contains(refused.key());
            again.setVisible(meanwhile);
            yes.setVisible(!meanwhile);
        }
    }

    /** What the page calls the step; the rule knows it in one language only. */
    private String label(RefusedStep refused) {
        return change.lines(taken()).stream()
                .filter(line -> line.mark().equals(refused.step().mark()))
                .map(line -> shown(line).step().label())
                .findFirst()
                .orElse(refused.step().label());
    }

    private BringData data() {
        Map<String, ProgramData.Looked> looked = new LinkedHashMap<>();
        notFor.forEach((key, part) ->
                looked.put(key, new ProgramData.Looked(part.ticked(), part.reason())));
        return new BringData(
                change.id(), change.to(), change.seen(), taken(), about.getValue(), looked);
    }
}
