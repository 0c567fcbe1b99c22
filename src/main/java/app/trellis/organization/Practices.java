package app.trellis.organization;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Practices extends JpaRepository<Practice, UUID> {}
