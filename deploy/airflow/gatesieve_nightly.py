"""Trains a model every night and serves it if it is good and small enough.

validate -> train -> evaluate -> promote. For Airflow 2 and 3 with the provider
apache-airflow-providers-apache-spark; deploy/README.md says what to set.
"""

import os
from datetime import datetime, timedelta

try:
    from airflow.sdk import DAG
except ImportError:  # Airflow 2
    from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

HOME = os.environ.get("GATESIEVE_HOME", "/opt/gatesieve")
CONFIGURATION = os.environ.get("GATESIEVE_CONFIGURATION", "hdfs:///jobs/reviews.yaml")
CANDIDATES = os.environ.get("GATESIEVE_CANDIDATES", "hdfs:///models/reviews-candidates")
SERVED = os.environ.get("GATESIEVE_SERVED", "hdfs:///models/reviews")

REQUIRED = ["--at-least", "accuracy=0.9", "--at-least", "lead=0", "--at-most", "bytes=200000"]
TRAINING = ["--config", CONFIGURATION, "--set", f"output.path={CANDIDATES}"]


def submit(task_id, arguments, **options):
    """A command of gatesieve. In client mode its exit status is spark-submit's."""
    return SparkSubmitOperator(
        task_id=task_id,
        name=f"gatesieve {task_id}",
        conn_id="spark_default",
        deploy_mode="client",
        application=f"{HOME}/gatesieve.jar",
        java_class="org.gatesieve.job.cli.Main",
        properties_file=f"{HOME}/spark-defaults.conf",
        env_vars={"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
        application_args=arguments,
        **options,
    )


with DAG(
    dag_id="gatesieve_nightly",
    schedule="0 2 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    # Two trainings of one corpus would only compete for the same checkpoints.
    max_active_runs=1,
    default_args={"retries": 0},
    doc_md=__doc__,
    tags=["gatesieve"],
) as dag:
    validate = submit("validate", ["validate", *TRAINING])
    # Another try goes on from the newest checkpoint; so does a task that was stopped by hand.
    train = submit(
        "train",
        ["train", *TRAINING],
        num_executors=8,
        executor_cores=1,
        retries=3,
        retry_delay=timedelta(minutes=5),
    )
    # Fails with status 6 when the newest candidate falls short: what is served then stays.
    evaluate = submit("evaluate", ["promote", "--run", CANDIDATES, *REQUIRED])
    promote = submit("promote", ["promote", "--run", CANDIDATES, "--to", SERVED, *REQUIRED])

    validate >> train >> evaluate >> promote
