-- Terms that an agency proposed and that are its own until a facilitator accepts them (design 3).

create table term_proposal (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    term varchar(40) not null, list varchar(40) not null, agency varchar(40) not null, refused boolean,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
