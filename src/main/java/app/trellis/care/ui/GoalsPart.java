package app.trellis.care.ui;

import app.trellis.care.GoalDetails;
import app.trellis.care.GoalWork;
import app.trellis.care.KeepingGoals;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.KeptForm;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's goals, for themselves or for their care team, and the line that adds one. */
final class GoalsPart extends Composite<Div> {

    private final ClientId client;
    private final KeepingGoals goals;
    private final List<GoalWork> work;
    private final boolean own;
    private final LocalDate today;
    private final boolean read;
    private final Div list = new Div();
    private final Card adding = new Card();
    private final TextField words = new TextField();
    private final Checkbox shared = new Checkbox();
    private final @Nullable KeptForm kept;

    /**
     * @param own whether the reader is the client
     * @param today the client's own day
     * @param read whether somebody reads here, as long as care goes on
     * @param typed where a client's new goal is kept while it is typed; else null
     */
    GoalsPart(
            ClientId client,
            KeepingGoals goals,
            List<GoalWork> work,
            boolean own,
            LocalDate today,
            boolean read,
            KeptForm.@Nullable Store typed) {
        this.client = client;
        this.goals = goals;
        this.work = work;
        this.own = own;
        this.today = today;
        this.read = read;
        list.addClassName("stack");
        kept = form(typed);
        getContent().addClassName("stack");
        getContent().add(list, adding);
        show();
    }

    private @Nullable KeptForm form(KeptForm.@Nullable Store typed) {
        words.setLabel(getTranslation(own ? "care.goal.mine.new" : "care.goal.new"));
        words.setMaxLength(KeepingGoals.WORDS);
        words.setHelperText(getTranslation("care.goal.limit", KeepingGoals.WORDS));
        words.setWidthFull();
        words.addValueChangeListener(change -> words.setInvalid(false));
        shared.setLabel(getTranslation("care.goal.mine.shared"));
        shared.setVisible(own && read);
        Button add = new Button(getTranslation("care.goal.add"), click -> add());
        adding.addClassName("no-print");
        if (typed == null) {
            adding.add(words, shared, new Div(add));
            return null;
        }
        Div line = new Div(words);
        KeptForm form = new KeptForm(line, typed, Map.of("words", words));
        Div foot = new Div(add, form);
        foot.addClassName("buttons");
        adding.add(line, shared, foot);
        return form;
    }

    private void show() {
        List<GoalDetails> all = goals.of(client);
        Map<UUID, List<String>> done = done();
        list.removeAll();
        List<GoalDetails> open = all.stream().filter(GoalDetails::isOpen).toList();
        if (open.isEmpty()) {
            list.add(
                    new EmptyState(getTranslation(own ? "care.goal.mine.none" : "care.goal.none")));
        }
        open.forEach(goal -> list.add(card(goal, done)));
        List<GoalDetails> before = all.stream().filter(goal -> !goal.isOpen()).toList();
        if (!before.isEmpty()) {
            Div cards = new Div();
            cards.addClassName("stack");
            before.forEach(goal -> cards.add(card(goal, done)));
            list.add(new Details(getTranslation("care.goal.before", before.size()), cards));
        }
        adding.setVisible(open.size() < KeepingGoals.MOST_OPEN);
        if (!own && !all.isEmpty()) {
            list.add(
                    new TableDownload(
                            getTranslation("care.goals"),
                            "trellis-" + today,
                            () -> file(goals.export(client))));
        }
    }

    /** A row for each mark; a goal without one has a row of its own. */
    private FileTable file(List<GoalDetails> all) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (GoalDetails goal : all) {
            if (goal.ratings().isEmpty()) {
                rows.add(Arrays.asList(goal.words(), goal.addedOn(), goal.endedOn(), null, null));
            }
            goal.ratings()
                    .forEach(one ->
                            rows.add(
                                    Arrays.asList(
                                            goal.words(),
                                            goal.addedOn(),
                                            goal.endedOn(),
                                            one.on(),
                                            one.mark())));
        }
        return new FileTable(
                getTranslation("care.goals"),
                List.of(
                        getTranslation("care.goal.words"),
                        getTranslation("care.goal.added"),
                        getTranslation("care.goal.ended"),
                        getTranslation("care.goal.day"),
                        getTranslation("care.goal.mark")),
                rows);
    }

    /** What is done for each of them, as far as modules know. */
    private Map<UUID, List<String>> done() {
        Map<UUID, List<String>> done = new HashMap<>();
        work.forEach(one ->
                one.of(client, getLocale())
                        .forEach((goal, lines) ->
                                done.computeIfAbsent(goal, id -> new ArrayList<>()).addAll(lines)));
        return done;
    }

    private GoalCard card(GoalDetails goal, Map<UUID, List<String>> done) {
        return new GoalCard(
                goal,
                done.getOrDefault(goal.id(), List.of()),
                today,
                new GoalCard.Acts(
                        mark -> then("care.goal.rated", () -> goals.rate(client, goal.id(), mark)),
                        own && (read || goal.shared()) ? shares -> share(goal, shares) : null,
                        () -> then("care.goal.put-aside", () -> goals.end(client, goal.id())),
                        () -> then("care.goal.open", () -> goals.takeUpAgain(client, goal.id()))));
    }

    private void share(GoalDetails goal, @Nullable Boolean shares) {
        boolean wanted = Boolean.TRUE.equals(shares);
        then(
                wanted ? "care.goal.now-shared" : "care.goal.now-private",
                () -> goals.share(client, goal.id(), wanted));
    }

    private void add() {
        try {
            goals.add(client, words.getValue(), !own || shared.getValue());
            words.clear();
            if (kept != null) {
                kept.done();
            }
            shared.clear();
            show();
        } catch (Refused refused) {
            words.setErrorMessage(Notices.sentence(this, refused));
            words.setInvalid(true);
        }
    }

    private void then(String key, SerializableRunnable act) {
        try {
            act.run();
            Notices.done(this, getTranslation(key));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }
}
