package app.trellis.support;

import app.trellis.identity.AppForTests;
import app.trellis.organization.SettingUpForTests;
import app.trellis.tools.ToolsForTests;
import app.trellis.trends.CheckInsForTests;
import app.trellis.trends.PanelForTests;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of real services on a real database: H2 in memory, or PostgreSQL when the build asks for
 * it with {@code trellis.test.database=postgresql}. All of them share one context; each makes
 * practices of its own, so that none sees another's rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@ExtendWith({SteadyClock.class, OwnSecurity.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    People.class,
    People.OnePassword.class,
    CheckingIn.class,
    Rows.class,
    CheckInsForTests.class,
    PanelForTests.class,
    SettingUpForTests.class,
    AppForTests.class,
    ToolsForTests.class,
    TestClock.Configuration.class,
    StatementCount.Configuration.class
})
public @interface ServiceTest {}
