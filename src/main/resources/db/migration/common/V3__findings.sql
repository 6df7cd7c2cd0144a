-- Around a finding (findings.md 5, 6 and 8): what facilitators pin, dismiss and nod at, faults that their owners share,
-- and the revision with which labels of progress compare.

create table pin (
    workshop_id varchar(40) not null, id varchar(220) not null, position bigint not null,
    finding_key varchar(220) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table dismissal (
    workshop_id varchar(40) not null, id varchar(220) not null, position bigint not null,
    finding_key varchar(220) not null, reason varchar(4000) not null, person varchar(100) not null,
    time varchar(40) not null, fingerprint varchar(100) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table nod (
    workshop_id varchar(40) not null, id varchar(220) not null, position bigint not null,
    finding_key varchar(220) not null, person varchar(100) not null, time varchar(40) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table shared_fault (
    workshop_id varchar(40) not null, id varchar(220) not null, position bigint not null,
    finding_key varchar(220) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table baseline (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    revision integer not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
