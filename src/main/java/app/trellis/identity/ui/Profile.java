package app.trellis.identity.ui;

import app.trellis.identity.CurrentPerson;
import app.trellis.identity.Membership;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.OwnFactors;
import app.trellis.identity.PasswordAdvice;
import app.trellis.identity.SessionAuthentication;
import app.trellis.identity.SignedIn;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.Pill;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about one's own account, the same for clients and for people who work here. */
final class Profile extends Composite<Div> {

    private final OwnAccount account;
    private final SessionAuthentication session;
    private final AuthenticationContext authentication;

    Profile(
            CurrentPerson current,
            OwnAccount account,
            OwnFactors factors,
            SessionAuthentication session,
            PasswordAdvice advice,
            AuthenticationContext authentication) {
        this.account = account;
        this.session = session;
        this.authentication = authentication;
        SignedIn person = current.get();
        List<Membership> places = account.places();
        getContent().addClassName("page");
        getContent().add(you(person));
        if (places.size() > 1) {
            getContent().add(places(person, places));
        }
        getContent()
                .add(
                        Card.titled(
                                getTranslation("identity.profile.look"),
                                new PreferencesForm(person, account, session)),
                        Card.titled(
                                getTranslation("identity.profile.password"),
                                new ChangePasswordForm(account, session, advice)),
                        new SecondStepCard(factors, account),
                        signOut());
    }

    private Card you(SignedIn person) {
        Facts facts =
                new Facts()
                        .row(getTranslation("identity.name"), person.name())
                        .row(getTranslation("identity.email"), account.email());
        if (!person.is(Role.CLIENT)) {
            facts.row(getTranslation("identity.profile.roles"), roles(person.roles()));
        }
        Div narrow = new Div(facts);
        narrow.addClassName("form");
        return Card.titled(getTranslation("identity.profile.you"), narrow);
    }

    private Card places(SignedIn person, List<Membership> places) {
        Card card =
                Card.titled(
                        getTranslation("identity.profile.places"),
                        soft(getTranslation("identity.profile.places.about")));
        places.forEach(place -> card.add(place(person, place)));
        return card;
    }

    private Component place(SignedIn person, Membership place) {
        Span name = new Span(place.practiceName());
        name.addClassName("strong");
        Span roles = new Span(roles(place.roles()));
        roles.addClassNames("soft", "small");
        Div row = new Div(name, roles);
        row.addClassName("row");
        if (place.member().equals(person.memberId())) {
            Pill here = Pill.leaf(getTranslation("identity.profile.here"));
            here.addClassName("end");
            row.add(here);
        } else {
            Button go = new Button(getTranslation("identity.profile.switch"));
            go.setAriaLabel(getTranslation("identity.profile.switch-to", place.practiceName()));
            go.addClassName("end");
            go.setDisableOnClick(true);
            go.addClickListener(click -> switchTo(place));
            row.add(go);
        }
        return row;
    }

    private void switchTo(Membership place) {
        session.replace(account.switchTo(place.member()));
        getUI().ifPresent(ui -> ui.getPage().setLocation(""));
    }

    private Card signOut() {
        Button here =
                new Button(
                        getTranslation("identity.profile.sign-out"),
                        click -> authentication.logout());
        Button everywhere =
                new Button(
                        getTranslation("identity.profile.sign-out-everywhere"),
                        click ->
                                Confirm.ask(
                                        getTranslation("identity.profile.everywhere.title"),
                                        getTranslation("identity.profile.everywhere.means"),
                                        getTranslation("identity.profile.sign-out-everywhere"),
                                        getTranslation("identity.profile.everywhere.no"),
                                        this::signOutEverywhere));
        Div buttons = new Div(here, everywhere);
        buttons.addClassName("buttons");
        return Card.titled(
                getTranslation("identity.profile.sessions"),
                soft(getTranslation("identity.profile.sessions.about")),
                buttons);
    }

    private void signOutEverywhere() {
        account.signOutEverywhere();
        authentication.logout();
    }

    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role ->
                        getTranslation("identity.role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
