package app.trellis.support;

import app.trellis.identity.AppForTests;
import app.trellis.organization.SettingUpForTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test through a real Tomcat, for what a mocked one cannot show: headers of forwarded pages,
 * cookies, redirects, who is on the other end of the line. All of them share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SteadyClock.class, OwnSecurity.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    People.class,
    SettingUpForTests.class,
    AppForTests.class,
    TestClock.Configuration.class,
    StatementCount.Configuration.class
})
public @interface HttpTest {}
