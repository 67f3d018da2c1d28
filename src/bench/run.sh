#!/bin/sh
# Builds the benchmarks and prints how fast the product is, as ratios to plain Java: src/bench/run.sh [quick|full] [PART…]
# What each line means: src/bench/README.md.
set -e
cd "$(dirname "$0")/../.."
mvn -q -B -Pbench -Dmaven.test.skip=true package
run() {
    java -XX:+UseSerialGC -Xmx1500m -Djava.awt.headless=true -cp "target/bench/classes:target/bench/lib/*" "$@"
}
case " $* " in
    *" jmh "*) run org.openjdk.jmh.Main -f 1 -wi 3 -w 10 -i 5 -r 5 -jvmArgs "-XX:+UseSerialGC -Xmx1500m" -prof catchup.bench.CpuTime ;;
    *) run catchup.bench.Main "$@" ;;
esac
