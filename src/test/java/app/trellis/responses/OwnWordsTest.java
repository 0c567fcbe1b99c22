package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.About;
import app.trellis.care.SeeingWhoOpened;
import app.trellis.exchange.TakingAlong;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.PageLock;
import app.trellis.shared.AskAgain;
import app.trellis.shared.ClientId;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.trends.ClientTrend;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** What was written is read back after the PIN or the password, by whichever way it is asked. */
@ServiceTest
class OwnWordsTest extends SpringBrowserlessTest {

    private static final List<Map<String, Object>> STEPS =
            List.of(
                    Map.of(
                            "what",
                            "Say hello first",
                            "hard",
                            2,
                            "safe",
                            "A friend knows",
                            "out",
                            "I can leave"));

    private static final Duration LONGER = Duration.ofMinutes(6);

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired LookingBack lookingBack;
    @Autowired ReadingLedger ledger;
    @Autowired ClientTrend trend;
    @Autowired SeeingWhoOpened seeing;
    @Autowired TakingAlong taking;
    @Autowired OwnAccount account;
    @Autowired TodaysPage todaysPage;
    @Autowired KeepingSmallSteps smallSteps;
    @Autowired PageLock lock;
    @Autowired TestClock clock;

    private MiaAndAnna both;
    private ClientId mia;
    private TodayItem due;
    private ResponseForPlayer sent;

    @BeforeEach
    void miaSentAPage() {
        clock.set(TestClock.START);
        both = beans.createBean(MiaAndAnna.class);
        both.meet();
        mia = both.client();
        AssignmentId truths =
                both.assign(AssignmentKind.EXERCISE, "two-truths", Rhythm.WEEKLY, null);
        due = Objects.requireNonNull(both.asMia(() -> todaysPage.read(mia)).first());
        assertThat(due.assignment()).isEqualTo(truths);
        sent = both.open(truths, due.occurrence());
        both.send(sent, Written.with(Map.of("one", "words of the evening")));
        SecurityContextHolder.getContext().setAuthentication(both.mia().authentication());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        clock.set(TestClock.START);
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyServiceAsksThatGivesThemBack() {
        readings().forEach(reading -> assertThatCode(reading::run).doesNotThrowAnyException());

        clock.advance(LONGER);

        readings()
                .forEach(reading -> assertThatThrownBy(reading::run).isInstanceOf(AskAgain.class));
        assertThat(account.isPassword(People.PASSWORD)).isTrue();
        readings().forEach(reading -> assertThatCode(reading::run).doesNotThrowAnyException());
    }

    private List<Runnable> readings() {
        return List.of(
                () -> lookingBack.mine(mia, Locale.ENGLISH),
                () -> lookingBack.readBack(mia, sent.id(), Locale.ENGLISH),
                () -> ledger.own(mia, Locale.ENGLISH),
                () -> trend.read(mia),
                () -> seeing.month(mia, 0),
                () -> taking.json(mia, Locale.ENGLISH, OutputStream.nullOutputStream()),
                () -> taking.pdf(mia, Locale.ENGLISH, OutputStream.nullOutputStream()));
    }

    @Test
    void thoseWhoAreAskedForNoPinAreNotAsked() {
        clock.advance(LONGER);

        assertThat(both.asAnna(() -> lookingBack.lookedAt(mia, Locale.ENGLISH))).isNotNull();
    }

    @Test
    void thePageItWasWrittenOnShowsAfterAWhileThatItWasSentAndNotWhat() {
        assertThat(opened().answers()).contains("words of the evening");

        clock.advance(LONGER);

        assertThat(opened().state()).isEqualTo(ResponseState.SENT);
        assertThat(opened().answers()).isEqualTo("{}");
        lock.given();
        assertThat(opened().answers()).contains("words of the evening");
    }

    private ResponseForPlayer opened() {
        return both.open(due.assignment(), due.occurrence());
    }

    @Test
    void aDraftGoesOnWithEveryWordHoweverLateItIs() {
        AssignmentId open = both.assign("two-truths", null);
        both.keep(both.open(open), Map.of("one", "words of a draft"));

        clock.advance(LONGER);

        assertThat(both.open(open).answers()).contains("words of a draft");
    }

    @Test
    void anActOnAnOpenPageIsDoneAndThenItAsks() {
        show("me/looking-back/" + sent.id().value());
        clock.advance(LONGER);

        click("Hide it on my phone");

        assertThat(shown()).contains("Is it you?").doesNotContain("words of the evening");
        lock.given();
        assertThat(lookingBack.mine(mia, Locale.ENGLISH).getFirst().hidden()).isTrue();
    }

    @Test
    void anOpenPageGivesNothingMoreOnceTheTimeIsOver() {
        clock.advance(Duration.ofDays(31));
        lock.given();
        show("me/opened");
        clock.advance(LONGER);

        click("Show the month before");

        assertThat(shown()).contains("Is it you?").doesNotContain("March 2026");
    }

    @Test
    void aListThatIsWorkedOnAsksBeforeItGivesWhatStandsOnASentPage() {
        both.talked(About.FRIEND);
        AssignmentId ladder = both.assign(KeepingSmallSteps.LADDER, About.FRIEND);
        both.asAnna(() -> smallSteps.begin(mia, ladder));
        both.send(ladder, Written.with(Map.of("who", "friend", "free", "yes", "steps", STEPS)));
        show("me/steps");
        clock.advance(LONGER);

        find(Button.class).all().stream()
                .map(Button::getText)
                .filter(words -> words.startsWith("From the page of"))
                .findFirst()
                .ifPresent(this::click);

        assertThat(shown()).contains("Is it you?").doesNotContain("Say hello first");
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private static void show(String address) {
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate(address);
    }

    private void click(String words) {
        try {
            test(find(Button.class).withText(words).single()).click();
        } catch (AskAgain asked) {
            VaadinSession session = UI.getCurrentOrThrow().getSession();
            assertThat(session.getErrorHandler()).isNotInstanceOf(DefaultErrorHandler.class);
            session.getErrorHandler()
                    .error(new ErrorEvent(asked, UI.getCurrentOrThrow().getElement().getNode()));
        }
        roundTrip();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
