#!/usr/bin/env bash
# Runs the batch on a real cluster of one master and two workers, takes one of the workers away with kill -9 in the middle, and
# compares what comes of it, byte for byte, with what the batch on one machine writes for the same table.
#
#   src/spark/cluster-test.sh [ROWS] [row|percentile]
#
# ROWS is how many rows the table has, about (default 20000); "percentile" compares them with percentiles of theirs, "row" (default)
# with one of them. Needs bash, Java 17 or newer and Maven; Spark comes from Maven. Everything is written below target/spark, listens on
# this machine alone on ports that are free, and is stopped at the end, whatever the end is.
set -euo pipefail

home=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
rows=${1:-20000}
benchmark=${2:-row}
piece=${PIECE:-250}
target=$home/target/spark
run=$target/cluster
export SPARK_HOME=$target/home SPARK_SCALA_VERSION=2.13 SPARK_CONF_DIR=$run/conf SPARK_LOCAL_DIRS=$run/tmp
export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=127.0.0.1
started=()

say() { echo "cluster-test: $*"; }
fail() { echo "cluster-test: FAILED: $*" >&2; exit 1; }
killed_hard() { kill -9 "$@" 2>/dev/null || true; }

# The process ids of executors, by the first line that each of them logs.
executors() { sed -n 's/.*Started daemon with process name: \([0-9]*\)@.*/\1/p' "$run/work$1"/app-*/*/stderr 2>/dev/null || true; }

# Whether a process still is an executor of this run: numbers of processes are used again.
is_ours() { { tr '\0' ' ' < "/proc/$1/cmdline" || ps -o args= -p "$1"; } 2>/dev/null | grep -q -F -- "--app-id $app "; }

stop() {
    code=$?
    trap - EXIT INT TERM
    [ ${#started[@]} -eq 0 ] || killed_hard "${started[@]}"
    for worker in 1 2; do
        for pid in $(executors $worker); do
            if is_ours "$pid"; then killed_hard "$pid"; fi
        done
    done
    wait 2>/dev/null || true
    exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
app=none

# Waits until a file has a line like this, and gives the part in parentheses.
wait_for() {
    local file=$1 pattern=$2 pid=$3 found
    for _ in $(seq 600); do
        found=$(sed -n "s/.*$pattern.*/\\1/p" "$file" 2>/dev/null | head -n 1)
        if [ -n "$found" ]; then echo "$found"; return 0; fi
        kill -0 "$pid" 2>/dev/null || break
        sleep 0.2
    done
    tail -n 20 "$file" >&2
    fail "$file never said: $pattern"
}

# What the driver's own pages say, without another program to ask them.
ask() {
    exec 3<>"/dev/tcp/127.0.0.1/$ui" || return 1
    printf 'GET /api/v1/applications%s HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' "$1" >&3
    cat <&3
    exec 3>&-
}

