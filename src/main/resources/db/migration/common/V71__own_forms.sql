-- What was typed stays beside what was made of it, so that the next version begins with the same words.
alter table own_measure add column form varchar(200000) default '' not null;

-- A form that a practice is writing: one for each questionnaire of its own, kept as it is typed. It
-- becomes a row of own_measure, and is gone, once it is put into use.
create table own_measure_draft (
    practice_id uuid                     not null references practice (practice_id),
    measure_key varchar(60)              not null,
    form        varchar(200000)          not null,
    revision    integer                  not null,
    kept_by     uuid                     not null,
    kept_at     timestamp with time zone not null,
    primary key (practice_id, measure_key),
    foreign key (practice_id, kept_by) references membership (practice_id, id)
);
