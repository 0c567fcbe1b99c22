package app.trellis;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        ApplicationModules.of(Application.class).verify();
    }
}
