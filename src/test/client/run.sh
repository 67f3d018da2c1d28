#!/usr/bin/env bash
# Asks a started server everything it can be asked, through a client in another language: takes the OpenAPI document of the server,
# generates a TypeScript client from it, compiles that with the tests here, and runs them. Usage: src/test/client/run.sh
# Needs Java and Maven, which resolves the generator and the compiler, and Node.js 18 or newer; installs nothing. What it makes
# lies in target/client. CATCHUP names another launcher than ./catchup.
set -euo pipefail
cd "$(dirname "$0")/../../.."
home=$PWD
launcher=${CATCHUP:-$home/catchup}
made="$home/target/client"

missing() {
    printf 'client test: %s\n' "$*" >&2
    exit 2
}
command -v mvn >/dev/null 2>&1 || missing "Maven is needed, and no mvn was found on the PATH (Debian: apt-get install maven)"
node=$(command -v node || command -v nodejs) ||
    missing "Node.js 18 or newer is needed, and no node was found on the PATH (Debian: apt-get install nodejs)"
"$node" -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' ||
    missing "Node.js 18 or newer is needed; $node is $("$node" --version)"

work=$(mktemp -d)
running=()
end() {
    for each in "${running[@]}"; do
        kill "$each" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap end EXIT
export CATCHUP_CACHE="$work/cache"
"$launcher" --version

# Copies, so that what the tests save changes nothing here; the rules in a git repository that has no commit yet.
cp -rp rules cases "$work/"
mkdir -p "$work/rules/.git/objects" "$work/rules/.git/refs/heads"
echo 'ref: refs/heads/main' >"$work/rules/.git/HEAD"

# One server for this machine alone, and one that asks for a token. Each says its address when it can be asked.
cd "$work"
exec 3< <(exec "$launcher" serve rules cases --port 0 2>"$work/server.log")
running+=($!)
exec 4< <(exec "$launcher" serve rules cases --port 0 --host 0.0.0.0 2>"$work/open-server.log")
running+=($!)
read -r address <&3 || missing "the server did not start: $(cat "$work/server.log")"
read -r open <&4 || missing "the server with a token did not start: $(cat "$work/open-server.log")"
cd "$home"

echo "client test: generating a client from ${address}api/v1/openapi.json"
rm -rf "$made/api" "$made/js"
mkdir -p "$made"
"$node" -e '
    fetch(process.argv[1] + "api/v1/openapi.json")
        .then(answer => answer.text())
        .then(text => require("fs").writeFileSync(process.argv[2], text))
' "$address" "$made/openapi.json"
mvn -B -q -f src/test/client/pom.xml generate-sources >"$made/generator.log" 2>&1 || {
    cat "$made/generator.log" >&2
    exit 1
}
"$node" "$made/typescript/tsc.js" -p src/test/client

CATCHUP_LAUNCHER=$launcher CATCHUP_ADDRESS=$address CATCHUP_OPEN_ADDRESS=$open CATCHUP_FOLDER=$work CATCHUP_CONTRACT=$made/openapi.json \
    timeout 900 "$node" --test "$made/js/src/test/client/all.js"
