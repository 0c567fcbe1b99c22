-- What is deleted after a while is found by its day.
create index stop_link_made on stop_link (practice_id, made_at);
create index check_in_link_expires on check_in_link (practice_id, expires_at);

-- From now on each practice is looked at once a night; those that are there already, from tonight on.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'rows-pass', cast(practice_id as varchar(36)), current_timestamp, false, 1 from practice;

-- What a ledger kept for a year goes in the same look.
delete from scheduled_tasks where task_name = 'ledger-year';
