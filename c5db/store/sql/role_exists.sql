SELECT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = :role);
