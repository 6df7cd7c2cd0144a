-- What facilitators set up besides phase, switches and reveals; and agencies that ask for help.
alter table switch_setting add column flipped_by varchar(100);

create table help (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, agency varchar(40) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table wall (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, mode varchar(20) not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
create table spotlight (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null, target text not null,
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
