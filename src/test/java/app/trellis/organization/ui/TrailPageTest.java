package app.trellis.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.audit.KeepingTrail;
import app.trellis.organization.TrailCommandForTests;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;

/** An administrator has the trail checked, takes it out, and somebody checks it elsewhere. */
@ServiceTest
class TrailPageTest extends SpringBrowserlessTest {

    @Autowired People people;
    @Autowired KeepingTrail keeping;

    @Value("${trellis.data}")
    Path data;

    @TempDir Path folder;

    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = people.administrator();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLastCheckStandsThere() {
        SecurityContextHolder.getContext().setAuthentication(administrator.authentication());
        UI.getCurrent().navigate("desk/practice/trail");
        assertThat(said()).contains("Nobody has had it checked yet.");

        test(find(Button.class).withText("Check it now").single()).click();

        assertThat(said()).anyMatch(one -> one.matches("Checked .*: all \\d+ entries hold\\."));
        assertThat(find(Button.class).withText("Check it now").single().isEnabled()).isTrue();
    }

    @Test
    void whatIsTakenOutIsCheckedWithoutADatabase() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.as(
                administrator,
                () -> {
                    keeping.write(out);
                    return out;
                });
        Path file = Files.write(folder.resolve("trail.jsonl"), out.toByteArray());
        String key = data.resolve("keys/audit-public.pem").toString();

        assertThat(TrailCommandForTests.run("audit", "verify", file.toString(), "--key", key))
                .startsWith("0 [The trail holds: ")
                .contains("No kept heads were given")
                .doesNotContain("No public key");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("TRAIL_TAKEN_OUT");

        Files.writeString(file, Files.readString(file).replace("MEMBER_JOINED", "MEMBER_ENDED"));
        Files.writeString(
                file, Files.readString(file).replace("TRAIL_TAKEN_OUT", "SETTINGS_CHANGED"));
        assertThat(TrailCommandForTests.run("audit", "verify", file.toString(), "--key", key))
                .startsWith("1 ")
                .contains("That entry was changed.");
        Files.writeString(file, "a letter");
        assertThat(TrailCommandForTests.run("audit", "verify", file.toString()))
                .startsWith("2 ")
                .contains("is no trail");
        assertThat(TrailCommandForTests.run("audit", "verify", folder.resolve("none").toString()))
                .startsWith("2 ");
    }

    private List<String> said() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
