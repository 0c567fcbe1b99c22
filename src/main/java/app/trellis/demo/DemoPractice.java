package app.trellis.demo;

import app.trellis.alerts.CoveringAlerts;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.OwnProgramId;
import app.trellis.demo.DemoCast.Colleague;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.OpeningAccounts;
import app.trellis.identity.SignedIn;
import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExerciseId;
import app.trellis.measures.DefiningForms;
import app.trellis.notes.KeepingTemplates;
import app.trellis.notes.NoteOutline;
import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.organization.NewPractices;
import app.trellis.organization.PracticeSettings;
import app.trellis.organization.SettingUp.AdministratorData;
import app.trellis.organization.SettingUp.PracticeData;
import app.trellis.organization.Supervising;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Makes the demo practice at the first start and never again, by letting its people use the
 * services that real people use, on a clock that stands in the past.
 */
@Component
@Profile("demo")
class DemoPractice implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPractice.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration ANSWERED_WITHIN = Duration.ofHours(2);
    private static final int DAYS_OF_CO_SIGNING = 8;
    private static final int DAYS_OF_NEW_PRIVACY = 40;
    private static final int WEEKS_OF_PRACTICE = 78;
    private static final List<NoteOutline.Heading> FIRST_TALK =
            List.of(
                    new NoteOutline.Heading("What brought them", "in their own words"),
                    new NoteOutline.Heading("What has helped so far", ""),
                    new NoteOutline.Heading("What we agreed", "the next step, and when"));
    private static final LocalTime FOUNDED_AT = LocalTime.of(8, 0);

    private final OpeningAccounts accounts;
    private final DemoUnfinished unfinished;
    private final NewPractices practices;
    private final Inviting inviting;
    private final Supervising supervising;
    private final CoveringAlerts covering;
    private final DefiningForms forms;
    private final KeepingTemplates templates;
    private final BuildingExercises exercises;
    private final BuildingPrograms programs;
    private final PracticeSettings settings;
    private final DemoActing acting;
    private final DemoClients clients;
    private final DemoDocuments documents;
    private final DemoClock clock;

    DemoPractice(
            OpeningAccounts accounts,
            DemoUnfinished unfinished,
            NewPractices practices,
            Inviting inviting,
            Supervising supervising,
            CoveringAlerts covering,
            DefiningForms forms,
            KeepingTemplates templates,
            BuildingExercises exercises,
            BuildingPrograms programs,
            PracticeSettings settings,
            DemoActing acting,
            DemoClients clients,
            DemoDocuments documents,
            DemoClock clock) {
        this.accounts = accounts;
        this.unfinished = unfinished;
        this.practices = practices;
        this.inviting = inviting;
        this.supervising = supervising;
        this.covering = covering;
        this.forms = forms;
        this.templates = templates;
        this.exercises = exercises;
        this.programs = programs;
        this.settings = settings;
        this.acting = acting;
        this.clients = clients;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (accounts.isAnybodyHere()) {
            return;
        }
        LOG.info("Making the demo practice; this takes a moment and happens once.");
        unfinished.begin();
        Instant begun = Instant.now();
        LocalDate today = LocalDate.ofInstant(begun, ZONE);
        Instant founded =
                today.minusWeeks(WEEKS_OF_PRACTICE).atTime(FOUNDED_AT).atZone(ZONE).toInstant();
        List<Authentication> practitioners = new ArrayList<>();
        clock.at(founded, () -> practitioners.addAll(found(today.minusWeeks(WEEKS_OF_PRACTICE))));
        DemoAgenda agenda = new DemoAgenda();
        clients.plan(agenda, practitioners, today, ZONE);
        agenda.add(
                begun.minus(Duration.ofDays(DAYS_OF_CO_SIGNING)),
                () -> coSign(practitioners.getFirst()));
        agenda.add(
                begun.minus(Duration.ofDays(DAYS_OF_NEW_PRIVACY)),
                () -> documents.publishPrivacyAnew(acting.signIn(DemoCast.ADMINISTRATOR.email())));
        agenda.play(clock, begun);
        unfinished.end();
        LOG.info(
                "The demo practice is ready after {} s.",
                ChronoUnit.SECONDS.between(begun, Instant.now()));
    }

    private List<Authentication> found(LocalDate day) {
        practices.createSample(
                new PracticeData("Trellis demo practice", ZONE, "en", "GB"),
                new AdministratorData(
                        DemoCast.ADMINISTRATOR.name(),
                        EmailAddress.of(DemoCast.ADMINISTRATOR.email()),
                        DemoCast.PASSWORD),
                "A sample to look around in, of made-up people whose password is on the sign-in page.");
        Authentication administrator = acting.signIn(DemoCast.ADMINISTRATOR.email());
        MemberId supervisor = member(join(administrator, DemoCast.SUPERVISOR, Role.SUPERVISOR));
        List<Authentication> practitioners = new ArrayList<>();
        for (Colleague colleague : DemoCast.PRACTITIONERS) {
            Authentication practitioner = join(administrator, colleague, Role.PRACTITIONER);
            practitioners.add(practitioner);
            acting.does(
                    administrator,
                    () -> supervising.begin(supervisor, member(practitioner), day, null));
        }
        acting.does(
                administrator,
                () -> covering.set(ANSWERED_WITHIN, member(practitioners.getLast()), supervisor));
        acting.does(administrator, () -> templates.add("First talk", FIRST_TALK));
        acting.does(administrator, () -> settings.sayInNeed(settings.read().crisisText()));
        acting.does(administrator, () -> settings.openWithReason(true));
        documents.publish(administrator);
        acting.does(administrator, () -> forms.publish(forms.start(DemoOwnForm.NIGHTS), 0));
        acting.does(practitioners.getFirst(), this::writeAnExercise);
        return practitioners;
    }

    /** From then on the supervisor co-signs what this practitioner writes, and some of it waits. */
    private void coSign(Authentication practitioner) {
        acting.does(
                acting.signIn(DemoCast.ADMINISTRATOR.email()),
                () ->
                        supervising.all().stream()
                                .filter(line -> line.practitioner().equals(member(practitioner)))
                                .forEach(line -> supervising.askForCoSigning(line.id(), true)));
    }

    private void writeAnExercise() {
        OwnExerciseId id = exercises.start();
        exercises.keep(id, 0, DemoOwnExercise.SUNDAY);
        exercises.publish(id, 1);
        OwnProgramId program = programs.start();
        programs.keep(program, 0, DemoOwnProgram.FIRST_WEEKS);
        programs.publish(program, 1);
    }

    private Authentication join(Authentication administrator, Colleague colleague, Role role) {
        EmailAddress email = EmailAddress.of(colleague.email());
        IssuedInvitation invitation =
                acting.as(
                        administrator,
                        () -> inviting.inviteStaff(colleague.name(), email, Set.of(role)));
        String code = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        inviting.accept(code, email, DemoCast.PASSWORD, "en", ZONE);
        return acting.signIn(colleague.email());
    }

    private static MemberId member(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn person) {
            return person.memberId();
        }
        throw new IllegalStateException("Nobody signed in");
    }
}
