#!/usr/bin/env bash
# Submits a command of gatesieve to a standalone Spark cluster, from a machine without the sources.
#
#   SPARK_HOME=/opt/spark deploy/submit/standalone.sh spark://master:7077 COMMAND [ARGUMENT…]
#
#   deploy/submit/standalone.sh spark://master:7077 train --config hdfs:///jobs/reviews.yaml
#
# The driver runs here, so that the exit status is the job's; after 143, and after a crash, the same
# command goes on from its newest checkpoint. The executors share the cluster evenly, one core each.
#
#   GATESIEVE_HOME   holds gatesieve.jar, spark-defaults.conf and log4j2.properties; /opt/gatesieve
#   EXECUTORS        cores to use, at most one for each shard of the corpus; 8
set -euo pipefail

if (($# < 2)); then
  echo "usage: standalone.sh spark://MASTER:PORT COMMAND [ARGUMENT...]" >&2
  exit 2
fi
master="$1"
shift

home="${GATESIEVE_HOME:-/opt/gatesieve}"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
export SPARK_SUBMIT_OPTS="${SPARK_SUBMIT_OPTS:-} \"-Dlog4j2.configurationFile=$home/log4j2.properties\""

exec "${SPARK_HOME:?is not set; name a Spark 3.5 distribution for Scala 2.12}/bin/spark-submit" \
  --master "$master" \
  --deploy-mode client \
  --properties-file "$home/spark-defaults.conf" \
  --conf spark.executor.cores=1 \
  --conf "spark.cores.max=${EXECUTORS:-8}" \
  --class org.gatesieve.job.cli.Main \
  "$home/gatesieve.jar" "$@"
