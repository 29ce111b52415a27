"""Prints what the PySpark wrapper asks of Java, as JSON.

The file is compiled and run against stand-ins of the few classes of PySpark 3.5 that it uses. The
stand-ins of Java objects note what is called, and answer with objects of the same kind.

usage: describe_wrapper.py WRAPPER-FILE
"""

import functools
import importlib.util
import json
import sys
import types

CALLS = {}


class Java:
    """A Java object that notes which methods of it are called."""

    def __init__(self, name):
        self.name = name

    def __getattr__(self, method):
        CALLS.setdefault(self.name, []).append(method)
        return lambda *arguments: Java(self.name + "." + method)

    def __iter__(self):
        return iter([])

    def __bytes__(self):
        return b""


class Param:
    def __init__(self, parent, name, doc, typeConverter=None):
        self.name = name
        self.typeConverter = typeConverter


class Params:
    def __init__(self):
        self.uid = "uid"
        self.defaults = {}
        self.values = {}

    @staticmethod
    def _dummy():
        return None

    @classmethod
    def names(cls):
        return sorted(name for name in dir(cls) if isinstance(getattr(cls, name), Param))

    def _put(self, target, values):
        for name, value in values.items():
            target[name] = getattr(type(self), name).typeConverter(value)
        return self

    def _setDefault(self, **values):
        return self._put(self.defaults, values)

    def _set(self, **values):
        return self._put(self.values, values)


class TypeConverters:
    @staticmethod
    def toString(value):
        return str(value)

    @staticmethod
    def toInt(value):
        return int(value)

    @staticmethod
    def toFloat(value):
        return float(value)

    @staticmethod
    def toListString(value):
        return [str(element) for element in value]


class JavaWrapper:
    def __init__(self, java_obj=None):
        super().__init__()
        self._java_obj = java_obj

    def _call_java(self, name, *arguments):
        return getattr(self._java_obj, name)(*arguments)

    @staticmethod
    def _new_java_obj(java_class, *arguments):
        return Java(java_class)


class JavaEstimator(JavaWrapper, Params):
    pass


class JavaModel(JavaWrapper, Params):
    pass


class JavaMLReadable:
    pass


class JavaMLWritable:
    pass


def keyword_only(function):
    @functools.wraps(function)
    def wrapper(self, **keywords):
        self._input_kwargs = keywords
        return function(self, **keywords)

    return wrapper


def install(name, **members):
    module = types.ModuleType(name)
    vars(module).update(members)
    sys.modules[name] = module


install("pyspark", keyword_only=keyword_only)
install("pyspark.ml")
install("pyspark.ml.param", Param=Param, Params=Params, TypeConverters=TypeConverters)
install("pyspark.ml.util", JavaMLReadable=JavaMLReadable, JavaMLWritable=JavaMLWritable)
install(
    "pyspark.ml.wrapper",
    JavaEstimator=JavaEstimator,
    JavaModel=JavaModel,
    JavaWrapper=JavaWrapper,
)

specification = importlib.util.spec_from_file_location("gatesieve", sys.argv[1])
gatesieve = importlib.util.module_from_spec(specification)
sys.modules["gatesieve"] = gatesieve
specification.loader.exec_module(gatesieve)

classifier = gatesieve.SparseLstmClassifier(maxIter=5, settings=["network.hidden=8"])
model = classifier._create_model(Java("model"))
model.predict("text")
model.predictProbability("text")
for name in ("labels", "numClasses", "modelFile"):
    getattr(model, name)
summary = gatesieve.SparseLstmTrainingSummary(Java("summary"))
for name, member in vars(gatesieve.SparseLstmTrainingSummary).items():
    if isinstance(member, property):
        getattr(summary, name)
model.summary


# As PySpark looks a stage up.
def found(name):
    package, simple = name.rsplit(".", 1)
    return getattr(__import__(package, fromlist=[simple]), simple)


stages = {}
for stage in (classifier, model):
    name = type(stage).__module__ + "." + type(stage).__name__
    assert found(name) is type(stage), name
    stages[name] = {"params": stage.names(), "defaults": stage.defaults}
json.dump(
    {"constructed": classifier._java_obj.name, "stages": stages, "calls": CALLS}, sys.stdout
)
