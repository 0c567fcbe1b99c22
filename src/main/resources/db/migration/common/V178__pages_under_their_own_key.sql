-- Whether the answers are sealed with the key of what only the client reads. What was sealed before clients had keys opens as
-- before.
alter table response add column own_key boolean default false not null;
