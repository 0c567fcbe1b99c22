-- A client who wants a rest from everything for some days. Their care goes on; nothing falls due until that day is over.
alter table client add column own_pause_since date;
alter table client add column own_pause_until date;
create index client_own_pause on client (practice_id, own_pause_until);
