package org.gatesieve.job.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatesieve.compact.text.TextEncoder;
import org.gatesieve.compact.text.Tokenizer;
import org.gatesieve.compact.text.Vocabulary;
import org.gatesieve.job.config.JobSettings;
import org.gatesieve.job.corpus.BadRecordSummary;
import org.gatesieve.job.corpus.EncodedCorpus;
import org.gatesieve.job.corpus.EncodedPart;
import org.gatesieve.job.corpus.PartCounts;

/** Corpora of which only the counts matter: no shard is ever looked at. */
final class CountedCorpus {
  private CountedCorpus() {}

  static EncodedCorpus of(int labels, int training, int validation, int test) {
    Vocabulary vocabulary = Vocabulary.forTraining(List.of("alpha", "beta"));
    return new EncodedCorpus(
        IntStream.range(0, labels).mapToObj(label -> "label" + label).toList(),
        new TextEncoder(new Tokenizer(true, false), vocabulary, 20),
        part(labels, training, vocabulary.size()),
        part(labels, validation, vocabulary.size()),
        part(labels, test, vocabulary.size()),
        new BadRecordSummary(training + validation + test, Map.of()),
        "0123456789abcdef");
  }

  /** The plan that follows from settings and counts. */
  static NetworkPlan plan(JobSettings settings, EncodedCorpus corpus) {
    return NetworkPlan.of(settings, new DocumentTask(null, settings, corpus));
  }

  private static EncodedPart part(int labels, int documents, int words) {
    long[] byLabel = new long[labels];
    byLabel[0] = documents;
    return new EncodedPart(null, new PartCounts(7L * documents, byLabel, new long[words]));
  }
}
