package app.trellis;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import app.trellis.care.LooksAfterRecord;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.AllowedToTool;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.lang.annotation.Annotation;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "app.trellis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(
                    AllowedTo.class,
                    AllowedToAnyone.class,
                    AllowedToSignedIn.class,
                    AllowedToTool.class,
                    ReadsRecord.class,
                    WritesRecord.class,
                    LooksAfterRecord.class);

    private static final List<Class<? extends Annotation>> ON_A_CLIENT =
            List.of(ReadsRecord.class, WritesRecord.class, LooksAfterRecord.class);

    @ArchTest
    static final ArchRule everyServiceMethodSaysWhoMayCallIt =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .should(
                            new ArchCondition<JavaMethod>("carry exactly one access annotation") {
                                @Override
                                public void check(JavaMethod method, ConditionEvents events) {
                                    long count =
                                            ACCESS.stream().filter(method::isAnnotatedWith).count();
                                    if (count != 1) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        method.getFullName()
                                                                + " carries "
                                                                + count));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule aMethodThatTakesAClientAsksTheCareTeam =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .and()
                    .haveRawParameterTypes(
                            DescribedPredicate.describe(
                                    "with a client among them",
                                    types ->
                                            types.stream()
                                                    .anyMatch(type ->
                                                            type.isEquivalentTo(ClientId.class))))
                    .should(
                            new ArchCondition<JavaMethod>("be guarded by the care-team rule") {
                                @Override
                                public void check(JavaMethod method, ConditionEvents events) {
                                    boolean guarded =
                                            ON_A_CLIENT.stream().anyMatch(method::isAnnotatedWith);
                                    if (!guarded) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method, method.getFullName()));
                                    }
                                }
                            });

    @ArchTest
    static final ArchRule onlyTheAccessAnnotationsGuard =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Service.class)
                    .should()
                    .beAnnotatedWith(PreAuthorize.class)
                    .orShould()
                    .beAnnotatedWith(Secured.class)
                    .orShould()
                    .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class);

    @ArchTest
    static final ArchRule noServiceIsGuardedAsAWhole =
            noClasses()
                    .that()
                    .areAnnotatedWith(Service.class)
                    .should()
                    .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule whatABrowserTellsCanBeMadeByFlow =
            classes()
                    .that()
                    .areAnnotatedWith(DomEvent.class)
                    .should()
                    .bePublic()
                    .because("Flow makes one from the browser's event, from another package");

    @ArchTest
    static final ArchRule handWrittenSqlHasOneDoor =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(PracticeSql.class)
                    .and()
                    .resideOutsideOfPackage("app.trellis.shared")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcTemplate.class)
                    .orShould()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "JdbcClient.sql or a native query",
                                    call ->
                                            (call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                                                            && call.getName().equals("sql"))
                                                    || call.getName().equals("createNativeQuery")));

    /** One could move a row to another practice, past Hibernate's wall. */
    @ArchTest
    static final ArchRule nothingIsChangedInBulk =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.data.jpa.repository.Modifying")
                    .orShould()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "a query that changes rows",
                                    call ->
                                            call.getName().equals("executeUpdate")
                                                    || call.getName()
                                                            .equals("createMutationQuery")));

    @ArchTest
    static final ArchRule viewsAreTheModulesOwn =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .and()
                    .doNotHaveSimpleName("SignInView")
                    .should()
                    .bePackagePrivate();

    @ArchTest
    static final ArchRule viewsDoNotAskForTheCurrentUi =
            noClasses().should().callMethod(UI.class, "getCurrent");

    /** What a page asks by itself looks like what a person does, and would keep them signed in. */
    @ArchTest
    static final ArchRule noPageAsksByItself =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "polling", call -> call.getName().equals("setPollInterval")));

    @ArchTest
    static final ArchRule entitiesAreTheModulesOwn =
            classes().that().areAnnotatedWith(Entity.class).should(be(packagePrivate()));

    @ArchTest
    static final ArchRule statisticsKnowNothingButNumbers =
            noClasses()
                    .that()
                    .resideInAPackage("app.trellis.statistics..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta..",
                            "org.springframework.context..",
                            "org.springframework.stereotype..",
                            "java.time.Clock",
                            "com.vaadin..");

    @ArchTest
    static final ArchRule transactionsAreSprings =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("jakarta.transaction.Transactional")
                    .because(Transactional.class.getName() + " knows about propagation");

    @ArchTest
    static final ArchRule aClientsPageNamesTheBrowserPartsThatItsRoomsUse =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "app.trellis.care.ui",
                            "app.trellis.assignments.ui",
                            "app.trellis.responses.ui",
                            "app.trellis.notes.ui",
                            "app.trellis.trends.ui")
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "are parts of the browser that ClientView does not name",
                                    ArchitectureTest::isUnnamedPart));

    private static final java.util.Set<String> NAMED = new java.util.HashSet<>();

    private static boolean isUnnamedPart(JavaClass type) {
        if (NAMED.isEmpty()) {
            for (var uses :
                    new com.tngtech.archunit.core.importer.ClassFileImporter()
                            .importPackages("app.trellis.care.ui")
                            .get("app.trellis.care.ui.ClientView")
                            .reflect()
                            .getAnnotationsByType(
                                    com.vaadin.flow.component.dependency.Uses.class)) {
                NAMED.add(uses.value().getName());
            }
        }
        boolean part =
                type.isAnnotatedWith(com.vaadin.flow.component.dependency.JsModule.class)
                        || type.isAnnotatedWith(
                                com.vaadin.flow.component.dependency.JsModule.Container.class);
        return part
                && !NAMED.contains(type.getName())
                && !List.of(
                                "UI",
                                "LitRenderer",
                                "ExercisePlayer",
                                "KeptHere",
                                "CloseLink",
                                "LockAfter",
                                "Notification")
                        .contains(type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> packagePrivate() {
        return DescribedPredicate.describe(
                "package-private",
                type ->
                        !type.getModifiers()
                                .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));
    }
}
