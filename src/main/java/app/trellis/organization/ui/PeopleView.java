package app.trellis.organization.ui;

import app.trellis.identity.LetInAnewDialog;
import app.trellis.identity.OwnAccount;
import app.trellis.organization.Inviting;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.MemberPage;
import app.trellis.organization.MemberSummary;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.TableDownload;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** Who works here, who is on their way, and how somebody comes or goes. */
@Route("desk/practice/people")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Composite<Div> implements HasDynamicTitle {

    private final ManagingMembers members;
    private final Inviting inviting;
    private final OwnAccount account;
    private final String publicUrl;
    private final MemberGrid grid;
    private final PendingList pending;

    PeopleView(
            ManagingMembers members,
            Inviting inviting,
            OwnAccount account,
            ObjectProvider<MemberPage> pages,
            Clock clock,
            @Value("${trellis.public-url}") String publicUrl) {
        this.members = members;
        this.account = account;
        this.inviting = inviting;
        this.publicUrl = publicUrl;
        grid =
                new MemberGrid(
                        pages.orderedStream().toList(),
                        this::handOver,
                        this::letInAnew,
                        this::askToEnd);
        pending =
                new PendingList(one -> {
                    inviting.revoke(one.id());
                    show();
                });
        Button invite =
                new Button(
                        getTranslation("organization.people.invite"),
                        Icon.of(LucideIcon.USER_PLUS),
                        click -> new InviteDialog(this::invite).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("page");
        getContent()
                .add(
                        new PageHeader(getTranslation("organization.people.title"))
                                .withActions(invite),
                        new Card(grid).flush(),
                        new TableDownload(
                                getTranslation("organization.people.place"),
                                "trellis-" + LocalDate.now(clock),
                                () -> grid.file(members.export())),
                        pending);
        show();
    }

    private void show() {
        grid.show(members.staff());
        pending.show(inviting.pending());
    }

    private void invite(InviteDialog.Data data) {
        var issued = inviting.inviteStaff(data.name(), data.email(), data.roles());
        show();
        String how = issued.mailed() ? "organization.link.mailed" : "organization.link.not-mailed";
        LinkDialog.open(
                getTranslation("organization.link.invitation", data.name()),
                getTranslation(how),
                publicUrl + issued.path());
    }

    private void handOver(MemberSummary member) {
        LinkDialog.open(
                getTranslation("organization.link.password", member.name()),
                getTranslation("organization.link.password.about"),
                publicUrl + members.passwordLink(member.id()));
    }

    private void letInAnew(MemberSummary member) {
        new LetInAnewDialog(
                        member.name(),
                        account.strongest(),
                        (seen, shown) -> members.letInAnew(member.id(), seen, shown),
                        path ->
                                LinkDialog.open(
                                        getTranslation("organization.link.password", member.name()),
                                        getTranslation("organization.link.password.about"),
                                        publicUrl + path))
                .open();
    }

    private void askToEnd(MemberSummary member) {
        Confirm.askForGood(
                getTranslation("organization.people.end.title", member.name()),
                getTranslation("organization.people.end.means"),
                getTranslation("organization.people.end.yes"),
                getTranslation("organization.people.end.no"),
                () -> end(member));
    }

    private void end(MemberSummary member) {
        try {
            members.end(member.id());
            show();
            Notices.done(this, getTranslation("organization.people.ended", member.name()));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.people.place");
    }
}
