package app.trellis.vault;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeyProofs extends JpaRepository<KeyProof, UUID> {}
