package app.trellis.responses;

import app.trellis.shared.ClientId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SupportSheets extends JpaRepository<SupportSheet, SupportSheet.Id> {

    Optional<SupportSheet> findByClientAndPage(ClientId client, String page);

    /** The sheet of a page; whoever writes on it meanwhile waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SupportSheet s where s.client = :client and s.page = :page")
    Optional<SupportSheet> lock(ClientId client, String page);

    /** What a client keeps, page by page. */
    List<SupportSheet> findByClientOrderByPage(ClientId client);
}
