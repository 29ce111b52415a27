"""GateSieve's classifier in PySpark: an estimator and its model, as job/SPARK-ML.md shows.

Thin wrappers of the Java classes: the fat jar must be on the class path (--jars), this file on the
Python path (--py-files).
"""

import sys

from pyspark import keyword_only
from pyspark.ml.param import Param, Params, TypeConverters
from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaEstimator, JavaModel, JavaWrapper

JAVA_PACKAGE = "org.gatesieve.job.ml"

# PySpark finds the Python class of a loaded stage under the name of its Java class, and the other
# way round.
sys.modules[JAVA_PACKAGE] = sys.modules[__name__]


def _param(name, doc, converter):
    return Param(Params._dummy(), name, doc, typeConverter=converter)


class _ClassifierParams(Params):
    """The Params of estimator and model; explainParams of the Java class says more."""

    textCol = _param("textCol", "column of the texts", TypeConverters.toString)
    labelCol = _param("labelCol", "column of the labels", TypeConverters.toString)
    predictionCol = _param("predictionCol", "column for numbers", TypeConverters.toString)
    probabilityCol = _param("probabilityCol", "column for probabilities", TypeConverters.toString)
    rawPredictionCol = _param("rawPredictionCol", "column for logarithms", TypeConverters.toString)
    seed = _param("seed", "source of every random number", TypeConverters.toInt)
    row = _param("row", "what is sparsified", TypeConverters.toString)
    maxIter = _param("maxIter", "passes over the training part", TypeConverters.toInt)
    stepSize = _param("stepSize", "Adam's rate", TypeConverters.toFloat)
    shards = _param("shards", "training shards", TypeConverters.toInt)
    validationFraction = _param("validationFraction", "share held out", TypeConverters.toFloat)
    settings = _param("settings", "other keys, as key=value", TypeConverters.toListString)
    outputPath = _param("outputPath", "where the run is published", TypeConverters.toString)

    def __init__(self, *args):
        super().__init__(*args)
        self._setDefault(
            textCol="text",
            labelCol="label",
            predictionCol="prediction",
            probabilityCol="probability",
            rawPredictionCol="rawPrediction",
            seed=1,
            row="W+G+N",
            maxIter=0,
            stepSize=0.001,
            shards=4,
            validationFraction=0.15,
            settings=[],
            outputPath="",
        )


class SparseLstmClassifier(JavaEstimator, _ClassifierParams, JavaMLReadable, JavaMLWritable):
    """Trains a sparse-variational LSTM and collapses it to a compact model."""

    __module__ = JAVA_PACKAGE

    @keyword_only
    def __init__(self, **params):
        super().__init__()
        self._java_obj = self._new_java_obj(JAVA_PACKAGE + ".SparseLstmClassifier", self.uid)
        self._set(**self._input_kwargs)

    @keyword_only
    def setParams(self, **params):
        return self._set(**self._input_kwargs)

    def _create_model(self, java_model):
        return SparseLstmClassificationModel(java_model)


class SparseLstmClassificationModel(JavaModel, _ClassifierParams, JavaMLReadable, JavaMLWritable):
    """A compact model that labels a column of texts."""

    __module__ = JAVA_PACKAGE

    @property
    def labels(self):
        """Names of the labels; a prediction is a position in them."""
        return list(self._call_java("labels"))

    @property
    def numClasses(self):
        return self._call_java("numClasses")

    @property
    def modelFile(self):
        """The bytes of a model.gsv."""
        return bytes(self._java_obj.modelFile())

    @property
    def summary(self):
        return SparseLstmTrainingSummary(self._java_obj.summary())

    def predict(self, text):
        """Number of the most probable label of a text."""
        return self._call_java("predict", text)

    def predictProbability(self, text):
        """Probabilities of a text, by number of the label."""
        return self._call_java("predictProbability", text)

    @keyword_only
    def setParams(self, **params):
        return self._set(**self._input_kwargs)


class SparseLstmTrainingSummary(JavaWrapper):
    """How training went, and what it left of the network, as pairs (left, of)."""

    @property
    def objectiveHistory(self):
        return list(self._call_java("objectiveHistory"))

    @property
    def divergenceHistory(self):
        return list(self._call_java("divergenceHistory"))

    @property
    def validationHistory(self):
        return list(self._call_java("validationHistory"))

    @property
    def totalIterations(self):
        return self._call_java("totalIterations")

    @property
    def accuracy(self):
        """Of the compact model, on the part that was held out."""
        return self._java_obj.quality().compact()

    @property
    def words(self):
        return _left(self._java_obj.words())

    @property
    def inputs(self):
        return _left(self._java_obj.inputs())

    @property
    def hidden(self):
        return _left(self._java_obj.hidden())

    @property
    def gates(self):
        """Gates that still depend on the input, by kind."""
        gates = self._java_obj.gates()
        return {kind: _left(getattr(gates, kind)()) for kind in "ifgo"}

    @property
    def bytes(self):
        """Of the compact model's file."""
        return self._call_java("bytes")

    @property
    def seconds(self):
        return self._call_java("seconds")


def _left(left):
    return left.left(), left.of()
