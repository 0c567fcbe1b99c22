package app.trellis.alerts;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertCovers extends JpaRepository<AlertCover, UUID> {}
