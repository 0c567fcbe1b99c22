package app.trellis;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;

/**
 * Holds every committed file of FHIR to the base specification R4, the answers to their
 * questionnaires included. A program of its own, run from its source: what it reads with weighs 144
 * MB and stays out of everything else.
 */
final class FhirSpecification {

    private FhirSpecification() {}

    public static void main(String[] folders) throws IOException {
        FhirContext context = FhirContext.forR4();
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(folders[0]))) {
            files = found.filter(one -> one.toString().endsWith(".json")).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("There is nothing to look at in " + folders[0]);
        }
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
        for (Path file : files) {
            if (context.newJsonParser().parseResource(Files.readString(file))
                    instanceof Bundle bundle) {
                bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Questionnaire.class::isInstance)
                        .forEach(own::addResource);
            }
        }
        FhirValidator validator =
                context.newValidator()
                        .registerValidatorModule(
                                new FhirInstanceValidator(
                                        new ValidationSupportChain(
                                                own,
                                                new DefaultProfileValidationSupport(context),
                                                new CommonCodeSystemsTerminologyService(context),
                                                new InMemoryTerminologyServerValidationSupport(
                                                        context))));
        int wrong = 0;
        for (Path file : files) {
            int notes = 0;
            for (SingleValidationMessage message :
                    validator.validateWithResult(Files.readString(file)).getMessages()) {
                if (message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal()) {
                    wrong++;
                    System.out.println(
                            file.getFileName()
                                    + " "
                                    + message.getLocationString()
                                    + ": "
                                    + message.getMessage());
                } else {
                    notes++;
                    if (folders.length > 1) {
                        System.out.println("  " + message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage());
                    }
                }
            }
            System.out.println(file.getFileName() + " looked at, " + notes + " remarks");
        }
        if (wrong > 0) {
            System.exit(1);
        }
    }
}
