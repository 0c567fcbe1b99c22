package app.trellis.trends;

import java.util.UUID;

/**
 * What the rules have to know of a flag that was raised before.
 *
 * @param figure the latest score when it was raised
 * @param holds whether the rule held when it was last checked
 * @param isOpen whether nobody has closed it
 */
record KnownFlag(UUID id, FlagRule rule, double figure, boolean holds, boolean isOpen) {}
