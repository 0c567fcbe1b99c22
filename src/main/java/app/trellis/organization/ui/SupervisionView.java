package app.trellis.organization.ui;

import app.trellis.organization.Deputising;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberSummary;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.Supervising;
import app.trellis.organization.SupervisionLineDetails;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is under whose supervision, from which day to which. */
@Route("desk/practice/supervision")
@RolesAllowed("ADMINISTRATOR")
class SupervisionView extends Composite<Div> implements HasDynamicTitle {

    private final Supervising supervising;
    private final ManagingMembers members;
    private final LocalDate today;
    private final LineGrid grid;

    SupervisionView(
            Supervising supervising,
            ManagingMembers members,
            Deputising deputising,
            PracticeSettings settings,
            Clock clock) {
        this.supervising = supervising;
        this.members = members;
        this.today = LocalDate.now(clock.withZone(settings.read().zone()));
        grid = new LineGrid(today, this::askToEnd, this::turnCoSigning);
        Button begin =
                new Button(
                        getTranslation("organization.supervision.begin"),
                        Icon.of(LucideIcon.PLUS),
                        click -> openForm());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setVisible(canBegin());
        Paragraph about = new Paragraph(getTranslation("organization.supervision.about"));
        about.addClassName("soft");
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("organization.supervision.title"))
                                .withActions(begin),
                        about,
                        new Card(grid).flush());
        if (!begin.isVisible()) {
            getContent()
                    .add(
                            new EmptyState(
                                    getTranslation("organization.supervision.nobody"),
                                    new Anchor(
                                            "desk/practice/people",
                                            getTranslation("organization.supervision.to-people"))));
        }
        Map<MemberId, String> supervisors = supervisors();
        if (supervisors.size() > 1) {
            getContent().add(new DeputiesCard(deputising, supervisors, today));
        }
        show();
    }

    private Map<MemberId, String> supervisors() {
        Map<MemberId, String> supervisors = new LinkedHashMap<>();
        members.staff().stream()
                .filter(one -> one.endedAt() == null && one.roles().contains(Role.SUPERVISOR))
                .forEach(one -> supervisors.put(one.id(), one.name()));
        return supervisors;
    }

    /** Whether there is somebody for each end of a line. */
    private boolean canBegin() {
        return here(Role.SUPERVISOR) && here(Role.PRACTITIONER);
    }

    private boolean here(Role role) {
        return members.staff().stream()
                .anyMatch(member -> member.endedAt() == null && member.roles().contains(role));
    }

    private void show() {
        Map<MemberId, String> names =
                members.staff().stream()
                        .collect(Collectors.toMap(MemberSummary::id, MemberSummary::name));
        grid.show(supervising.all(), names);
    }

    private void openForm() {
        List<MemberSummary> here =
                members.staff().stream().filter(member -> member.endedAt() == null).toList();
        new LineDialog(
                        here,
                        today,
                        data -> {
                            UUID line =
                                    supervising.begin(
                                            data.supervisor().id(),
                                            data.practitioner().id(),
                                            data.from(),
                                            data.until());
                            if (data.coSigned()) {
                                supervising.askForCoSigning(line, true);
                            }
                            show();
                        })
                .open();
    }

    private void askToEnd(SupervisionLineDetails line) {
        new LastDayDialog(line.from().isAfter(today) ? line.from() : today, day -> end(line, day))
                .open();
    }

    private void turnCoSigning(SupervisionLineDetails line) {
        supervising.askForCoSigning(line.id(), !line.coSigns());
        show();
    }

    private void end(SupervisionLineDetails line, LocalDate lastDay) {
        try {
            supervising.end(line.id(), lastDay);
            show();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.supervision.place");
    }
}
