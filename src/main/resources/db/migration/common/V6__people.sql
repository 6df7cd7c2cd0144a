-- Links by which people join a workshop, and whether the workshop is in use.

-- `token_hash` is the SHA-256 of the link's token as hex digits. `uses_allowed` is null where everybody who has the link may use it.
create table invitation (
    id varchar(40) not null primary key,
    workshop_id varchar(40) not null,
    token_hash varchar(64) not null,
    role varchar(20) not null,
    agency varchar(40),
    uses_allowed integer,
    made_by varchar(40) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    constraint invitation_token unique (token_hash),
    foreign key (workshop_id) references workshop (id)
);
create index invitation_workshop on invitation (workshop_id);

create table invitation_use (
    invitation_id varchar(40) not null,
    workshop_id varchar(40) not null,
    account varchar(40) not null,
    used_at timestamp(6) with time zone not null,
    primary key (invitation_id, account),
    foreign key (invitation_id) references invitation (id),
    foreign key (workshop_id) references workshop (id)
);

-- Archived or deleted; a workshop in use has no row. When: the change at the workshop's revision.
create table workshop_standing (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    state varchar(20) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
