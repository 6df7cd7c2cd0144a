-- A workshop, its change log, and one table for each type of row (model.RowType).
-- Columns carry the names of the format's members in snake case; the few that SQL reserves are listed in RowTables.
-- Lists inside a row are JSON text: a row is read and written whole (ADR 0003).

create table workshop (
    id varchar(40) not null primary key,
    slug varchar(60) not null,
    revision bigint not null,
    created_at timestamp(6) with time zone not null,
    constraint workshop_slug unique (slug)
);

-- Append-only: one row for each accepted command (design 5.1). `row_images` holds before and after of every row.
create table workshop_change (
    workshop_id varchar(40) not null,
    revision bigint not null,
    actor varchar(40) not null,
    changed_at timestamp(6) with time zone not null,
    command_id uuid not null,
    kind varchar(40) not null,
    row_images text not null,
    made_ids text not null,
    primary key (workshop_id, revision),
    constraint workshop_change_command unique (workshop_id, command_id),
    foreign key (workshop_id) references workshop (id)
);

create table workshop_head (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    title varchar(400) not null, language varchar(35), notice varchar(4000), phase varchar(20) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table problem (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    title varchar(400) not null, statement varchar(4000), not_about varchar(4000), facts text,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table facet (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    title varchar(400) not null, critical boolean, definition varchar(4000), short_name varchar(80),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table population (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), parent varchar(40), focus boolean,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table population_overlap (
    workshop_id varchar(40) not null, id varchar(90) not null, position bigint not null,
    first_population varchar(40) not null, second_population varchar(40) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table place (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), parent varchar(40), citywide boolean,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table time_term (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), parent varchar(40), focus boolean,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table condition_term (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), parent varchar(40), subject varchar(40),
    measure varchar(400), baseline varchar(400),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table function_term (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table work_term (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table authorizer (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), kind varchar(20), represents text,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table resource (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, definition varchar(4000), kind varchar(20) not null,
    available numeric(16, 3), unit varchar(400), exclusive boolean,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table agency (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    name varchar(400) not null, color varchar(7), seat varchar(400), mission varchar(4000),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table value_claim (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    title varchar(400) not null, cell varchar(2) not null, role varchar(20), population varchar(40), place varchar(40),
    condition varchar(40), direction varchar(10), facets text, note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table stakeholder (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    authorizer varchar(40) not null, stance integer, power integer, gives text, about text,
    note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table input (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    title varchar(400) not null, kind varchar(20) not null, status varchar(20) not null, resource varchar(40),
    source varchar(40), time varchar(40), amount numeric(16, 3), unit varchar(400),
    note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table activity (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    title varchar(400) not null, kind varchar(20) not null, function varchar(40), needs text, requires text, forbids text,
    note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table output (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    title varchar(400) not null, kind varchar(20) not null, function varchar(40), population varchar(40),
    place varchar(40), time varchar(40), volume varchar(400), note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table outcome (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency_id varchar(40) not null,
    title varchar(400) not null, kind varchar(20) not null, condition varchar(40), direction varchar(10),
    population varchar(40), note varchar(4000), agencies_only boolean,
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table link (
    workshop_id varchar(40) not null, id varchar(90) not null, position bigint not null, agency_id varchar(40) not null,
    from_card varchar(40) not null, to_card varchar(40) not null, effect varchar(1), evidence varchar(20), test varchar(400),
    primary key (workshop_id, id), foreign key (workshop_id, agency_id) references agency (workshop_id, id)
);
create table cross_link (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    drawn_by varchar(40) not null, from_card varchar(40) not null, to_card varchar(40) not null,
    effect varchar(1) not null, evidence varchar(20), test varchar(400), agreed boolean, note varchar(4000),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table agreement (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    text varchar(4000) not null, parties text, owner varchar(40) not null, owner_name varchar(400), status varchar(20),
    due date, due_in_days integer, settles text, needs_ratification_by text, reservation varchar(4000), answers text,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table joint_lines (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, entries text,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table parking_lot (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, entries text,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table reveal (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency varchar(40) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table switch_setting (
    workshop_id varchar(40) not null, id varchar(60) not null, position bigint not null,
    which varchar(20) not null, agency varchar(40), switched_on boolean not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table member (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    account varchar(40) not null, name varchar(400) not null, role varchar(20) not null, agency varchar(40),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create index member_account on member (account);
