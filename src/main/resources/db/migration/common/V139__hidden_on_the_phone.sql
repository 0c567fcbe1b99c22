-- Since when a client does not want to see something they sent in their own list. It is for their eyes alone: nothing is
-- erased, and whoever it was shared with reads it as before.
alter table response add column hidden_at timestamp with time zone;
