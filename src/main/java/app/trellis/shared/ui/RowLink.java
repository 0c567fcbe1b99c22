package app.trellis.shared.ui;

/**
 * A link among others in a row that the browser draws. A type of its own, and public, because Flow
 * hands a list of these to the browser part by part, and a list of maps as nothing at all.
 *
 * @param path route path without a leading slash
 * @param words what one reads
 * @param label what a screen reader says, where the words alone say too little
 */
public record RowLink(String path, String words, String label) {}
