package app.trellis.shared.ui;

/**
 * Another way to begin something of one's own, contributed as a bean by the module that has the
 * page for it.
 *
 * @param beside address of the page on which the way stands
 * @param titleKey message key of its name
 * @param path address below the root, without a slash at the start
 */
public record BeginElsewhere(String beside, String titleKey, String path) {}
