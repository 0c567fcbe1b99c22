package app.trellis.tools.ui;

import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.tools.KeepingTools;
import app.trellis.tools.KeepingWebhooks;
import app.trellis.tools.TokenDetails;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Whether tools of the practice may ask, and with which tokens. */
@Route(ToolsView.PATH)
@RolesAllowed("ADMINISTRATOR")
class ToolsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "desk/practice/tools";

    private final KeepingTools keeping;
    private final KeepingWebhooks webhooks;
    private final PracticeDetails practice;
    private final Clock clock;

    ToolsView(
            KeepingTools keeping,
            KeepingWebhooks webhooks,
            PracticeSettings settings,
            Clock clock) {
        this.keeping = keeping;
        this.webhooks = webhooks;
        this.practice = settings.read();
        this.clock = clock;
        getContent().addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<TokenDetails> all = keeping.all();
        Instant now = clock.instant();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("tools.title")).withEyebrow(practice.name()),
                        new Paragraph(getTranslation("tools.about")),
                        soft(getTranslation("tools.about.people")),
                        access(),
                        fhir(),
                        Card.titled(
                                getTranslation("tools.make"),
                                new TokenForm(keeping, clock, this::made)),
                        tokens(all),
                        new WebhookCard(
                                webhooks,
                                all.stream().filter(one -> one.holds(now)).toList(),
                                practice.zone()));
    }

    private Card access() {
        boolean on = keeping.isSwitchedOn();
        Card card =
                Card.titled(
                        getTranslation("tools.access"),
                        new Paragraph(getTranslation(on ? "tools.on" : "tools.off")));
        Button button =
                on
                        ? new Button(getTranslation("tools.switch-off"), click -> askSwitchOff())
                        : new Button(getTranslation("tools.switch-on"), click -> switchOn());
        card.add(new Div(button));
        return card;
    }

    private Card fhir() {
        boolean on = keeping.isFhirOn();
        Card card =
                Card.titled(
                        getTranslation("tools.fhir-switch"),
                        soft(getTranslation("tools.fhir-switch.about")),
                        new Paragraph(
                                getTranslation(
                                        on ? "tools.fhir-switch.on" : "tools.fhir-switch.off")));
        Button button =
                new Button(
                        getTranslation(
                                on
                                        ? "tools.fhir-switch.switch-off"
                                        : "tools.fhir-switch.switch-on"),
                        click -> switchFhir(!on));
        card.add(new Div(button));
        return card;
    }

    private void switchFhir(boolean on) {
        try {
            if (on) {
                keeping.switchFhirOn();
            } else {
                keeping.switchFhirOff();
            }
            Notices.done(
                    this,
                    getTranslation(
                            on
                                    ? "tools.fhir-switch.switched-on"
                                    : "tools.fhir-switch.switched-off"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }

    private void switchOn() {
        keeping.switchOn();
        Notices.done(this, getTranslation("tools.switched-on"));
        show();
    }

    private void askSwitchOff() {
        Confirm.ask(
                getTranslation("tools.switch-off.title"),
                getTranslation("tools.switch-off.means"),
                getTranslation("tools.switch-off"),
                getTranslation("tools.cancel"),
                () -> {
                    keeping.switchOff();
                    Notices.done(this, getTranslation("tools.switched-off"));
                    show();
                });
    }

    private void made(String secret) {
        show();
        SecretDialog.open(
                getTranslation("tools.made"),
                getTranslation("tools.made.about"),
                getTranslation("tools.token"),
                secret);
    }

    private Card tokens(List<TokenDetails> all) {
        Card card = Card.titled(getTranslation("tools.list"));
        if (all.isEmpty()) {
            card.add(new EmptyState(getTranslation("tools.none")));
        }
        all.forEach(token -> card.add(line(token)));
        return card;
    }

    private Div line(TokenDetails token) {
        Instant now = clock.instant();
        Div name = new Div(token.name());
        name.addClassName("strong");
        UnorderedList may = new UnorderedList();
        token.scopes().stream()
                .sorted()
                .forEach(scope ->
                        may.add(new ListItem(getTranslation(Names.of("tools.scope.", scope)))));
        Div line = new Div(name, new Paragraph(state(token, now)), soft(uses(token)), may);
        line.addClassName("stack");
        if (token.holds(now)) {
            Button revoke = new Button(getTranslation("tools.revoke"), click -> askRevoke(token));
            revoke.setAriaLabel(getTranslation("tools.revoke") + ": " + token.name());
            line.add(new Div(revoke));
        }
        return line;
    }

    private String state(TokenDetails token, Instant now) {
        Instant revoked = token.revokedAt();
        if (revoked != null) {
            return getTranslation("tools.state.revoked", day(revoked));
        }
        String last = Days.say(token.endsAt().minusSeconds(1), ZoneOffset.UTC, getLocale());
        return getTranslation(token.holds(now) ? "tools.state.holds" : "tools.state.over", last);
    }

    private String uses(TokenDetails token) {
        Instant used = token.lastUsedAt();
        ZoneId zone = practice.zone();
        return String.join(
                " ",
                getTranslation("tools.made-on", day(token.madeAt())),
                used == null
                        ? getTranslation("tools.not-used")
                        : getTranslation(
                                "tools.used",
                                day(used),
                                Days.hour(used.atZone(zone).toLocalTime(), getLocale())),
                getTranslation("tools.let-in", token.letInBy()));
    }

    private String day(Instant at) {
        return Days.say(at, practice.zone(), getLocale());
    }

    private void askRevoke(TokenDetails token) {
        Confirm.askForGood(
                getTranslation("tools.revoke.title"),
                getTranslation("tools.revoke.means"),
                getTranslation("tools.revoke"),
                getTranslation("tools.cancel"),
                () -> {
                    keeping.revoke(token.id());
                    Notices.done(this, getTranslation("tools.revoked"));
                    show();
                });
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tools.title");
    }
}
