package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class StoredMeasuresTest {

    private static final int SHIPPED = 8;

    @Autowired ShippedMeasures store;
    @Autowired BroughtMeasures brought;
    @Autowired Measures measures;
    @Autowired Clock clock;

    @Test
    void everyVersionIsStoredOnceAsItWasShipped() {
        assertThat(store.findAll())
                .hasSize(SHIPPED)
                .allSatisfy(text ->
                        assertThat(MeasureFiles.MAPPER.readTree(text.body()).path("key"))
                                .hasToString("\"" + text.id().key().replace("/es", "") + "\""));
    }

    @Test
    void aSecondStartReadsWhatTheFirstOneStored() {
        Measures again = new Measures(store, brought, clock);

        assertThat(store.count()).isEqualTo(SHIPPED);
        assertThat(again.shipped()).isEqualTo(measures.shipped());
    }
}
