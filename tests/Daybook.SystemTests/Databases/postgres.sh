#!/bin/sh
# A PostgreSQL server in a folder of its own, on loopback, for as long as standard input stays open: when the tests end, or are
# killed, their end of the pipe closes and the server goes with them. Arguments: folder of the programs, port, password.
set -u
bin=$1 port=$2 password=$3
folder=$(mktemp -d "${TMPDIR:-/tmp}/daybook-postgres-XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
printf '%s' "$password" >password
"$bin/initdb" -D data -U daybook --pwfile=password --auth=scram-sha-256 --encoding=UTF8 --locale=C >log 2>&1 || { cat log >&2; exit 1; }
"$bin/postgres" -D data -k "$folder" -h 127.0.0.1 -p "$port" >>log 2>&1 &
server=$!
until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port"; do
  kill -0 "$server" 2>/dev/null || { cat log >&2; exit 1; }
  sleep 0.1
done
echo ready
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
