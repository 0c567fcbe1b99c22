package app.trellis.exchange.ui;

import app.trellis.exchange.RecoveryHalf;
import app.trellis.exchange.TakingPracticeOut;
import app.trellis.exchange.TakingPracticeOut.FreshHalf;
import app.trellis.exchange.TakingPracticeOut.Standing;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PasswordAgain;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/**
 * The two halves of a practice's recovery key. A half that was made lies in this page alone until
 * its maker says that they have saved it; before that nothing is sealed with it.
 */
final class KeyHalvesCard extends Composite<Card> {

    private final TakingPracticeOut taking;
    private final OwnAccount account;
    private final SerializableRunnable changed;
    private final Div way = new Div();

    KeyHalvesCard(
            TakingPracticeOut taking,
            OwnAccount account,
            Standing standing,
            ZoneId zone,
            SerializableRunnable changed) {
        this.taking = taking;
        this.account = account;
        this.changed = changed;
        way.addClassName("stack");
        Facts facts = new Facts().worded();
        Div buttons = new Div();
        buttons.addClassName("buttons");
        for (int half = 1; half <= 2; half++) {
            facts.row(
                    getTranslation("exchange.house.key.half", half),
                    standing.half(half)
                            .map(made -> said(standing, made, zone))
                            .orElse(getTranslation("exchange.house.key.none")));
            if (standing.mayMake(half)) {
                buttons.add(make(half, standing.half(half).isPresent()));
            }
        }
        getContent().withTitle(getTranslation("exchange.house.key"));
        getContent()
                .add(
                        new Paragraph(getTranslation("exchange.house.key.about")),
                        facts,
                        PracticeOutView.soft(getTranslation("exchange.house.key.lost")));
        if (!standing.isKeyWhole()
                && standing.halves().stream()
                        .anyMatch(half -> half.madeBy().equals(standing.me()))) {
            getContent().add(new Paragraph(getTranslation("exchange.house.key.other")));
        }
        getContent().add(buttons, way);
    }

    private String said(Standing standing, RecoveryHalf half, ZoneId zone) {
        return getTranslation(
                "exchange.house.key.made",
                half.fingerprint(),
                standing.names().getOrDefault(half.madeBy(), ""),
                Days.inWords(half.madeAt().atZone(zone).toLocalDate(), getLocale()));
    }

    private Button make(int half, boolean anew) {
        return new Button(
                getTranslation(anew ? "exchange.house.key.anew" : "exchange.house.key.make", half),
                click -> {
                    way.removeAll();
                    way.add(
                            new PasswordAgain(
                                    account,
                                    getTranslation("exchange.house.go"),
                                    () -> give(half)));
                });
    }

    private void give(int half) {
        way.removeAll();
        FreshHalf fresh;
        try {
            fresh = taking.make(half, getLocale());
        } catch (Refused refused) {
            Notices.refused(this, refused);
            return;
        }
        Button saved = new Button(getTranslation("exchange.house.key.saved"), click -> keep(fresh));
        Div buttons =
                new Div(
                        new FileLink(
                                getTranslation("exchange.house.key.save", half),
                                FileLink.Kind.JSON,
                                "trellis-key-%d".formatted(half),
                                out -> out.write(fresh.file().getBytes(StandardCharsets.UTF_8))),
                        saved);
        buttons.addClassName("buttons");
        way.add(new Paragraph(getTranslation("exchange.house.key.now")), buttons);
    }

    private void keep(FreshHalf fresh) {
        try {
            taking.keep(fresh.half(), fresh.seals());
            Notices.done(this, getTranslation("exchange.house.key.kept", fresh.half()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        changed.run();
    }
}
