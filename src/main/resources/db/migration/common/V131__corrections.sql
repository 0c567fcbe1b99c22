-- What a client corrects in something they sent stands beside it with its day; what was sent stays as it was.
create table response_correction (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    client_id    uuid                     not null,
    response_id  uuid                     not null,
    field        varchar(80)              not null,
    answer       bytea                    not null,
    corrected_at timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, response_id) references response (practice_id, id)
);
create index response_correction_response on response_correction (practice_id, response_id, corrected_at);
-- The newest, so that lists say so without looking further.
alter table response add column corrected_at timestamp with time zone;
