package app.trellis.assignments.ui;

import app.trellis.assignments.AgreedLine;
import app.trellis.care.ClientDetails;
import app.trellis.care.SessionId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneOffset;
import java.util.List;

/** What was agreed in a session so far, and a way to agree on more. */
final class AgreedCard extends Composite<Card> {

    private final AgreedPart part;
    private final ClientDetails client;
    private final SessionId session;
    private final AssignmentWords words;
    private final Div list = new Div();

    AgreedCard(AgreedPart part, ClientDetails client, SessionId session) {
        this.part = part;
        this.client = client;
        this.session = session;
        this.words = new AssignmentWords(this, getLocale(), ZoneOffset.UTC);
    }

    @Override
    protected Card initContent() {
        Card card = Card.titled(getTranslation("assignments.agreed"));
        Paragraph about = new Paragraph(getTranslation("assignments.agreed.about"));
        about.addClassNames("soft", "small");
        list.addClassName("stack");
        Button more =
                new Button(
                        getTranslation("assignments.agreed.add"),
                        Icon.of(LucideIcon.PLUS),
                        click -> new AgreeOnDialog(part, client, session, this::show).open());
        more.setVisible(part.mayAgree(client));
        card.add(about, list, new Div(more));
        card.addClassName("no-print");
        show();
        return card;
    }

    private void show() {
        list.removeAll();
        List<AgreedLine> lines = part.lines(client, session, getLocale());
        lines.forEach(line -> list.add(article(line)));
        list.setVisible(!lines.isEmpty());
    }

    private Article article(AgreedLine line) {
        Paragraph title = new Paragraph(line.title());
        title.addClassName("strong");
        Paragraph often =
                new Paragraph(
                        words.often(line.rhythm(), line.everyDays())
                                + " · "
                                + getTranslation("assignments.from", words.day(line.startsOn())));
        often.addClassNames("soft", "small");
        if (line.ended()) {
            often.add(" · " + getTranslation("assignments.agreed.ended"));
        }
        Article article = new Article(title, often);
        if (!line.plan().isBlank()) {
            Paragraph plan = new Paragraph(words.plan(line.plan()));
            plan.addClassName("plan");
            article.add(plan);
        }
        Button back = new Button(getTranslation("assignments.agreed.take-back"));
        back.setAriaLabel(getTranslation("assignments.agreed.take-back-of", line.title()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setDisableOnClick(true);
        back.addClickListener(click -> takeBack(line));
        article.add(back);
        return article;
    }

    private void takeBack(AgreedLine line) {
        try {
            part.takeBack(client, session, line);
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }
}
