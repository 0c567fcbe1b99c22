package app.trellis.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Lets the one static holder of who is signed in be the one of the test's own context: each context
 * that starts puts its own in its place, and the guards of an earlier one would find nobody.
 */
class OwnSecurity implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                SpringExtension.getApplicationContext(context)
                        .getBean(SecurityContextHolderStrategy.class));
        SecurityContextHolder.clearContext();
    }
}
