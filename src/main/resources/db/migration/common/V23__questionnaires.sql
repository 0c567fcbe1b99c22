-- What a questionnaire's score is stored with beside its total: whether blank questions were made up
-- for, its band, what became of a question about risk, and on whose device it was filled in together.
alter table score add column prorated boolean default false not null;
alter table score add column band varchar(40);
alter table score add column risk varchar(20);
alter table score add column held_by uuid;
alter table score alter column items set data type varchar(1000);

-- A questionnaire that a practice brought, one row a version. The words and the figures of a version
-- never change, because scores point to it.
create table own_measure (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    measure_key     varchar(60)              not null,
    measure_version integer                  not null,
    body            varchar(200000)          not null,
    right_held      boolean                  not null,
    defined_by      uuid                     not null,
    defined_at      timestamp with time zone not null,
    retired_at      timestamp with time zone,
    version         bigint                   not null,
    primary key (practice_id, id),
    constraint own_measure_version unique (practice_id, measure_key, measure_version),
    foreign key (practice_id, defined_by) references membership (practice_id, id)
);
