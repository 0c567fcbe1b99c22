package app.trellis.organization.ui;

import app.trellis.organization.PendingInvitation;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** People who were invited and have not come yet. It is not there while there are none. */
final class PendingList extends Composite<Div> {

    private final UnorderedList list = new UnorderedList();
    private final SerializableConsumer<PendingInvitation> revoke;

    PendingList(SerializableConsumer<PendingInvitation> revoke) {
        this.revoke = revoke;
        list.addClassName("wait-list");
        getContent().add(Card.titled(getTranslation("organization.pending.title"), list));
    }

    void show(List<PendingInvitation> invitations) {
        list.removeAll();
        invitations.forEach(one -> list.add(row(one)));
        setVisible(!invitations.isEmpty());
    }

    private ListItem row(PendingInvitation one) {
        Span name = new Span(one.name());
        name.addClassName("strong");
        String roles =
                one.roles().stream()
                        .sorted()
                        .map(role ->
                                getTranslation(
                                        "identity.role." + role.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        Span until =
                new Span(
                        getTranslation(
                                "organization.pending.until",
                                roles,
                                Days.say(
                                        one.expiresAt().atZone(ZoneOffset.UTC).toLocalDate(),
                                        getLocale())));
        until.addClassName("soft");
        Div words = new Div(new Div(name), until);
        words.addClassName("words");
        Button takeBack = new Button(getTranslation("organization.pending.revoke"));
        takeBack.setAriaLabel(getTranslation("organization.pending.revoke-of", one.name()));
        takeBack.addThemeVariants(ButtonVariant.TERTIARY);
        takeBack.setDisableOnClick(true);
        takeBack.addClickListener(click -> revoke.accept(one));
        ListItem row = new ListItem(words, takeBack);
        row.addClassName("wait-row");
        return row;
    }
}
