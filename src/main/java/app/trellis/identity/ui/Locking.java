package app.trellis.identity.ui;

import app.trellis.identity.PageLock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page of a client tells by itself: that nobody touches it any more, or that they do. */
@RestController
@RequestMapping("/lock")
class Locking {

    private final PageLock lock;

    Locking(PageLock lock) {
        this.lock = lock;
    }

    /** Nobody touched it for the time that was chosen. */
    @PostMapping
    ResponseEntity<Void> lock() {
        lock.lock();
        return ResponseEntity.noContent().build();
    }

    /**
     * Somebody reads and scrolls; the request itself counts as doing something. 423 while locked.
     */
    @PostMapping("/touched")
    ResponseEntity<Void> touched() {
        return lock.isLocked()
                ? ResponseEntity.status(PageLock.LOCKED).build()
                : ResponseEntity.noContent().build();
    }
}
