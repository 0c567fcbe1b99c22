package app.trellis.reminders;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.messages.DeviceAddress;
import app.trellis.messages.Notifications;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client lets a device of theirs tell them that something is open, and takes it off again.
 * They alone do; nobody else is shown it.
 */
@Service
public class KeepingDevices {

    private static final int LONGEST_NAME = 60;

    private final Devices devices;
    private final Notifications notifications;
    private final PracticeSql sql;
    private final Audit audit;

    KeepingDevices(Devices devices, Notifications notifications, PracticeSql sql, Audit audit) {
        this.devices = devices;
        this.notifications = notifications;
        this.sql = sql;
        this.audit = audit;
    }

    /** The client's devices, the oldest first; none where no notifications are offered. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public List<DeviceSummary> of(ClientId client) {
        return devices.of(client).stream().map(Devices.Device::summary).toList();
    }

    /** The public key under which a browser lets itself be reached; empty where it cannot. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public String keyFor(ClientId client) {
        return isPossible(client) ? notifications.publicKey() : "";
    }

    /** Which of the client's devices is reached at that address. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public Optional<DeviceId> at(ClientId client, String endpoint) {
        return devices.at(client, endpoint);
    }

    /**
     * Lets a device tell the client, from the next reminder on.
     *
     * @param name what it is, for its owner to know it again
     * @throws Refused when no notification can go to the client, or not to that address
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void add(ClientId client, DeviceAddress device, String name) {
        if (!isPossible(client)) {
            throw new Refused("reminders.device.not-offered");
        }
        if (!notifications.accept(device)) {
            throw new Refused("reminders.device.unknown-service");
        }
        devices.add(client, device, Text.clean(Text.line(name), LONGEST_NAME));
        audit.record(Action.DEVICE_ADDED, client, null);
    }

    /** Takes a device of theirs off, if it still is one; what waits for it does not go any more. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void remove(ClientId client, DeviceId device) {
        if (devices.remove(client, device)) {
            audit.record(Action.DEVICE_REMOVED, client, null);
        }
    }

    private boolean isPossible(ClientId client) {
        return notifications.areOffered()
                && sql.sql(
                                        """
                                        select count(*) from safe_contact
                                         where practice_id = :practice and client_id = :client
                                           and not mail_is_shared
                                        """)
                                .param("client", client.value())
                                .query(Integer.class)
                                .single()
                        == 1;
    }
}
