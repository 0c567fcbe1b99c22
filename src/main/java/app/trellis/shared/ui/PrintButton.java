package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;

/** Prints the page as it stands. */
public final class PrintButton extends Composite<Button> {

    public PrintButton(String words) {
        getContent().setText(words);
        getContent().setIcon(Icon.of(LucideIcon.PRINTER));
        getContent()
                .addClickListener(
                        click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
    }
}
