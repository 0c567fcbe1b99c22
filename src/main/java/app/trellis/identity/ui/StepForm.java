package app.trellis.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Input;

/** Posts the second step as the browser itself posts a form, to where the password went. */
@Tag("form")
final class StepForm extends HtmlContainer {

    private final Button go;

    StepForm(String label, Component... fields) {
        addClassName("form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "sign-in/step");
        getElement().setAttribute("novalidate", true);
        go = new Button(label);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        add(fields);
        Input enter = new Input();
        enter.setType("submit");
        enter.getElement().setAttribute("hidden", true).setAttribute("tabindex", "-1");
        add(go, enter);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        go.getElement()
                .executeJs(
                        "this.addEventListener('click', () =>"
                                + " this.closest('form').requestSubmit())");
    }
}
