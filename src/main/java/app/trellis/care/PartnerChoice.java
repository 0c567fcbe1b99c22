package app.trellis.care;

import app.trellis.shared.ClientId;

/** One of the person's own other clients, who may be the partner of this one. */
public record PartnerChoice(ClientId id, String name) {}
