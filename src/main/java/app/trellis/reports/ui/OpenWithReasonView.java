package app.trellis.reports.ui;

import app.trellis.care.OpeningWithReason;
import app.trellis.care.ReasonKind;
import app.trellis.care.ReasonWords;
import app.trellis.care.ToOpen;
import app.trellis.identity.Factor;
import app.trellis.identity.OwnAccount;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.UUID;

/** Asks a supervisor for the kind, the reason and their password, and opens notes for an hour. */
@Route(OpenWithReasonView.PATH + "/:client")
@RolesAllowed("SUPERVISOR")
class OpenWithReasonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/team/open";

    /** Where the notes are read that were opened. */
    private static final String NOTES = "desk/opened-notes/";

    private static final int ROWS = 4;

    private final OpeningWithReason opening;
    private final OwnAccount account;
    private final ZoneId zone;
    private final RadioButtonGroup<ReasonKind> kind = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final PasswordField password = new PasswordField();

    OpenWithReasonView(OpeningWithReason opening, OwnAccount account, PracticeSettings settings) {
        this.account = account;
        this.opening = opening;
        this.zone = settings.read().zone();
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID client = id(event);
        ToOpen about = opening.about(client);
        removeAll();
        add(
                new PageHeader(getTranslation("reports.reason.title"))
                        .withEyebrow(getTranslation("reports.support.place"), TeamView.PATH),
                new Paragraph(
                        getTranslation("reports.reason.of", word(about), about.practitioner())));
        ToOpen.Running running = about.running();
        if (running == null) {
            add(Card.titled(getTranslation("reports.reason.before"), before()), form(client));
        } else {
            add(running(running));
        }
    }

    private UnorderedList before() {
        UnorderedList list =
                new UnorderedList(
                        new ListItem(getTranslation("reports.reason.before.what")),
                        new ListItem(getTranslation("reports.reason.before.hour")),
                        new ListItem(getTranslation("reports.reason.before.told")),
                        new ListItem(getTranslation("reports.reason.before.client")));
        list.addClassName("told-list");
        return list;
    }

    private Card running(ToOpen.Running running) {
        return new Card(
                new Paragraph(
                        getTranslation(
                                running.sameClient()
                                        ? "reports.reason.is-open"
                                        : "reports.reason.other-open",
                                Days.withHour(running.until(), zone, getLocale()))),
                new Div(
                        new Anchor(
                                NOTES + running.opening(),
                                getTranslation("reports.reason.go-on"))));
    }

    private Card form(UUID client) {
        kind.setLabel(getTranslation("reports.reason.kind"));
        kind.setItems(ReasonKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(ReasonWords.key(one)));
        kind.addThemeName("vertical");
        reason.setLabel(getTranslation("reports.reason.reason"));
        reason.setHelperText(getTranslation("reports.reason.reason-help", OpeningWithReason.LEAST));
        reason.setMinRows(ROWS);
        reason.setWidthFull();
        boolean code = account.strongest() != Factor.PASSWORD;
        password.setLabel(getTranslation(code ? "identity.code" : "reports.reason.password"));
        password.setAutocomplete(code ? Autocomplete.OFF : Autocomplete.CURRENT_PASSWORD);
        Button open = new Button(getTranslation("reports.reason.open"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            open(client);
            open.setEnabled(true);
        });
        Button leave =
                new Button(
                        getTranslation("reports.reason.leave"),
                        click -> getUI().ifPresent(ui -> ui.navigate(TeamView.PATH)));
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(open, leave);
        buttons.addClassName("buttons");
        Div form = new Div(kind, reason, password, buttons);
        form.addClassName("form");
        return new Card(form);
    }

    private void open(UUID client) {
        String typed = password.getValue();
        password.clear();
        kind.setInvalid(kind.isEmpty());
        kind.setErrorMessage(getTranslation("reports.reason.kind-missing"));
        reason.setInvalid(false);
        password.setInvalid(false);
        if (kind.isEmpty()) {
            return;
        }
        try {
            UUID opened = opening.open(client, typed, kind.getValue(), reason.getValue());
            getUI().ifPresent(ui -> ui.navigate(NOTES + opened));
        } catch (Refused refused) {
            switch (refused.key()) {
                case "care.reason.short", "shared.text-too-long" -> {
                    reason.setErrorMessage(Notices.sentence(this, refused));
                    reason.setInvalid(true);
                    reason.focus();
                }
                case "care.reason.running" -> Notices.refused(this, refused);
                default -> {
                    password.setErrorMessage(Notices.sentence(this, refused));
                    password.setInvalid(true);
                    password.focus();
                }
            }
        }
    }

    private String word(ToOpen about) {
        String word = about.pseudonym();
        return word == null ? getTranslation("reports.support.number", about.shortNumber()) : word;
    }

    private static UUID id(BeforeEnterEvent event) {
        try {
            return UUID.fromString(
                    event.getRouteParameters().get("client").orElseThrow(NotFound::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reports.reason.title");
    }
}
