-- On whose device a page was filled in together with the client in a session; null for the client's own.
alter table response add column held_by uuid;
