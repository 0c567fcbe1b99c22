package app.trellis.tools.ui;

import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import app.trellis.tools.KeepingWebhooks;
import app.trellis.tools.TokenDetails;
import app.trellis.tools.WebhookDetails;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Where tools are told that something happened: added, removed, and what could not be told. */
final class WebhookCard extends Composite<Card> {

    private final KeepingWebhooks keeping;
    private final List<TokenDetails> tokens;
    private final ZoneId zone;
    private final Div content = new Div();

    /**
     * @param tokens those that hold
     */
    WebhookCard(KeepingWebhooks keeping, List<TokenDetails> tokens, ZoneId zone) {
        this.keeping = keeping;
        this.tokens = List.copyOf(tokens);
        this.zone = zone;
        content.addClassName("stack");
        getContent().withTitle(getTranslation("tools.hook"));
        Paragraph about = new Paragraph(getTranslation("tools.hook.about"));
        about.addClassName("soft");
        getContent().add(about, content);
        show();
    }

    private void show() {
        content.removeAll();
        if (tokens.isEmpty()) {
            content.add(new Paragraph(getTranslation("tools.hook.token-first")));
        } else {
            content.add(form());
        }
        List<WebhookDetails> all = keeping.all();
        if (all.isEmpty()) {
            content.add(new EmptyState(getTranslation("tools.hook.none")));
        }
        all.forEach(one -> content.add(line(one)));
    }

    private Div form() {
        Select<TokenDetails> tool = new Select<>();
        tool.setLabel(getTranslation("tools.hook.tool"));
        tool.setItems(tokens);
        tool.setItemLabelGenerator(TokenDetails::name);
        tool.setValue(tokens.getFirst());
        tool.setWidthFull();
        TextField address = new TextField(getTranslation("tools.hook.address"));
        address.setHelperText(getTranslation("tools.hook.address.help"));
        address.setWidthFull();
        Button add = new Button(getTranslation("tools.hook.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            try {
                String secret = keeping.add(tool.getValue().id(), address.getValue());
                show();
                SecretDialog.open(
                        getTranslation("tools.hook.added"),
                        getTranslation("tools.hook.added.about"),
                        getTranslation("tools.hook.secret"),
                        secret);
            } catch (Refused refused) {
                address.setErrorMessage(Notices.sentence(this, refused));
                address.setInvalid(true);
                address.focus();
            } catch (NotFound over) {
                Notices.done(this, getTranslation("tools.hook.token-over"));
            } finally {
                add.setEnabled(true);
            }
        });
        Div form = new Div(tool, address, new Div(add));
        form.addClassName("form");
        return form;
    }

    private Div line(WebhookDetails one) {
        Div name = new Div(one.tool());
        name.addClassName("strong");
        Paragraph address = new Paragraph(one.address());
        Div line = new Div(name, address, soft(counts(one)));
        line.addClassName("stack");
        if (!one.holds()) {
            line.add(new Paragraph(getTranslation("tools.hook.token-over")));
        }
        Instant failed = one.lastFailedAt();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        if (failed != null) {
            Integer status = one.lastStatus();
            line.add(
                    new Paragraph(
                            getTranslation(
                                    "tools.hook.given-up",
                                    one.givenUp(),
                                    Days.say(failed, zone, getLocale()),
                                    status == null
                                            ? getTranslation("tools.hook.no-answer")
                                            : status.toString())));
            Button again =
                    new Button(
                            getTranslation("tools.hook.again"),
                            click -> {
                                keeping.tryAgain(one.id());
                                Notices.done(this, getTranslation("tools.hook.again.done"));
                                show();
                            });
            again.setAriaLabel(getTranslation("tools.hook.again") + ": " + one.address());
            buttons.add(again);
        }
        Button remove = new Button(getTranslation("tools.hook.remove"), click -> askRemove(one));
        remove.setAriaLabel(getTranslation("tools.hook.remove") + ": " + one.address());
        buttons.add(remove);
        line.add(buttons);
        return line;
    }

    private String counts(WebhookDetails one) {
        return getTranslation(
                "tools.hook.counts",
                Days.say(one.madeAt(), zone, getLocale()),
                one.told(),
                one.waiting());
    }

    private void askRemove(WebhookDetails one) {
        Confirm.askForGood(
                getTranslation("tools.hook.remove.title"),
                getTranslation("tools.hook.remove.means"),
                getTranslation("tools.hook.remove"),
                getTranslation("tools.cancel"),
                () -> {
                    keeping.remove(one.id());
                    Notices.done(this, getTranslation("tools.hook.removed"));
                    show();
                });
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
