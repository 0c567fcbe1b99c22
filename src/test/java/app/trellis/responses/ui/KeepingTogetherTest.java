package app.trellis.responses.ui;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trellis.responses.FillingInTogether;
import app.trellis.responses.ResponseId;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The address at which a form in the client's hands is kept and sent. */
@ServiceTest
class KeepingTogetherTest {

    private static final String BODY =
            """
            {"revision": %d, "answers": {"q1": "2"}, "screen": "", "sharing": "SHARED",
             "bring": false, "use": null, "shortVersion": false}
            """;

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired FillingInTogether together;

    private MockMvc http;
    private Actor administrator;
    private Actor anna;
    private Actor mia;
    private ClientId client;
    private ResponseId page;

    @BeforeEach
    void annaHasBegunAForm() {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        page = people.as(anna, () -> together.open(client, "gad-7", Locale.ENGLISH)).id();
    }

    @Test
    void itIsKeptAndSentForThePractitioner() throws Exception {
        http.perform(as(anna, put(address()), 0))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(1));
        http.perform(as(anna, post(address() + "/send"), 1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value("It is kept. Please hand the device back."));
        http.perform(as(anna, put(address()), 2)).andExpect(status().isGone());
    }

    @Test
    void theClientsOwnSignInDoesNotReachIt() throws Exception {
        http.perform(as(mia, put(address()), 0)).andExpect(status().isForbidden());
    }

    @Test
    void aColleagueFindsNothingThere() throws Exception {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);

        http.perform(as(ben, put(address()), 0)).andExpect(status().isNotFound());
    }

    private String address() {
        return "/keep/together/" + client + "/" + page;
    }

    private static MockHttpServletRequestBuilder as(
            Actor who, MockHttpServletRequestBuilder request, int revision) {
        return request.with(authentication(who.authentication()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY.formatted(revision));
    }
}
