package app.trellis.responses.ui;

import app.trellis.care.ManagingClients;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.ReadsBack;
import app.trellis.shared.ui.Replacing;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/**
 * What a client wrote that lies on this phone alone: to copy, to keep or to remove. Nothing of it
 * passes through here; the browser reads it.
 */
@Route(Places.ON_THIS_PHONE)
@RolesAllowed("CLIENT")
@ReadsBack
@StyleSheet("context://styles/responses.css")
class OnThisPhoneView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ManagingClients clients;
    private final WhatLiesHere lies;

    OnThisPhoneView(ManagingClients clients, WhatLiesHere lies) {
        this.clients = clients;
        this.lies = lies;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Anchor back = Replacing.walk(new Anchor("me", getTranslation("responses.back-to-today")));
        back.addClassName("button");
        Paragraph about = new Paragraph(getTranslation("responses.on-phone.about"));
        about.addClassName("soft");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getTranslation("responses.on-phone")),
                        about,
                        lies.inFull(clients.mine(), getLocale()),
                        new Div(back));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shared.neutral-title");
    }
}
