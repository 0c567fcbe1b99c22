-- What is written to and fro on a page that was sent, one row a turn. A turn that is still being
-- written says so and is its author's alone; one a person and page. What is kept of it is sealed.
create table response_turn (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    response_id uuid                     not null,
    author_id   uuid                     not null,
    by_client   boolean                  not null,
    asks        boolean                  not null,
    words       bytea                    not null,
    -- true while it is being written, else null, so that only drafts are one a person
    draft       boolean,
    revision    integer                  not null,
    kept_at     timestamp with time zone not null,
    sent_at     timestamp with time zone,
    -- who could read the page when a client wrote it
    sharing     varchar(20),
    primary key (practice_id, id),
    constraint response_turn_draft unique (practice_id, response_id, author_id, draft),
    constraint response_turn_state check ((draft is null) = (sent_at is not null)),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, response_id) references response (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id)
);
create index response_turn_page on response_turn (practice_id, client_id, response_id);

-- How it stands on the page itself, so that a list knows it without reading a word.
alter table response add column thread varchar(20);
alter table response add column thread_at timestamp with time zone;
