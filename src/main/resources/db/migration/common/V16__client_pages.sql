-- When it is night for a client, in their own zone; null where they never said.
alter table client add column quiet_from time;
alter table client add column quiet_until time;

-- The second part of a page opens the day after what was planned in the first one. It is due like
-- anything else, and answered on a page of its own.
alter table occurrence add column part integer default 1 not null;
alter table response add column part integer default 1 not null;
alter table response add column second_occurrence uuid;
