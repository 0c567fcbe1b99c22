-- Exercises that a practice wrote: each version as the player reads it, and never changed afterwards. What
-- was typed stays beside it, so that the next version begins with the same words.
create table own_exercise (
    practice_id      uuid                     not null references practice (practice_id),
    id               uuid                     not null,
    exercise_key     varchar(60)              not null,
    exercise_version integer                  not null,
    body             varchar(200000)          not null,
    typed            varchar(200000)          not null,
    published_by     uuid                     not null,
    published_at     timestamp with time zone not null,
    retired_at       timestamp with time zone,
    version          bigint                   not null,
    primary key (practice_id, id),
    constraint own_exercise_version unique (practice_id, exercise_key, exercise_version),
    foreign key (practice_id, published_by) references membership (practice_id, id)
);

-- An exercise that a practice is writing: one for each, kept as it is typed. It becomes a row of
-- own_exercise, and is gone, once it is published.
create table own_exercise_draft (
    practice_id  uuid                     not null references practice (practice_id),
    exercise_key varchar(60)              not null,
    typed        varchar(200000)          not null,
    revision     integer                  not null,
    kept_by      uuid                     not null,
    kept_at      timestamp with time zone not null,
    primary key (practice_id, exercise_key),
    foreign key (practice_id, kept_by) references membership (practice_id, id)
);
