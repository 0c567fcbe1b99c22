package app.trellis.care;

import app.trellis.shared.ClientId;
import org.springframework.data.jpa.repository.JpaRepository;

interface SafeContacts extends JpaRepository<SafeContact, ClientId> {}
