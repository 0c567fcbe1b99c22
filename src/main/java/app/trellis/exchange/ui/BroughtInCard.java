package app.trellis.exchange.ui;

import app.trellis.exchange.BringingIn;
import app.trellis.exchange.BroughtIn;
import app.trellis.exchange.ImportKind;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import java.util.List;

/** What one brought in before, and taking it back within a day. */
final class BroughtInCard extends Composite<Card> {

    BroughtInCard(BringingIn bringing, ZoneId zone, SerializableRunnable changed) {
        List<BroughtIn> mine = bringing.mine();
        setVisible(!mine.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("stack");
        for (BroughtIn one : mine) {
            ListItem line = new ListItem(new Paragraph(words(one, zone)));
            if (bringing.isInTime(one)) {
                line.add(new Div(undo(bringing, one, changed)));
            }
            list.add(line);
        }
        Paragraph about = new Paragraph(getTranslation("exchange.import.mine.about"));
        about.addClassName("soft");
        getContent().withTitle(getTranslation("exchange.import.mine"));
        getContent().add(about, list);
    }

    private Button undo(BringingIn bringing, BroughtIn one, SerializableRunnable changed) {
        return new Button(
                getTranslation("exchange.import.undo"),
                click ->
                        Confirm.ask(
                                getTranslation("exchange.import.undo.title"),
                                getTranslation("exchange.import.undo.means", one.rows()),
                                getTranslation("exchange.import.undo"),
                                getTranslation("exchange.import.undo.no"),
                                () -> {
                                    try {
                                        bringing.undo(one.id());
                                        Notices.done(
                                                this, getTranslation("exchange.import.undo.done"));
                                        changed.run();
                                    } catch (Refused refused) {
                                        Notices.refused(this, refused);
                                    }
                                }));
    }

    private String words(BroughtIn one, ZoneId zone) {
        String day = Days.withHour(one.at(), zone, getLocale());
        boolean people = one.kind() == ImportKind.CLIENTS;
        if (one.undoneAt() != null) {
            return getTranslation(
                    people
                            ? "exchange.import.mine.clients.undone"
                            : "exchange.import.mine.scores.undone",
                    day,
                    one.rows());
        }
        return getTranslation(
                people ? "exchange.import.mine.clients" : "exchange.import.mine.scores",
                day,
                one.rows());
    }
}