# Of executors of the application: id, tasks under way, tasks done.
busy() {
    ask "/$app/executors" 2>/dev/null | tr -d '\r' | awk -F'[:,]' '
        /"id" :/ { gsub(/[" ]/, "", $2); id = $2 }
        /"activeTasks" :/ { active = $2 + 0 }
        /"completedTasks" :/ { print id, active, $2 + 0 }'
}

# Of the stage that writes the advice: its number, tasks in all, tasks done.
progress() {
    ask "/$app/stages?status=active" 2>/dev/null | tr -d '\r' | awk -F'[:,]' '
        /"stageId" :/ { stage = $2 + 0 }
        /"numTasks" :/ { tasks = $2 + 0 }
        /"numCompleteTasks" :/ { done = $2 + 0 }
        /"name" : "save at BatchJob/ { print stage, tasks, done; exit }'
}

# --- what is needed -----------------------------------------------------------------------------------------------------------------

if [ ! -f "$target/catchup.jar" ] ||
    [ -n "$(find "$home/src/main" "$home/src/spark/java" "$home/src/spark/resources" "$home/pom.xml" -newer "$target/catchup.jar" -print -quit)" ]; then
    say "building (mvn -Pspark package)"
    (cd "$home" && mvn -B -q -Pspark -Dmaven.test.skip=true package)
    touch "$target/catchup.jar"
fi
version=$(sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$home/pom.xml")
if [ ! -f "$SPARK_HOME/$version" ]; then
    say "fetching Spark $version as it is, with the versions that it asks for itself"
    rm -rf "$SPARK_HOME"
    mkdir -p "$SPARK_HOME/jars"
    cat > "$SPARK_HOME/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>catchup</groupId>
  <artifactId>spark-home</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-sql_2.13</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM
    mvn -B -q -f "$SPARK_HOME/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory="$SPARK_HOME/jars"
    touch "$SPARK_HOME/$version"
fi
rm -rf "$run"
mkdir -p "$run/conf" "$run/events" "$run/work1" "$run/work2" "$run/tmp"

# --- the table: the provinces over and over, each time a little different, with some rows that have to be refused ------------------

table=$run/regions.csv
mapping=$run/regions.mapping.yaml
awk -F, -v OFS=, -v rows="$rows" '
    NR == 1 { print; next }
    { line[NR - 1] = $0 }
    END {
        copies = int((rows + NR - 2) / (NR - 1))
        for (k = 0; k < copies; k++)
            for (i = 1; i < NR; i++) {
                $0 = line[i]
                if (k > 0) {
                    $1 = $1 "-" k
                    if ($5 != "") $5 = sprintf("%.3f", $5 * (1 + (k % 23 - 11) / 40))
                    if ($20 != "") $20 = sprintf("%d", $20 * (1 + (k % 17 - 8) / 30))
                    if ($25 != "") $25 = sprintf("%d", $25 * (1 + (k % 13 - 6) / 25))
                }
                if (k == 3 && i == 5) $5 = "about two"
                if (k == 4 && i == 6) $1 = "anhui-1"
                if (k == 5 && i == 7) $1 = "No Id"
                print
            }
    }' "$home/cases/provinces-2023.csv" > "$table"
if [ "$benchmark" = percentile ]; then
    sed 's/^benchmark: .*/benchmark: { percentile: 90, among: setting }/' "$home/cases/provinces-2023.mapping.yaml" > "$mapping"
else
    cp "$home/cases/provinces-2023.mapping.yaml" "$mapping"
fi
say "$(($(wc -l < "$table") - 1)) rows in $table, against a $benchmark"

# --- on one machine -----------------------------------------------------------------------------------------------------------------

before=$SECONDS
code=0
java -XX:+UseSerialGC -Dfile.encoding=UTF-8 -jar "$target/catchup.jar" batch "$table" -m "$mapping" -r "$home/rules" \
    -o "$run/local.jsonl" --lang en > "$run/local.log" 2>&1 || code=$?
[ $code -eq 1 ] || { cat "$run/local.log" >&2; fail "the batch on one machine ended with $code in the place of 1 (some rows refused)"; }
local_seconds=$((SECONDS - before))
say "on one machine: $(wc -l < "$run/local.jsonl") advised in $local_seconds s"

# --- a master, two workers, a driver ------------------------------------------------------------------------------------------------

spark() { exec java @"$home/src/spark/java-options" -XX:+UseSerialGC -Xmx512m -cp "$SPARK_HOME/jars/*" "$@"; }

(spark org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0) > "$run/master.log" 2>&1 &
started+=($!)
disown
master=$(wait_for "$run/master.log" 'Starting Spark master at \(spark:[^ ]*\)' $!)
worker_pids=(0)
for worker in 1 2; do
    (spark org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 --cores 1 --memory 1g \
        --work-dir "$run/work$worker" "$master") > "$run/worker$worker.log" 2>&1 &
    started+=($!)
    worker_pids+=($!)
    disown
    wait_for "$run/worker$worker.log" 'Successfully registered with master \(spark:[^ ]*\)' $! > "$run/tmp/registered"
done
say "master $master, workers ${worker_pids[1]} and ${worker_pids[2]}"

before=$SECONDS
jars=$(printf '%s,' "$target"/lib/*.jar)
(cd "$run" && spark org.apache.spark.deploy.SparkSubmit --master "$master" --class catchup.spark.SparkBatch --jars "${jars%,}" \
    --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 --conf spark.ui.port=0 \
    --conf spark.executor.memory=800m --conf spark.executor.cores=1 --conf spark.scheduler.minRegisteredResourcesRatio=1.0 \
    --conf spark.sql.files.maxPartitionBytes=256k --conf spark.sql.files.openCostInBytes=1 \
    --conf spark.eventLog.enabled=true --conf spark.eventLog.dir="file://$run/events" \
    --conf spark.eventLog.rolling.enabled=false --conf spark.eventLog.compress=false \
    "$target/catchup.jar" "$table" --input-format lines -m "$mapping" -r "$home/rules" -o "$run/advice" --rows-per-task "$piece" --lang en) \
    > "$run/driver.log" 2>&1 &
driver=$!
started+=($driver)
ui=$(wait_for "$run/driver.log" "Successfully started service 'SparkUI' on port \([0-9]*\)" $driver)
app=$(wait_for "$run/driver.log" 'Connected to Spark cluster with app ID \([^ ]*[0-9]\)' $driver)

# --- a worker is lost in the middle -------------------------------------------------------------------------------------------------

victim=
while [ -z "$victim" ]; do
    kill -0 $driver 2>/dev/null || { tail -n 30 "$run/driver.log" >&2; fail "the job ended before a worker could be taken away"; }
    read -r stage tasks finished <<< "$(progress)" || true
    if [ -n "${tasks:-}" ] && [ "$((finished * 3))" -ge "$tasks" ]; then
        [ "$((finished * 3))" -lt "$((tasks * 2))" ] || fail "$finished of $tasks tasks were done when they were looked at: too late for the middle"
        for each in "$run"/work2/app-*/*/; do executor=$(basename "$each"); done
        read -r active completed <<< "$(busy | awk -v id="$executor" '$1 == id { print $2, $3 }')" || true
        if [ "${active:-0}" -ge 1 ] && [ "${completed:-0}" -ge 1 ]; then
            victim=$(executors 2 | tail -n 1)
            kill -9 "${worker_pids[2]}" "$victim"
        fi
    fi
    [ -n "$victim" ] || sleep 0.3
done
say "killed worker ${worker_pids[2]} and its executor $executor ($victim) when $finished of $tasks tasks were done;" \
    "it had done $completed tasks of all stages and was at work"
! kill -0 "$victim" 2>/dev/null || sleep 1
kill -0 $driver 2>/dev/null || fail "the job did not outlive the worker"

code=0
wait $driver || code=$?
cluster_seconds=$((SECONDS - before))
[ $code -eq 1 ] || { tail -n 40 "$run/driver.log" >&2; fail "the job ended with $code in the place of 1 (some rows refused)"; }

# --- what the log of the run says of it ---------------------------------------------------------------------------------------------

events=$(ls "$run"/events/*)
ends() { grep "\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":$stage," "$events"; }
own=$(ends | grep -F "\"Executor ID\":\"$executor\"" | grep -c '"Reason":"Success"' || true)
lost=$(ends | grep -F "\"Executor ID\":\"$executor\"" | grep -c '"Reason":"ExecutorLostFailure"' || true)
other=$(ends | grep -v -F "\"Executor ID\":\"$executor\"" | grep -c '"Reason":"Success"' || true)
removed=$(grep '"Event":"SparkListenerExecutorRemoved"' "$events" | grep -c -F "\"Executor ID\":\"$executor\"" || true)
again=$(grep '"Event":"SparkListenerTaskEnd"' "$events" | grep -c '"Reason":"FetchFailed"' || true)
[ "$removed" -ge 1 ] || fail "Spark never missed executor $executor"
[ "$own" -ge 1 ] || fail "executor $executor had advised on nothing, so nothing was put to the test"
[ "$lost" -ge 1 ] || fail "no task was lost with executor $executor, so nothing was put to the test"
say "of the tasks that advise, executor $executor did $own and lost $lost, others did $other;" \
    "of all tasks $again found intermediate files of the killed one gone and had them made again"

# --- the same, row by row -----------------------------------------------------------------------------------------------------------

[ -f "$run/advice/_SUCCESS" ] || fail "the advice is not complete"
cat "$run"/advice/part-* > "$run/cluster.jsonl"
keys() { sed 's/^{"line":[0-9]*,"key":"\([^"]*\)".*/\1/' "$1" | sort; }
keys "$run/local.jsonl" > "$run/tmp/local.keys"
keys "$run/cluster.jsonl" > "$run/tmp/cluster.keys"
missing=$(comm -23 "$run/tmp/local.keys" "$run/tmp/cluster.keys" | wc -l)
extra=$(comm -13 "$run/tmp/local.keys" "$run/tmp/cluster.keys" | wc -l)
doubled=$(uniq -d "$run/tmp/cluster.keys" | wc -l)
[ "$missing" -eq 0 ] && [ "$extra" -eq 0 ] && [ "$doubled" -eq 0 ] || fail "$missing rows lost, $extra made up, $doubled doubled"
cmp "$run/local.jsonl" "$run/cluster.jsonl" || fail "the advice differs"
tail -n +2 "$run/local.jsonl.problems.csv" > "$run/tmp/local.problems"
cat "$run"/advice.problems/part-* | grep -v '^line,place,' > "$run/tmp/cluster.problems" || true
cmp "$run/tmp/local.problems" "$run/tmp/cluster.problems" || fail "the problems differ"
say "PASSED: $(wc -l < "$run/cluster.jsonl") rows of advice and $(wc -l < "$run/tmp/cluster.problems") problems are the same, byte for byte and in order;" \
    "none lost, none doubled; $cluster_seconds s on the cluster with the loss, $local_seconds s on one machine"
