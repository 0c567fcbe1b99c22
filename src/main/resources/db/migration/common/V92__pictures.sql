-- Pictures that a practice shows in exercises of its own: written anew by the program, without anything
-- that a camera or a person put beside them.
create table picture (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    media_type  varchar(20)              not null,
    body        bytea                    not null,
    added_by    uuid                     not null,
    added_at    timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, added_by) references membership (practice_id, id)
);
