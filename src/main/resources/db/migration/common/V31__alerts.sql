-- Who answers safety answers when the care team does not: one row a practice.
create table alert_cover (
    practice_id   uuid    not null references practice (practice_id),
    limit_minutes integer not null,
    duty_id       uuid,
    fallback_id   uuid,
    version       bigint  not null,
    primary key (practice_id),
    foreign key (practice_id, duty_id) references membership (practice_id, id),
    foreign key (practice_id, fallback_id) references membership (practice_id, id)
);

-- One safety answer that waits for a person. It is never deleted.
create table alert (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    client_id       uuid                     not null,
    response_id     uuid                     not null,
    rule            varchar(30)              not null,
    answered_at     timestamp with time zone not null,
    raised_at       timestamp with time zone not null,
    stage           varchar(20)              not null,
    due_at          timestamp with time zone not null,
    acknowledged_at timestamp with time zone,
    acknowledged_by uuid,
    version         bigint                   not null,
    primary key (practice_id, id),
    constraint alert_once unique (practice_id, response_id, rule),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, acknowledged_by) references membership (practice_id, id)
);
create index alert_open on alert (practice_id, acknowledged_at, due_at);
create index alert_client on alert (practice_id, client_id, raised_at);

-- What became of it, step by step.
create table alert_step (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    alert_id    uuid                     not null,
    kind        varchar(20)              not null,
    stage       varchar(20)              not null,
    member_id   uuid,
    happened_at timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, alert_id) references alert (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index alert_step_alert on alert_step (practice_id, alert_id, happened_at);

-- What is to happen at a time: the table of db-scheduler. Global, because it runs outside any
-- practice; a row names ids and nothing about anyone.
create table scheduled_tasks (
    task_name            varchar(100)             not null,
    task_instance        varchar(200)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(100),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
