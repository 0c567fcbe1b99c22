package app.trellis.care.ui;

import app.trellis.care.Brief;
import app.trellis.care.BriefPart;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.PreparingSessions;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.FiveSecondLine;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PrintButton;
import app.trellis.shared.ui.Say;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Locale;

/** What to know before a session, on one screen and one sheet of paper. */
final class BriefRoom extends Composite<Div> {

    private final ClientId client;
    private final PreparingSessions preparing;
    private final ManagingClients clients;
    private final PracticeSettings settings;

    BriefRoom(
            ClientId client,
            PreparingSessions preparing,
            ManagingClients clients,
            PracticeSettings settings) {
        this.client = client;
        this.preparing = preparing;
        this.clients = clients;
        this.settings = settings;
        getContent().addClassNames("stack", "brief");
        show();
    }

    private void show() {
        Brief brief = preparing.brief(client, getLocale(), this::getTranslation);
        Div files = new Div(new PrintButton(getTranslation("care.brief.print")), pdf(brief));
        files.addClassNames("row", "no-print");
        Div top = new Div(line(brief), files);
        top.addClassName("brief-top");
        Div sheets = new Div();
        sheets.addClassName("brief-sheets");
        for (BriefPart part : brief.parts()) {
            sheets.add(new BriefCard(client, part, this::act));
        }
        getContent().removeAll();
        getContent().add(top, sheets);
        if (brief.parts().isEmpty()) {
            getContent().add(new EmptyState(getTranslation("care.brief.nothing")));
        }
    }

    private void act(BriefPart.Act act) {
        try {
            act.run().accept(this::show);
        } catch (Refused refused) {
            Notices.refused(this, refused);
            show();
        }
    }

    /** Made anew when it is asked for, so that it holds what is true then. */
    private FileLink pdf(Brief shown) {
        Locale locale = getLocale();
        Say words = (key, arguments) -> getTranslation(locale, key, arguments);
        return new FileLink(
                getTranslation("care.brief.pdf"),
                FileLink.Kind.PDF,
                "trellis-" + LocalDate.ofInstant(shown.now(), shown.zone()),
                out -> {
                    Brief brief = preparing.export(client, locale, words);
                    ClientDetails who = clients.details(client);
                    new BriefPaper(settings.read().name(), who.onPaper(), locale, words)
                            .write(brief, out);
                });
    }

    private FiveSecondLine line(Brief brief) {
        FiveSecondLine line = new FiveSecondLine();
        BriefWords.facts(brief, getLocale(), this::getTranslation).forEach(line::fact);
        return line.soft(BriefWords.made(brief, getLocale(), this::getTranslation));
    }
}
