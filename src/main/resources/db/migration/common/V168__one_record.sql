-- A client who was entered twice: the record that is left points to the one that is kept. No row moves.
alter table client add column kept_as uuid;
alter table client add column kept_since timestamp with time zone;
alter table client add column kept_by uuid;
alter table client add foreign key (practice_id, kept_as) references client (practice_id, id);
alter table client add foreign key (practice_id, kept_by) references membership (practice_id, id);
create index client_kept_as on client (practice_id, kept_as);
