# Starts a PostgreSQL server of its own in a new folder, says "ready FOLDER", and takes both away again when standard
# input ends: so also when the tests are killed.
#   $1 the folder with the server's programs
#   $2 the folder where the empty cluster is kept that every server begins with
#   $3 what to run the programs with, so that they do not run as root
set -eu
template=$2/postgres-$(basename "$(dirname "$1")")
folder=$(mktemp -d -p /tmp edgedesk-postgres-XXXXXX)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if [ -n "$3" ]; then chown postgres: .; fi
{
    if [ -d "$template" ]; then
        cp -a "$template" data
    else
        $3 "$1/initdb" --pgdata=data --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync
        # Another process may be as far: the first one's stays.
        cp -a data "$template.$$"
        mv -T "$template.$$" "$template" 2>/dev/null || rm -rf "$template.$$"
    fi
    $3 "$1/pg_ctl" --pgdata=data --wait --log=log \
        --options="-k $folder -c listen_addresses='' -c max_connections=60 -c shared_buffers=32MB" start
} >start 2>&1 </dev/null || {
    cat start log >&2
    exit 1
}
exec 2>/dev/null
echo "ready $folder"
exec 1>&2
read -r _ || true
$3 "$1/pg_ctl" --pgdata=data --mode=immediate stop || true
