package app.trellis.care;

import java.util.List;

/**
 * A part of an agreement as it is read.
 *
 * @param intro the sentence above the points; blank where there is none
 * @param points may be none
 */
public record AgreementPart(String title, String intro, List<String> points) {

    public AgreementPart {
        points = List.copyOf(points);
    }
}
