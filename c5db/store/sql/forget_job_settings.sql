-- The connection goes back to the pool: without what it was told for this job.
RESET ALL;

SET search_path TO public;
