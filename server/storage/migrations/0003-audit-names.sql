-- Whom an entry is about, by the name of that time: people are renamed, and nobody knows an id. '' where it is about nobody, or older than this.
alter table audit add column named text not null default '';
