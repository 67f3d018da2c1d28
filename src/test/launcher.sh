#!/usr/bin/env bash
# Starts the built product as people do, in ways that go wrong: an installation that cannot be written to, no folder of one's
# own, kept files that are damaged, foreign or out of date, several starts at once. Usage: src/test/launcher.sh
# Builds the product first where that has not been done. CATCHUP_JAVAS names further folders of Java, parted by colons.
set -euo pipefail
cd "$(dirname "$0")/../.."
CATCHUP_CACHE='' ./catchup --version

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
home="$work/installed"
mkdir -p "$home/target"
cp -p catchup "$home/"
cp -rp rules cases "$home/"
cp -rp target/catchup.jar target/catchup-all.jar target/lib "$home/target/"
case="$home/cases/teaching-inland-orchard-county.yaml"
failed=0
engine=' (org\.drools|catchup\.inference\.(Engine|Plan|DirectReasoner) |catchup\.rulebase\.RuleBaseReader )'

say() { printf '%s\n' "$*"; }
fail() {
    failed=1
    say "FAILED: $*"
}

# A start with a folder for what is kept; the answer goes to a file.
start() {
    local cache=$1 answer=$2
    shift 2
    CATCHUP_CACHE=$cache "$home/catchup" "$@" >"$answer" 2>"$answer.err" </dev/null
}

same() {
    cmp -s "$1" "$2" || fail "$3: another answer"
    [ ! -s "$2.err" ] || fail "$3: $(head -c 300 "$2.err")"
}

javas=${JAVA_HOME:-default}${CATCHUP_JAVAS:+:$CATCHUP_JAVAS}
IFS=: read -ra javas <<<"$javas"
for java in "${javas[@]}"; do
    [ "$java" = default ] || export JAVA_HOME=$java
    say "with Java in: $java"
    cache="$work/cache"
    rm -rf "$cache"
    start '' "$work/right" advise "$case"

    start "$cache" "$work/first" advise "$case"
    same "$work/right" "$work/first" "first start"
    classes=$(find "$cache" -name '*.classes' -size +1M)
    rules=$(find "$cache" -name '*.rules')
    [ -n "$classes" ] || fail "no classes were kept"
    [ -n "$rules" ] || fail "no rules were kept"
    [ "$(stat -c %a "$cache")" = 700 ] || fail "the folder is open to others"
    start "$cache" "$work/second" advise "$case"
    same "$work/right" "$work/second" "second start"

    say "  an edit counts at once"
    sed -i 's/@certainty( 0.9 )/@certainty( 0.5 )/' "$home"/rules/diagnose/logistics.dslr
    start "$cache" "$work/edited" advise "$case"
    start '' "$work/edited.right" advise "$case"
    same "$work/edited.right" "$work/edited" "edited"
    ! cmp -s "$work/right" "$work/edited" || fail "the edit changed nothing"
    cp -p rules/diagnose/logistics.dslr "$home/rules/diagnose/"

    say "  damage is healed"
    for file in $rules $classes; do
        cp -p "$file" "$work/whole"
        size=$(stat -c %s "$file")
        for damage in 0 20 $((size / 3)) $((size - 9)); do
            chmod u+w "$file"
            printf 'damage' | dd of="$file" bs=1 seek="$damage" conv=notrunc status=none
            start "$cache" "$work/damaged" advise "$case" || fail "damage at $damage of $file: exit $?"
            same "$work/right" "$work/damaged" "damage at $damage of $file"
        done
        chmod u+w "$file"
        head -c $((size / 2)) "$work/whole" >"$file"
        start "$cache" "$work/cut" advise "$case" || fail "half of $file: exit $?"
        same "$work/right" "$work/cut" "half of $file"
        rm -f "$file"
        start "$cache" "$work/gone" advise "$case"
        same "$work/right" "$work/gone" "without $file"
    done

    say "  several start at once"
    rm -rf "$cache"
    for i in 1 2 3 4; do
        start "$cache" "$work/at-once.$i" advise "$case" &
    done
    wait
    for i in 1 2 3 4; do
        same "$work/right" "$work/at-once.$i" "at once, $i"
    done
    [ -z "$(find "$cache" -name '*.part' -o -name '*.classes.[0-9]*')" ] || fail "something unfinished was left behind"

    say "  an installation that cannot be written to, and no folder of one's own"
    chmod -R a-w "$home"
    start "$cache" "$work/read-only" advise "$case"
    same "$work/right" "$work/read-only" "read-only"
    start /proc/nowhere "$work/nowhere" advise "$case"
    same "$work/right" "$work/nowhere" "no folder"
    (
        unset HOME XDG_CACHE_HOME CATCHUP_CACHE
        "$home/catchup" advise "$case" >"$work/homeless" 2>"$work/homeless.err"
    )
    same "$work/right" "$work/homeless" "no home"
    chmod -R u+w "$home"

    say "  the libraries of documents are there when they are asked for, and not looked through otherwise"
    for words in "advise $case --format pdf -o $work/x.pdf" "advise $case --format DOCX -o $work/x.docx" "template -o $work/x.xlsx"; do
        # shellcheck disable=SC2086 # split on purpose
        start "$cache" "$work/document" $words || fail "$words: exit $?"
    done
    for words in "advise $case" "template -o $work/y.xlsx"; do
        # shellcheck disable=SC2086 # split on purpose
        JDK_JAVA_OPTIONS=-XshowSettings:properties start "$cache" "$work/path.${words%% *}" $words
    done
    ! grep -q 'catchup-all\.jar' "$work/path.advise.err" || fail "a plain start looks through all libraries"
    grep -q 'catchup-all\.jar' "$work/path.template.err" || fail "it cannot be told what a start looks through"

    say "  a folder that others can write in is not looked at"
    open="$work/open"
    mkdir -p "$open"
    chmod 777 "$open"
    start "$open" "$work/opened" advise "$case"
    same "$work/right" "$work/opened" "open folder"
    [ -z "$(ls "$open")" ] || fail "something was kept in an open folder"

    say "  help, misuse and completion read no rules and set up no engine"
    for words in "--help" "advise --help" "advise" "advice x" "completion" "explain"; do
        # shellcheck disable=SC2086 # split on purpose
        _JAVA_OPTIONS="-Xlog:class+load:file=$work/loaded" start '' "$work/quick" $words || true
        ! grep -E "$engine" "$work/loaded" >"$work/set-up" || fail "$words sets up: $(head -n 1 "$work/set-up")"
    done
done
[ "$failed" = 0 ] && say "all is well"
exit "$failed"
