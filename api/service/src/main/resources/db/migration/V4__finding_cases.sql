-- Read by H2 and by PostgreSQL, unchanged.

-- What lists sort and search by, so that neither has to read the answers themselves.
create index stored_recommendation_by_title on stored_recommendation (title, reference);
