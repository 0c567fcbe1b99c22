package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.ShowingToBoth;
import app.trellis.care.ShowingToBoth.Choice;
import app.trellis.care.ShowingToBoth.Choices;
import app.trellis.care.WordsForBoth;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of one client is shown in a session with both: ticked here, in their own record, each after
 * they agreed to it alone. Nothing of the other stands on this page.
 */
@Route("desk/clients/:client/both/:couple")
@RolesAllowed("PRACTITIONER")
class BothView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ManagingClients clients;
    private final ShowingToBoth showing;
    private final NoteWords words;

    BothView(ManagingClients clients, ShowingToBoth showing, PracticeSettings settings) {
        this.clients = clients;
        this.showing = showing;
        this.words = new NoteWords(this, getLocale(), settings.read().zone());
        addClassNames("page", "narrow");
    }

    static String path(ClientId client, UUID couple) {
        return "desk/clients/%s/both/%s".formatted(client, couple);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                clients.details(new ClientId(id(event.getRouteParameters().get("client")))),
                id(event.getRouteParameters().get("couple")));
    }

    private void show(ClientDetails who, UUID couple) {
        Choices choices = showing.choices(who.id(), couple, getLocale());
        Paragraph about = new Paragraph(getTranslation("notes.both.about"));
        about.addClassName("soft");
        Button screen =
                new Button(
                        getTranslation("notes.both.screen"),
                        click ->
                                getUI().ifPresent(ui ->
                                        ui.navigate(BothScreenView.path(who.id(), couple))));
        screen.addThemeVariants(ButtonVariant.PRIMARY);
        Card card = Card.titled(getTranslation("notes.both.choose"));
        if (choices.all().isEmpty()) {
            card.add(new EmptyState(getTranslation("notes.both.nothing")));
        }
        choices.all().forEach(one -> card.add(row(who, couple, one)));
        removeAll();
        add(
                new PageHeader(
                                getTranslation(
                                        "notes.both.title",
                                        words.dateTime(choices.session().startsAt())))
                        .withEyebrow(who.name(), "desk/clients/" + who.id() + "/sessions")
                        .withActions(screen),
                about,
                card);
    }

    private Div row(ClientDetails who, UUID couple, Choice one) {
        Instant sent = one.sentAt();
        Checkbox tick =
                new Checkbox(
                        sent == null
                                ? getTranslation("notes.both.goal", one.title())
                                : getTranslation(
                                        "notes.both.page", one.title(), words.dateTime(sent)));
        LocalDate agreed = one.agreedOn();
        tick.setValue(agreed != null);
        tick.setHelperText(said(one));
        tick.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    // Only the answer ticks it, so that what is ticked is always agreed.
                    tick.setValue(false);
                    ask(who, couple, one);
                } else {
                    showing.takeOff(who.id(), couple, one.kind(), one.subject());
                    show(who, couple);
                }
            }
        });
        return new Div(tick);
    }

    /** When they agreed to it, and when it was last on the screen. */
    private String said(Choice one) {
        LocalDate agreed = one.agreedOn();
        Instant shown = one.shownAt();
        return Stream.of(
                        agreed == null
                                ? ""
                                : getTranslation(
                                        "notes.both.agreed", Days.say(agreed, getLocale())),
                        shown == null
                                ? ""
                                : getTranslation("notes.both.shown", words.dateTime(shown)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** With the very words that would be shown, so that no other page is taken for this one. */
    private void ask(ClientDetails who, UUID couple, Choice one) {
        WordsForBoth.Words shown;
        try {
            shown = showing.preview(who.id(), couple, one.kind(), one.subject());
        } catch (NotFound nothing) {
            Notices.done(this, getTranslation("notes.both.no-words"));
            return;
        }
        Div body = new Div(new Paragraph(getTranslation("notes.both.alone.means")));
        body.addClassName("stack");
        shown.lines().forEach(line -> body.add(NoteBody.lines(line)));
        Confirm.ask(
                        getTranslation("notes.both.alone"),
                        "",
                        getTranslation("notes.both.alone.yes"),
                        getTranslation("notes.both.alone.no"),
                        () -> {
                            try {
                                showing.choose(who.id(), couple, one.kind(), one.subject());
                            } catch (Refused refused) {
                                Notices.refused(this, refused);
                            }
                            show(who, couple);
                        })
                .setText(body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }

    static UUID id(Optional<String> written) {
        try {
            return UUID.fromString(written.orElseThrow(NotFound::new));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
