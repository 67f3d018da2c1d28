#!/bin/sh
# Runs a million made-up rows through catchup batch in 512 MB of heap, to see that memory stays flat. Takes about half an hour;
# the number of rows can be given: src/test/batch-memory.sh 50000
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd -P)
rows=${1:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v n="$rows" 'BEGIN {
    srand(1); print "id,country,setting,rd,gdp,income,hightech,tertiary"
    for (i = 1; i <= n; i++)
        printf "r-%d,c%d,inland,%.2f,%d,%d,%.1f,%.1f\n", i, 1 + int(rand() * 40), 0.2 + 6 * rand(),
            20000 + 180000 * rand(), 15000 + 75000 * rand(), 1 + 90 * rand(), 5 + 55 * rand()
}' > "$folder/rows.csv"
cat > "$folder/rows.mapping.yaml" <<'M'
table: rows.csv
case: "{key}"
key: id
name: id
industry: { en: made up, zh: 虚构 }
year: 2023
sector: manufacturing
setting: setting
benchmark: { percentile: 90, among: country }
quality: official
source: made up
columns:
  rd-intensity: { column: rd, unit: "%" }
  gdp-per-head: { column: gdp, unit: yuan }
  household-income: { column: income, unit: yuan }
  high-tech-weight: { column: hightech, unit: "%" }
  tertiary-share: { column: tertiary, unit: "%" }
M
_JAVA_OPTIONS="-Xmx512m -Xlog:gc:file=$folder/gc.log" "$home/catchup" batch "$folder/rows.csv" -o "$folder/advice.jsonl" || true
wc -l "$folder/advice.jsonl"
echo "largest heap after a collection, in MB:"
sed -n 's/.*->\([0-9]*\)M(.*/\1/p' "$folder/gc.log" | sort -n | tail -n 1
