package org.gatesieve.job.corpus;

import java.util.ArrayList;
import java.util.List;

/** Shards turned back into something that a test can compare. */
final class CorpusContent {
  private CorpusContent() {}

  /** "label: words" of every document of a part, sorted. */
  static List<String> documents(EncodedCorpus corpus, EncodedPart part) {
    List<String> documents = new ArrayList<>();
    for (EncodedShard shard : part.shards().collect()) {
      for (int i = 0; i < shard.documents(); i++) {
        documents.add(
            corpus.labels().get(shard.label(i)) + ": " + words(corpus, shard.document(i)));
      }
    }
    return documents.stream().sorted().toList();
  }

  private static String words(EncodedCorpus corpus, int[] ids) {
    List<String> words = new ArrayList<>();
    for (int i = 1; i < ids.length; i++) {
      int word = ids[i] - corpus.vocabulary().firstWordId();
      words.add(word < 0 ? "?" : corpus.vocabulary().words().get(word));
    }
    return String.join(" ", words);
  }
}
