-- Who in a practice needs a second step at sign-in. Who works here always does; clients of a practice that was
-- here before go on as they came in until their practice has decided.
alter table practice add column staff_second_step varchar(20) default 'REQUIRED' not null;
alter table practice add column client_second_step varchar(20) default 'OFFERED' not null;

-- Where less is asked for than always, somebody said why. Only ever added to.
create table second_step_deviation (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    of_clients   boolean                  not null,
    policy       varchar(20)              not null,
    reason       varchar(4000)            not null,
    said_by      uuid,
    said_at      timestamp with time zone not null,
    primary key (practice_id, id)
);
create index second_step_deviation_latest on second_step_deviation (practice_id, of_clients, said_at);

insert into second_step_deviation (practice_id, id, of_clients, policy, reason, said_at)
select practice_id, practice_id, true, 'OFFERED',
       'The practice was here before a second step could be asked for; it has not decided yet.', now()
  from practice;
