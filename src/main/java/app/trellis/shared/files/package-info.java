/**
 * Files that people take out: sheets to read and print, tables for a spreadsheet, and the digests
 * by which a file can be checked later. No domain words: every word comes from the caller.
 */
@NullMarked
@NamedInterface("files")
package app.trellis.shared.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
