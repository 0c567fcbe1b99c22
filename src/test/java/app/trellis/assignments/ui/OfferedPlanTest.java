package app.trellis.assignments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Plan;
import app.trellis.library.Content;
import org.junit.jupiter.api.Test;

class OfferedPlanTest {

    @Test
    void anOfferedPlanComesApartIntoItsFields() {
        assertThat(
                        OfferedPlan.of(
                                "When I get home and put my bag down, on the sofa, I will pick my"
                                        + " words. If it feels too much, I will do the short one."))
                .isEqualTo(
                        new Plan(
                                "I get home and put my bag down",
                                "on the sofa",
                                "pick my words",
                                "it feels too much",
                                "do the short one"));
    }

    @Test
    void aPlanWithoutAPlaceKeepsTheRest() {
        Plan plan =
                OfferedPlan.of(
                        "When a wave has passed and I have had some water, I will tap one note."
                                + " If I forget, that is fine.");

        assertThat(plan.when()).isEqualTo("a wave has passed and I have had some water");
        assertThat(plan.where()).isEmpty();
        assertThat(plan.obstacle()).isEmpty();
    }

    @Test
    void aSecondSentenceIsNoPlace() {
        assertThat(
                        OfferedPlan.of(
                                "When I wait for the kettle, I will pick three. If I find none, I"
                                        + " will bring that to the session."))
                .isEqualTo(
                        new Plan(
                                "I wait for the kettle",
                                "",
                                "pick three",
                                "I find none",
                                "bring that to the session"));
    }

    @Test
    void everyShippedPlanOffersAtLeastWhenAndWhat() {
        assertThat(Content.ofFiles().exercises())
                .allSatisfy(exercise -> {
                    Plan plan = OfferedPlan.of(exercise.ifThen());
                    assertThat(plan.when()).as(exercise.key()).isNotBlank();
                    assertThat(plan.will()).as(exercise.key()).isNotBlank();
                });
    }

    @Test
    void whatIsNoPlanIsNotForcedIntoOne() {
        assertThat(OfferedPlan.of("Breathe.")).isEqualTo(Plan.NONE);
    }
}
