#!/usr/bin/env bash
# Submits a command of gatesieve to YARN, from a machine without the sources.
#
#   SPARK_HOME=/opt/spark deploy/submit/yarn.sh COMMAND [ARGUMENT…]
#
#   deploy/submit/yarn.sh train --config hdfs:///jobs/reviews.yaml
#
# The driver runs here, so that the exit status is the job's; after 143, and after a crash, the same
# command goes on from its newest checkpoint. DEPLOY_MODE=cluster gives the driver to YARN: then any
# failure is status 1, and commands that start no Spark (validate, promote, compare) cannot run.
#
#   GATESIEVE_HOME   holds gatesieve.jar, spark-defaults.conf and log4j2.properties; /opt/gatesieve
#   HADOOP_CONF_DIR  says where YARN and HDFS are; Hadoop's own variable
#   EXECUTORS        at most one for each shard of the corpus; 8
#   QUEUE            of YARN; default
#   DEPLOY_MODE      client or cluster; client
set -euo pipefail

if (($# < 1)); then
  echo "usage: yarn.sh COMMAND [ARGUMENT...]" >&2
  exit 2
fi

home="${GATESIEVE_HOME:-/opt/gatesieve}"
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
export SPARK_SUBMIT_OPTS="${SPARK_SUBMIT_OPTS:-} \"-Dlog4j2.configurationFile=$home/log4j2.properties\""

exec "${SPARK_HOME:?is not set; name a Spark 3.5 distribution for Scala 2.12}/bin/spark-submit" \
  --master yarn \
  --deploy-mode "${DEPLOY_MODE:-client}" \
  --queue "${QUEUE:-default}" \
  --properties-file "$home/spark-defaults.conf" \
  --num-executors "${EXECUTORS:-8}" \
  --executor-cores 1 \
  --class org.gatesieve.job.cli.Main \
  "$home/gatesieve.jar" "$@"
