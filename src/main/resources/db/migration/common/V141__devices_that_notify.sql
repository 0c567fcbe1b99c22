-- A device on which a client said yes to notifications. Where it is reached, what its owner reads it as, and the secret
-- it shares with Trellis are sealed together; a keyed digest finds it again. It holds for one pair of keys of the server.
create table reminder_device (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    client_id    uuid                     not null,
    address_hash bytea                    not null,
    details      bytea                    not null,
    server_key   varchar(100)             not null,
    added_at     timestamp with time zone not null,
    primary key (practice_id, id),
    constraint reminder_device_once unique (practice_id, client_id, address_hash),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- Each notification that was asked for and what became of it: one for a reminder and a device, however many machines
-- look. Of a device that was taken off since only its number is left. It goes with its reminder.
create table reminder_notice (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    reminder_id uuid                     not null,
    device_id   uuid                     not null,
    state       varchar(20)              not null,
    asked_at    timestamp with time zone not null,
    settled_at  timestamp with time zone,
    primary key (practice_id, id),
    constraint reminder_notice_once unique (practice_id, reminder_id, device_id),
    foreign key (practice_id, reminder_id) references reminder (practice_id, id) on delete cascade,
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- Whether reminders come by mail; whoever said yes before said yes to mail.
alter table reminder_choice add column by_mail boolean not null default true;
