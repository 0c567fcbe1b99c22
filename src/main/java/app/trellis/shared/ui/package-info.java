/**
 * What every page is made of: the frame, headers, cards, signals, notices and the two browser
 * elements (chart and exercise player), each built once and free of domain words.
 *
 * <p>Every word a person reads comes from the caller, already translated.
 */
@NullMarked
@NamedInterface("ui")
package app.trellis.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
