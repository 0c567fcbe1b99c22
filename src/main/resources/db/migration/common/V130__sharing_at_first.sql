-- Who may read a page of one exercise at first, where the client said so; without a row it begins as the exercise does.
create table sharing_at_first (
    practice_id uuid                     not null references practice (practice_id),
    client_id   uuid                     not null,
    kind        varchar(20)              not null,
    content_key varchar(60)              not null,
    sharing     varchar(20)              not null,
    said_at     timestamp with time zone not null,
    primary key (practice_id, client_id, kind, content_key),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
