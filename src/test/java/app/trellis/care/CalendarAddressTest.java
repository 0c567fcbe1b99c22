package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Role;
import app.trellis.shared.SecretLink;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.Web;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The secret address on the wire. */
@HttpTest
class CalendarAddressTest {

    @Autowired People people;
    @Autowired KeepingCalendarFeed keeping;
    @LocalServerPort int port;

    @Test
    void isReadWithoutSigningInAndLeavesNothingBehind() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        String path = people.as(anna, () -> keeping.make());
        try (Web web = new Web(port, "127.0.0.21")) {
            HttpResponse<String> answer = web.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("BEGIN:VCALENDAR");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/calendar;charset=UTF-8");
            assertThat(answer.headers().allValues("Cache-Control"))
                    .singleElement()
                    .satisfies(value -> assertThat(value).contains("private", "no-store"));
            assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void saysTheSameOfOneThatWasReplacedOneThatIsForgedAndOneThatIsNone() {
        Actor anna = people.staff(people.administrator(), Role.PRACTITIONER);
        String old = people.as(anna, () -> keeping.make());
        people.as(anna, () -> keeping.make());
        String forged =
                "/calendar/%s.ics".formatted(SecretLink.fresh(anna.practice().value()).code());
        try (Web web = new Web(port, "127.0.0.22")) {
            for (String path : new String[] {old, forged, "/calendar/none.ics"}) {
                HttpResponse<String> answer = web.get(path);

                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).isEmpty();
                assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            }
        }
    }
}
