package app.trellis.reminders;

import app.trellis.messages.DeviceAddress;
import app.trellis.messages.Notifications;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices on which clients said yes to notifications. Where one is reached is sealed together
 * with its name; only those count that said yes to the keys that the server has now.
 */
@Component
class Devices {

    /** So many of one client; the oldest goes when there is one more. */
    static final int MOST = 10;

    private final Notifications notifications;
    private final Vault vault;
    private final PracticeSql sql;
    private final Clock clock;

    Devices(Notifications notifications, Vault vault, PracticeSql sql, Clock clock) {
        this.notifications = notifications;
        this.vault = vault;
        this.sql = sql;
        this.clock = clock;
    }

    /** With where it is reached, for sending alone. */
    record Device(
            DeviceId id, ClientId client, String name, DeviceAddress address, LocalDate since) {

        DeviceSummary summary() {
            return new DeviceSummary(id, name, since);
        }

        @Override
        public String toString() {
            return "Device[" + id + "]";
        }
    }

    /**
     * Those of several clients, the oldest first; one statement, or none where none are offered.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<Device>> of(Collection<UUID> clients) {
        if (clients.isEmpty() || !notifications.areOffered()) {
            return Map.of();
        }
        return sql
                .sql(
                        """
                        select d.id, d.client_id, d.details, d.added_at, c.zone
                          from reminder_device d
                          join client c
                            on c.practice_id = d.practice_id and c.id = d.client_id
                         where d.practice_id = :practice and d.client_id in (:clients)
                           and d.server_key = :key
                         order by d.added_at, d.id
                        """)
                .param("clients", clients)
                .param("key", notifications.publicKey())
                .query((row, number) -> device(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(one -> one.client().value()));
    }

    List<Device> of(ClientId client) {
        return of(List.of(client.value())).getOrDefault(client.value(), List.of());
    }

    /** Adds it, or gives one that is there its name and keys of now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ClientId client, DeviceAddress address, String name) {
        byte[] hash = hash(address.endpoint());
        sql.sql(
                        """
                        delete from reminder_device
                         where practice_id = :practice and client_id = :client
                           and (address_hash = :hash or server_key <> :key)
                        """)
                .param("client", client.value())
                .param("hash", hash)
                .param("key", notifications.publicKey())
                .update();
        List<Device> there = of(client);
        if (there.size() >= MOST) {
            remove(client, there.getFirst().id());
        }
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into reminder_device
                               (practice_id, id, client_id, address_hash, details, server_key,
                                added_at)
                        values (:practice, :id, :client, :hash, :details, :key, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("hash", hash)
                .param("details", vault.seal(placeOf(id), address.inOneLine() + " " + name))
                .param("key", notifications.publicKey())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether it was there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(ClientId client, DeviceId device) {
        return sql.sql(
                                """
                                delete from reminder_device
                                 where practice_id = :practice and client_id = :client
                                   and id = :device
                                """)
                        .param("client", client.value())
                        .param("device", device.value())
                        .update()
                > 0;
    }

    /** Which of the client's own is reached at that address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DeviceId> at(ClientId client, String endpoint) {
        return sql.sql(
                        """
                        select id from reminder_device
                         where practice_id = :practice and client_id = :client
                           and address_hash = :hash and server_key = :key
                        """)
                .param("client", client.value())
                .param("hash", hash(endpoint))
                .param("key", notifications.publicKey())
                .query((row, number) -> new DeviceId(row.getObject("id", UUID.class)))
                .optional();
    }

    private Device device(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String[] parts = vault.open(placeOf(id), row.getBytes("details")).split(" ", 4);
        return new Device(
                new DeviceId(id),
                new ClientId(row.getObject("client_id", UUID.class)),
                parts[3],
                new DeviceAddress(parts[0], parts[1], parts[2]),
                LocalDate.ofInstant(
                        row.getTimestamp("added_at").toInstant(),
                        ZoneId.of(row.getString("zone"))));
    }

    private byte[] hash(String endpoint) {
        return vault.blindIndex("device|" + endpoint);
    }

    private static Place placeOf(UUID device) {
        return Place.of("reminder_device", "details", device);
    }
}
