-- What opens a person's pages again after a pause, and after how many minutes it is asked for. It belongs to the person
-- and to no practice. Tries that were wrong are counted here, so that neither a new tab nor a new start forgets them.
alter table account add column pin_hash varchar(200);
alter table account add column pin_failures integer not null default 0;
alter table account add column lock_after integer;
