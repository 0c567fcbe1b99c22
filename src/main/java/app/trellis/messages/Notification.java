package app.trellis.messages;

import java.time.Instant;

/**
 * A notification that is asked for. It says nothing: a device shows one neutral sentence of its
 * own.
 *
 * @param key what makes this notification this one, at most 100 characters
 * @param language language of that sentence
 * @param senseUntil after which neither Trellis nor the push service keeps it
 */
public record Notification(String key, DeviceAddress device, String language, Instant senseUntil) {

    @Override
    public String toString() {
        return "Notification";
    }
}
