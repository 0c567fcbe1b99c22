package app.trellis.library.ui;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trellis.library.KeepingPictures;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class ShowingPicturesTest {

    @Autowired WebApplicationContext context;
    @Autowired People people;
    @Autowired KeepingPictures pictures;

    private MockMvc http;
    private Actor anna;
    private UUID river;

    @BeforeEach
    void annaHasChosenAPicture() throws IOException {
        http = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        byte[] file = file();
        river = people.as(anna, () -> pictures.add(file));
    }

    @Test
    void whoBelongsToThePracticeSeesItAlsoAsAClient() throws Exception {
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);

        for (Actor one : new Actor[] {anna, mia}) {
            http.perform(get("/pictures/" + river).with(authentication(one.authentication())))
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("image/png"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Cache-Control", containsString("private")));
        }
    }

    @Test
    void anotherPracticeFindsNothingThere() throws Exception {
        Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);

        http.perform(get("/pictures/" + river).with(authentication(stranger.authentication())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsNotSignedInIsToldSoAndNotLedAnywhere() throws Exception {
        http.perform(get("/pictures/" + river)).andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsNoNameIsNotThere() throws Exception {
        http.perform(get("/pictures/river").with(authentication(anna.authentication())))
                .andExpect(status().isNotFound());
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
