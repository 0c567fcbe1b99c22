package app.trellis.care.ui;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadPulse;
import app.trellis.care.CaseloadRow;
import app.trellis.care.ClientStatus;
import app.trellis.care.DeskReminder;
import app.trellis.identity.CurrentPerson;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.ListFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who needs the practitioner first: the caseload in the order of need, never of score. */
@Route("desk/caseload")
@RolesAllowed("PRACTITIONER")
class CaseloadView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final Caseload caseload;
    private final List<DeskReminder> reminders;
    private final Div reminding = new Div();
    private final TextField search = new TextField();
    private final RadioButtonGroup<Show> show = new RadioButtonGroup<>();
    private final CaseloadGrid grid;
    private final Div toolbar = new Div();
    private final Card card = new Card();
    private final Div files = new Div();
    private final Clock clock;
    private final Paragraph news = new Paragraph();
    private List<CaseloadRow> rows = List.of();

    CaseloadView(
            Caseload caseload,
            CaseloadPulse pulse,
            CurrentPerson current,
            List<DeskReminder> reminders,
            PracticeSettings settings,
            Clock clock) {
        this.caseload = caseload;
        this.reminders = reminders;
        this.clock = clock;
        this.grid = new CaseloadGrid(clock, settings.read().zone());
        getContent().addClassName("page");
        Button add = new Button(getTranslation("care.caseload.add"), Icon.of(LucideIcon.USER_PLUS));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate("desk/new-client")));
        PageHeader header =
                new PageHeader(getTranslation("care.caseload.title"))
                        .withEyebrow(today(clock))
                        .withActions(handOver(), away(), add);
        buildToolbar();
        card.addClassName("flush");
        news.addClassNames("soft", "just-in");
        news.getElement().setAttribute("role", "status");
        getContent().add(header, reminding, toolbar, news, card, files);
        new LiveUpdates(getContent()).whenHeard(pulse, current.get().practiceId(), this::again);
    }

    private Button handOver() {
        Button over = new Button(getTranslation("care.hand-over.own-link"));
        over.addThemeVariants(ButtonVariant.TERTIARY);
        over.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(OwnHandOverView.PATH)));
        return over;
    }

    private Button away() {
        Button away = new Button(getTranslation("care.away"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(AwayView.PATH)));
        return away;
    }

    /** Which clients are shown; the address holds it. */
    enum Show {
        ALL(row -> row.status() != ClientStatus.ENDED),
        LED(row -> row.status() != ClientStatus.ENDED && row.mine()),
        WITH_OTHERS(row -> row.status() != ClientStatus.ENDED && !row.mine()),
        WAITING(row -> row.status() != ClientStatus.ENDED && !row.signals().isEmpty()),
        PAUSED(row -> row.status() == ClientStatus.PAUSED),
        FINISHED(row -> row.status() == ClientStatus.ENDED);

        private final Predicate<CaseloadRow> filter;

        Show(Predicate<CaseloadRow> filter) {
            this.filter = filter;
        }

        /** How the address names it. */
        String address() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Show of(String name) {
            for (Show one : values()) {
                if (one.address().equalsIgnoreCase(name)) {
                    return one;
                }
            }
            return ALL;
        }
    }

    private void buildToolbar() {
        search.setPlaceholder(getTranslation("care.caseload.search"));
        search.setAriaLabel(getTranslation("care.caseload.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> showRows());
        show.addThemeName("pills");
        show.setAriaLabel(getTranslation("care.caseload.show"));
        show.setItemLabelGenerator(one ->
                getTranslation(
                        Names.of("care.caseload.show.", one),
                        rows.stream().filter(one.filter).count()));
        show.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keepInAddress(change.getValue());
            }
            showRows();
        });
        Span order = new Span(getTranslation("care.caseload.order"));
        order.addClassNames("toolbar-end", "soft", "small");
        toolbar.addClassName("toolbar");
        toolbar.add(search, show, order);
    }

    private void keepInAddress(Show chosen) {
        getUI().ifPresent(ui ->
                ui.getPage()
                        .getHistory()
                        .replaceState(null, "desk/caseload?show=" + chosen.address()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rows = caseload.read();
        remind();
        QueryParameters parameters = event.getLocation().getQueryParameters();
        offer(Show.of(parameters.getSingleParameter("show").orElse("")));
        showRows();
    }

    /** The ways to look, each with how many it shows now. */
    private void offer(Show chosen) {
        show.setItems(Show.values());
        show.setValue(chosen);
    }

    private void remind() {
        reminding.removeAll();
        for (DeskReminder reminder : reminders) {
            reminder.line(getLocale())
                    .ifPresent(line ->
                            reminding.add(
                                    new Paragraph(
                                            new Anchor(
                                                    line.path(),
                                                    getTranslation(
                                                            line.sentence(),
                                                            line.arguments().toArray())))));
        }
        reminding.setVisible(reminding.getChildren().findAny().isPresent());
    }

    /** Something new was said of somebody: shows it, in its place, and says of whom. */
    private void again(Set<ClientId> heard) {
        Map<ClientId, CaseloadRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.id(), row));
        List<CaseloadRow> now = caseload.again();
        if (now.equals(rows)) {
            return;
        }
        rows = now;
        List<String> just =
                now.stream()
                        .filter(row -> heard.contains(row.id()))
                        .filter(row -> !row.signals().isEmpty())
                        .filter(row -> isNews(row, before.get(row.id())))
                        .map(CaseloadRow::name)
                        .toList();
        if (!just.isEmpty()) {
            news.setText(getTranslation("care.caseload.just-in", names(just)));
        }
        offer(show.getOptionalValue().orElse(Show.ALL));
        showRows();
    }

    private String names(List<String> just) {
        return ListFormat.getInstance(getLocale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(just);
    }

    private static boolean isNews(CaseloadRow row, @Nullable CaseloadRow before) {
        return before == null || !new HashSet<>(before.signals()).containsAll(row.signals());
    }

    private void showRows() {
        card.removeAll();
        files.removeAll();
        toolbar.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            card.add(new EmptyState(getTranslation("care.caseload.empty")));
            return;
        }
        Show chosen = show.getOptionalValue().orElse(Show.ALL);
        String wanted = search.getValue().strip().toLowerCase(getLocale());
        List<CaseloadRow> shown =
                rows.stream().filter(chosen.filter).filter(row -> isNamed(row, wanted)).toList();
        if (shown.isEmpty()) {
            card.add(new EmptyState(getTranslation("care.caseload.none")));
            return;
        }
        grid.show(shown);
        card.add(grid);
        files.add(download(chosen, wanted));
    }

    /** What is shown now, read anew by whoever fetches it. */
    private TableDownload download(Show chosen, String wanted) {
        return new TableDownload(
                getTranslation("care.caseload"),
                "trellis-" + LocalDate.now(clock),
                () ->
                        grid.file(
                                caseload.export().stream()
                                        .filter(chosen.filter)
                                        .filter(row -> isNamed(row, wanted))
                                        .toList()));
    }

    private boolean isNamed(CaseloadRow row, String wanted) {
        String pseudonym = row.pseudonym();
        return row.name().toLowerCase(getLocale()).contains(wanted)
                || (pseudonym != null && pseudonym.toLowerCase(getLocale()).contains(wanted));
    }

    private String today(Clock clock) {
        return DateTimeFormatter.ofPattern(getTranslation("care.day-pattern"), getLocale())
                .format(LocalDate.now(clock));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("care.caseload");
    }
}
