package app.trellis.organization.ui;

import app.trellis.audit.KeepingTrail;
import app.trellis.audit.KeepingTrail.LastCheck;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.FileLink;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the trail of the audit stands, its check, and the trail as a file. */
@Route("desk/practice/trail")
@RolesAllowed("ADMINISTRATOR")
class TrailView extends Composite<Div> implements HasDynamicTitle {

    private final KeepingTrail keeping;
    private final ZoneId zone;
    private final Div standing = new Div();

    TrailView(KeepingTrail keeping, PracticeSettings settings) {
        this.keeping = keeping;
        PracticeDetails practice = settings.read();
        this.zone = practice.zone();
        Button check = new Button(getTranslation("organization.trail.check"));
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            keeping.check();
            show();
            check.setEnabled(true);
        });
        Div out =
                new Div(
                        check,
                        new FileLink(
                                getTranslation("organization.trail.out"),
                                FileLink.Kind.JSONL,
                                "trail",
                                keeping::write));
        out.addClassName("row");
        standing.getElement().setAttribute("aria-live", "polite");
        getContent().addClassNames("page", "narrow");
        getContent()
                .add(
                        new PageHeader(getTranslation("organization.trail.place"))
                                .withEyebrow(practice.name()),
                        new Paragraph(getTranslation("organization.trail.about")),
                        Card.titled(getTranslation("organization.trail.standing"), standing, out),
                        soft(getTranslation("organization.trail.elsewhere")));
        show();
    }

    private void show() {
        KeepingTrail.Status status = keeping.status();
        Facts facts =
                new Facts()
                        .row(
                                getTranslation("organization.trail.links"),
                                getTranslation("organization.trail.number", status.links()))
                        .row(
                                getTranslation("organization.trail.begun"),
                                status.earlier() == 0
                                        ? hour(status.begun())
                                        : getTranslation(
                                                "organization.trail.earlier",
                                                hour(status.begun()),
                                                status.earlier()))
                        .row(
                                getTranslation("organization.trail.anchored"),
                                hour(status.anchoredAt()))
                        .row(getTranslation("organization.trail.key"), status.key());
        standing.removeAll();
        standing.add(facts, said(status.checked()));
    }

    private Paragraph said(@Nullable LastCheck last) {
        if (last == null) {
            return soft(getTranslation("organization.trail.unchecked"));
        }
        Paragraph said =
                new Paragraph(
                        last.fault() == null
                                ? getTranslation(
                                        "organization.trail.holds", hour(last.at()), last.links())
                                : getTranslation(
                                        "organization.trail.broken",
                                        hour(last.at()),
                                        Objects.requireNonNullElse(last.seq(), 0L),
                                        getTranslation(
                                                "organization.trail.fault."
                                                        + last.fault()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)
                                                                .replace('_', '-'))));
        said.addClassName("sentence");
        return said;
    }

    private static Paragraph soft(String words) {
        Paragraph soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }

    private String hour(@Nullable Instant when) {
        return when == null
                ? getTranslation("organization.trail.not-yet")
                : Days.withHour(when, zone, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.trail.place");
    }
}
