package app.trellis.organization.ui;

import app.trellis.organization.DecidingSecondStep;
import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** What holds for everybody in the practice: its words in need, its name, its hours. */
@Route("desk/practice/settings")
@RolesAllowed("ADMINISTRATOR")
class SettingsView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    /** Leads to time zone and hours. */
    static final String AT_HOURS = "at=hours";

    private final PracticeForm practiceForm;

    SettingsView(PracticeSettings settings, DecidingSecondStep deciding) {
        PracticeDetails practice = settings.read();
        ValueSignal<String> words = new ValueSignal<>(practice.crisisText());
        Paragraph seen = new Paragraph();
        seen.bindText(words);
        seen.addClassNames("sentence", "keeps-lines");
        Paragraph where = new Paragraph(getTranslation("organization.crisis.seen-where"));
        where.addClassNames("soft", "small");
        Div aside = new Div(Card.titled(getTranslation("organization.crisis.seen"), seen, where));
        aside.addClassName("aside");
        practiceForm = new PracticeForm(practice, settings);
        Div forms =
                new Div(
                        Card.titled(
                                getTranslation("organization.crisis.title"),
                                new CrisisTextForm(
                                        practice.crisis(),
                                        otherLanguage(practice),
                                        words,
                                        settings)),
                        Card.titled(getTranslation("organization.settings.practice"), practiceForm),
                        Card.titled(
                                getTranslation("organization.readable.title"),
                                new ReadableForm(practice, settings)),
                        Card.titled(
                                getTranslation("organization.reason.title"),
                                new ReasonForm(practice, settings)),
                        Card.titled(
                                getTranslation("organization.second-step.title"),
                                new SecondStepForm(deciding, practice.zone())),
                        Card.titled(
                                getTranslation("organization.document.place"),
                                new RouterLink(
                                        getTranslation("organization.document.place.open"),
                                        DocumentsView.class)),
                        Card.titled(
                                getTranslation("organization.trail.place"),
                                new RouterLink(
                                        getTranslation("organization.trail.open"),
                                        TrailView.class)));
        forms.addClassName("page");
        Div columns = new Div(forms, aside);
        columns.addClassName("columns");
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("organization.settings.title"))
                                .withEyebrow(practice.name()),
                        columns);
    }

    private String otherLanguage(PracticeDetails practice) {
        Locale other = practice.language().startsWith("es") ? Locale.ENGLISH : Locale.of("es");
        return other.getDisplayLanguage(getLocale());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocation().getQueryParameters().getQueryString().equals(AT_HOURS)) {
            practiceForm.focusHours();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.settings.place");
    }
}
