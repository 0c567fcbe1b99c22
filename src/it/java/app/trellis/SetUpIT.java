package app.trellis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The first day of a practice, on a program that nobody has used: set-up, the first colleague, the
 * first client. It goes first, while the demo practice is still being made.
 */
@Order(1)
@ExtendWith(Demo.Opened.class)
class SetUpIT {

    private static final Pattern CODE = Pattern.compile("type this code once: (\\w{12})");

    private static final String ADMINISTRATOR = "ada@juniper.example";
    private static final String PRACTITIONER = "pia@juniper.example";
    private static final String CLIENT = "ivy@home.example";
    private static final String PASSWORD = "quiet rivers carry lanterns";

    @Test
    void aPracticeIsSetUpAndItsFirstPeopleComeIn(Demo demo) throws Exception {
        try (RunningTrellis program = RunningTrellis.start("set-up", Map.of())) {
            Visitors visitors = new Visitors(program, demo.chromium());
            String colleague;
            try (Visitor administrator = visitors.atADesk(ColorScheme.LIGHT, "en-GB")) {
                setUp(administrator, code(program));
                nobodyComesInWithAPasswordOfTheDemo(visitors);
                colleague = inviteAColleague(administrator);
            }
            String client;
            try (Visitor practitioner = visitors.atADesk(ColorScheme.DARK, "en-GB")) {
                takeAPlace(practitioner, colleague, PRACTITIONER);
                assertThat(practitioner.words(Pattern.compile("Nobody is on your caseload yet")))
                        .isVisible();
                practitioner.findsNothingAmiss();
                client = inviteAClient(practitioner);
            }
            try (Visitor phone = visitors.onAPhone(ColorScheme.LIGHT, "en-GB")) {
                phone.goTo(client);
                assertThat(phone.words(Pattern.compile("Trellis is for adults"))).isVisible();
                takeAPlace(phone, client, CLIENT);
                everythingIsStillEmpty(phone);
                thatLinkHasDoneItsWork(phone, client);
            }
        }
    }

    private static String code(RunningTrellis program) throws IOException {
        Matcher code = CODE.matcher(program.log());
        assertThat(code.find()).as("The log names the code").isTrue();
        return code.group(1);
    }

    private static void setUp(Visitor administrator, String code) {
        administrator.goTo("/");
        assertThat(administrator.heading("Let us begin")).isVisible();
        administrator.findsNothingAmiss();
        administrator.field("Name of the practice").fill("Juniper House");
        administrator.field("Your name").fill("Ada Birchall");
        administrator.field("E-mail").fill(ADMINISTRATOR);
        password(administrator).fill(PASSWORD);
        Locator codeField = administrator.field("Code from the log");
        codeField.fill("NOTTHECODE22");
        administrator.button("Create the practice").click();
        assertThat(administrator.words(Pattern.compile("This is not the code from the log")))
                .isVisible();
        codeField.fill(code);
        administrator.button("Create the practice").click();
        assertThat(administrator.words(Pattern.compile("Your practice is ready"))).isVisible();
        administrator.findsNothingAmiss();
        administrator.signInAndMakeASecondStep(ADMINISTRATOR, PASSWORD);
        assertThat(administrator.heading("What is left to see to")).isVisible();
        administrator.findsNothingAmiss();
    }

    private static void nobodyComesInWithAPasswordOfTheDemo(Visitors visitors) {
        try (Visitor stranger = visitors.atADesk(ColorScheme.LIGHT, "en-GB")) {
            stranger.goTo("/sign-in");
            assertThat(stranger.words(Demo.PASSWORD)).hasCount(0);
            stranger.page().locator("input[name=username]").fill(ADMINISTRATOR);
            stranger.page().locator("input[name=password]").fill(Demo.PASSWORD);
            stranger.page().keyboard().press("Enter");
            assertThat(stranger.words(Pattern.compile("E-mail and password do not go together")))
                    .isVisible();
        }
    }

    private static String inviteAColleague(Visitor administrator) {
        administrator.goTo("/desk/practice/people");
        administrator.button("Invite somebody").click();
        administrator.field("Name").fill("Pia Larkwood");
        administrator.field("E-mail").fill(PRACTITIONER);
        administrator.checkbox("Practitioner").check();
        administrator.button("Make the invitation").click();
        Locator link = administrator.field("The link");
        assertThat(link).isVisible();
        return administrator.pathOf(link.inputValue());
    }

    private static void takeAPlace(Visitor visitor, String link, String email) {
        visitor.goTo(link);
        visitor.findsNothingAmiss();
        visitor.field("E-mail").fill(email);
        password(visitor).fill(PASSWORD);
        visitor.button("Take my place").click();
        assertThat(visitor.words(Pattern.compile("Your place is ready"))).isVisible();
        visitor.signInAndMakeASecondStep(email, PASSWORD);
    }

    private static String inviteAClient(Visitor practitioner) {
        practitioner.button("Add a client").click();
        practitioner.field("Name").fill("Ivy R.");
        practitioner.button("Add").click();
        practitioner.page().waitForURL("**/overview");
        assertThat(practitioner.heading("Ivy R.")).isVisible();
        practitioner.findsNothingAmiss();

        practitioner.goTo(practitioner.path().replace("/overview", "/details"));
        Locator invite = practitioner.button("Make an invitation");
        practitioner.checkbox("They are an adult").check();
        invite.click();
        assertThat(practitioner.words(Pattern.compile("Please record the safe contact first")))
                .isVisible();
        practitioner.field("Number for a call or a text").fill("0000 111");
        practitioner.button("Keep the safe contact").click();
        assertThat(practitioner.saying("choose one of the two")).isVisible();
        practitioner.radio("Theirs alone").check();
        practitioner.button("Keep the safe contact").click();
        assertThat(practitioner.words("Kept.")).isVisible();

        practitioner.checkbox("They are an adult").uncheck();
        invite.click();
        assertThat(practitioner.words(Pattern.compile("Trellis is for adults only"))).isVisible();
        practitioner.checkbox("They are an adult").check();
        invite.click();
        Locator link = practitioner.field("Link");
        assertThat(link).isVisible();
        practitioner.findsNothingAmiss();
        return practitioner.pathOf(link.inputValue());
    }

    private static void everythingIsStillEmpty(Visitor phone) {
        assertThat(phone.heading("Nothing has to be done today")).isVisible();
        assertThat(phone.words(Pattern.compile("Nothing is here yet"))).isVisible();
        phone.findsNothingAmiss();
        phone.link("Looking back").click();
        assertThat(phone.words(Pattern.compile("Nothing sent yet"))).isVisible();
        phone.link("Private").click();
        assertThat(phone.words(Pattern.compile("Nothing here yet"))).isVisible();
    }

    private static void thatLinkHasDoneItsWork(Visitor phone, String link) {
        phone.goTo(link);
        assertThat(phone.heading("This link has done its work")).isVisible();
    }

    private static Locator password(Visitor visitor) {
        return visitor.labelled("Password");
    }
}
