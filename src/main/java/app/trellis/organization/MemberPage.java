package app.trellis.organization;

import app.trellis.shared.MemberId;
import app.trellis.shared.Role;

/**
 * A page about somebody who works here, contributed as a bean by the module that has it; an
 * administrator finds it beside their name.
 *
 * @param titleKey message key of the word that leads there
 * @param labelKey message key that says it with the person's name, for screen readers
 * @param role whom it is about
 * @param path address below the root, with {@code %s} for the person
 */
public record MemberPage(String titleKey, String labelKey, Role role, String path) {

    /** The address of the page about somebody. */
    public String pathOf(MemberId member) {
        return path.formatted(member);
    }
}
