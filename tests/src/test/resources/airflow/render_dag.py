"""Prints the tasks of a DAG file as JSON; refuses what Airflow would refuse.

The file is compiled and run against stand-ins of the few classes that it uses. They take the
keyword arguments that those classes document and no others, for SparkSubmitOperator those that
both Airflow 2 (provider 4.8) and Airflow 3 (provider 6) know.

usage: render_dag.py DAG-FILE AIRFLOW-VERSION
"""

import json
import re
import runpy
import sys
import types
from datetime import datetime, timedelta

DAG_ARGUMENTS = {
    "dag_id": str,
    "description": str,
    "schedule": str,
    "start_date": datetime,
    "end_date": datetime,
    "catchup": bool,
    "max_active_runs": int,
    "dagrun_timeout": timedelta,
    "default_args": dict,
    "doc_md": str,
    "tags": list,
    "params": dict,
}
BASE_OPERATOR_ARGUMENTS = {
    "task_id": str,
    "owner": str,
    "email": str,
    "retries": int,
    "retry_delay": timedelta,
    "retry_exponential_backoff": bool,
    "max_retry_delay": timedelta,
    "execution_timeout": timedelta,
    "depends_on_past": bool,
    "trigger_rule": str,
    "pool": str,
    "queue": str,
    "doc_md": str,
}
SPARK_SUBMIT_ARGUMENTS = {
    "application": str,
    "conf": dict,
    "conn_id": str,
    "files": str,
    "py_files": str,
    "archives": str,
    "driver_class_path": str,
    "jars": str,
    "java_class": str,
    "packages": str,
    "exclude_packages": str,
    "repositories": str,
    "total_executor_cores": int,
    "executor_cores": int,
    "executor_memory": str,
    "driver_memory": str,
    "keytab": str,
    "principal": str,
    "proxy_user": str,
    "name": str,
    "num_executors": int,
    "status_poll_interval": int,
    "application_args": list,
    "env_vars": dict,
    "verbose": bool,
    "spark_binary": str,
    "properties_file": str,
    "yarn_queue": str,
    "deploy_mode": str,
    "use_krb5ccache": bool,
}
IDENTIFIER = re.compile(r"[\w.-]+")


def check(what, given, known):
    for name, value in given.items():
        if name not in known:
            raise TypeError(f"{what} has no argument {name}")
        if not isinstance(value, known[name]):
            raise TypeError(f"{what}: {name} is no {known[name].__name__}: {value!r}")


class DAG:
    current = None
    all = []

    def __init__(self, **arguments):
        check("DAG", arguments, DAG_ARGUMENTS)
        if not IDENTIFIER.fullmatch(arguments["dag_id"]):
            raise ValueError("no identifier: " + arguments["dag_id"])
        check("default_args", arguments.get("default_args", {}), BASE_OPERATOR_ARGUMENTS)
        self.arguments = arguments
        self.tasks = {}
        DAG.all.append(self)

    def __enter__(self):
        DAG.current = self
        return self

    def __exit__(self, *failure):
        DAG.current = None


class SparkSubmitOperator:
    def __init__(self, **arguments):
        check("SparkSubmitOperator", arguments, BASE_OPERATOR_ARGUMENTS | SPARK_SUBMIT_ARGUMENTS)
        task_id = arguments["task_id"]
        if not IDENTIFIER.fullmatch(task_id) or task_id in DAG.current.tasks:
            raise ValueError("no identifier of its own: " + task_id)
        self.arguments = DAG.current.arguments.get("default_args", {}) | arguments
        self.upstream = []
        DAG.current.tasks[task_id] = self

    def __rshift__(self, other):
        other.upstream.append(self.arguments["task_id"])
        return other


def module(name, **members):
    found = types.ModuleType(name)
    vars(found).update(members)
    found.__path__ = []
    sys.modules[name] = found


def main(path, version):
    module("airflow", **({"DAG": DAG} if version == "2" else {}))
    if version == "3":
        module("airflow.sdk", DAG=DAG)
    for parent in ("", ".apache", ".apache.spark", ".apache.spark.operators"):
        module("airflow.providers" + parent)
    module(
        "airflow.providers.apache.spark.operators.spark_submit",
        SparkSubmitOperator=SparkSubmitOperator,
    )
    runpy.run_path(path)
    (dag,) = DAG.all
    tasks = [task.arguments | {"upstream": task.upstream} for task in dag.tasks.values()]
    print(json.dumps({"dag": dag.arguments, "tasks": tasks}, default=str))


main(*sys.argv[1:])
