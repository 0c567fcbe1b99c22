package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.responses.ChoosingSharing;
import app.trellis.responses.FirstSharing;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a page at first, for each exercise; what the levels mean, and what no level can
 * hold.
 */
@Route(FirstSharingView.PATH)
@RolesAllowed("CLIENT")
class FirstSharingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "me/sharing";

    private final ChoosingSharing choosing;
    private final ManagingClients clients;

    FirstSharingView(ChoosingSharing choosing, ManagingClients clients) {
        this.choosing = choosing;
        this.clients = clients;
        getContent().addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientId client = clients.mine();
        Paragraph about = new Paragraph(getTranslation("responses.first.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("responses.first")),
                        about,
                        choices(client),
                        levels(),
                        limits());
    }

    private Div choices(ClientId client) {
        List<FirstSharing> pages = choosing.of(client, getLocale());
        if (pages.isEmpty()) {
            return new Div(new EmptyState(getTranslation("responses.first.none")));
        }
        Div form = new Div();
        form.addClassName("form");
        pages.forEach(page -> form.add(choice(client, page)));
        return new Div(new Card(form));
    }

    /**
     * One of what can be chosen.
     *
     * @param sharing null for as the exercise says
     */
    private record Choice(@Nullable Sharing sharing, String label) implements Serializable {}

    private Select<Choice> choice(ClientId client, FirstSharing page) {
        List<Choice> choices = new ArrayList<>();
        choices.add(
                new Choice(
                        null,
                        getTranslation(
                                "responses.first.usual", getTranslation(level(page.usual())))));
        for (Sharing one : Sharing.values()) {
            choices.add(new Choice(one, getTranslation(level(one))));
        }
        Select<Choice> who = new Select<>();
        who.setLabel(title(page));
        who.setItems(choices);
        who.setItemLabelGenerator(Choice::label);
        who.setWidthFull();
        choices.stream()
                .filter(one -> one.sharing() == page.said())
                .findFirst()
                .ifPresent(who::setValue);
        who.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choosing.choose(client, page.kind(), page.key(), change.getValue().sharing());
                Notices.done(
                        this,
                        getTranslation(
                                "responses.first.kept", title(page), change.getValue().label()));
            }
        });
        return who;
    }

    private String title(FirstSharing page) {
        return switch (page.kind()) {
            case CHECK_IN -> getTranslation("responses.title.check-in");
            case EXERCISE, MEASURE, CARD, WORD -> page.title();
        };
    }

    private static String level(Sharing sharing) {
        return "responses.sharing." + Names.of(sharing);
    }

    private Card levels() {
        Facts facts = new Facts().worded();
        for (Sharing one : Sharing.values()) {
            facts.row(
                    getTranslation(level(one)),
                    getTranslation("responses.first.means." + Names.of(one)));
        }
        return Card.titled(getTranslation("responses.first.means"), facts);
    }

    private Card limits() {
        return Card.titled(
                getTranslation("responses.first.limits"),
                new Paragraph(getTranslation("responses.first.limits.done")),
                new Paragraph(getTranslation("responses.first.limits.rules")),
                new Paragraph(getTranslation("responses.first.limits.rest")),
                new Paragraph(getTranslation("responses.first.limits.server")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
