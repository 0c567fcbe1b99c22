-- Programs that a practice makes: each version, and never changed once it is published. The one that is
-- being made has no day of publishing yet; there is at most one of it, with the next number.
create table own_program (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    program_id   uuid                     not null,
    number       integer                  not null,
    body         varchar(200000)          not null,
    revision     integer                  not null,
    kept_by      uuid                     not null,
    kept_at      timestamp with time zone not null,
    published_at timestamp with time zone,
    retired_at   timestamp with time zone,
    primary key (practice_id, id),
    constraint own_program_number unique (practice_id, program_id, number),
    foreign key (practice_id, kept_by) references membership (practice_id, id)
);

-- Whether a program asks for the talk about the partner of the last 30 days, whatever it was copied into.
alter table program_run add column partner_talk boolean default false not null;
update program_run set partner_talk = true where plan_key = 'rebuilding-with-a-partner';

-- What a step is called in every version of its program, so that the versions can be laid side by side.
alter table program_step add column mark varchar(80);
