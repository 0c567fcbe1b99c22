package app.trellis.alerts.ui;

import app.trellis.alerts.CoverDetails;
import app.trellis.alerts.CoveringAlerts;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who answers safety answers when the care team does not, and within what time. */
@Route(CoverView.PATH)
@RolesAllowed("ADMINISTRATOR")
class CoverView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/practice/alerts";

    private static final List<Duration> LIMITS =
            List.of(
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8));

    private final CoveringAlerts covering;
    private final List<MemberSummary> staff;
    private final Select<Duration> limit = new Select<>();
    private final Select<MemberSummary> duty;
    private final Select<MemberSummary> fallback;

    CoverView(CoveringAlerts covering, ManagingMembers members) {
        this.covering = covering;
        this.staff = members.staff().stream().filter(one -> one.endedAt() == null).toList();
        CoverDetails now = covering.read();
        limit.setLabel(getTranslation("alerts.cover.limit"));
        limit.setHelperText(getTranslation("alerts.cover.limit.help"));
        limit.setItems(LIMITS);
        limit.setItemLabelGenerator(this::length);
        limit.setValue(now.limit());
        duty = person("alerts.cover.duty", Set.of(Role.PRACTITIONER), now.duty());
        fallback =
                person(
                        "alerts.cover.fallback",
                        Set.of(Role.PRACTITIONER, Role.SUPERVISOR),
                        now.fallback());
        Button keep = new Button(getTranslation("alerts.cover.keep"), click -> keep());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setDisableOnClick(true);
        Div buttons = new Div(keep);
        buttons.addClassName("buttons");
        Div form = new Div(limit, duty, fallback, buttons);
        form.addClassName("form");
        Card card = Card.titled(getTranslation("alerts.cover.who"), path(), form);
        addClassName("page");
        add(new PageHeader(getTranslation("alerts.cover.title")), card);
        keep.addClickListener(click -> keep.setEnabled(true));
    }

    private Paragraph path() {
        Paragraph path = new Paragraph(getTranslation("alerts.cover.about"));
        path.addClassName("soft");
        return path;
    }

    private Select<MemberSummary> person(String key, Set<Role> roles, @Nullable MemberId now) {
        Select<MemberSummary> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setHelperText(getTranslation(key + ".help"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("alerts.cover.nobody"));
        select.setItemLabelGenerator(
                one -> one == null ? getTranslation("alerts.cover.nobody") : one.name());
        select.setItems(
                staff.stream()
                        .filter(one -> one.roles().stream().anyMatch(roles::contains))
                        .toList());
        staff.stream().filter(one -> one.id().equals(now)).findFirst().ifPresent(select::setValue);
        return select;
    }

    private void keep() {
        try {
            covering.set(limit.getValue(), idOf(duty), idOf(fallback));
            Notices.done(this, getTranslation("alerts.cover.kept"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private static @Nullable MemberId idOf(Select<MemberSummary> select) {
        MemberSummary chosen = select.getValue();
        return chosen == null ? null : chosen.id();
    }

    private String length(Duration duration) {
        return duration.toHours() > 0
                ? getTranslation("alerts.cover.hours", duration.toHours())
                : getTranslation("alerts.cover.minutes", duration.toMinutes());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("alerts.cover.place");
    }
}
