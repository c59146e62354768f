#!/bin/bash
# Runs once, on an empty data volume: a database and a login for each service, closed to the others.
set -euo pipefail

database() {
  psql --username postgres --set ON_ERROR_STOP=1 --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

database order_command "$ORDER_COMMAND_DB_PASSWORD"
database order_query "$ORDER_QUERY_DB_PASSWORD"
database activity "$ACTIVITY_DB_PASSWORD"
