package org.gatesieve.job.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Shards of running text turned back into something that a test can compare. */
final class TextContent {
  private TextContent() {}

  /** The tokens of every shard, line ends as "/", joined with blanks. */
  static List<String> shards(TextCorpus corpus, TextPart part) {
    return part.shards().collect().stream().map(shard -> tokens(corpus, shard)).toList();
  }

  private static String tokens(TextCorpus corpus, TokenShard shard) {
    return Arrays.stream(shard.tokens())
        .mapToObj(corpus.vocabulary().tokens()::get)
        .map(token -> token.equals("\n") ? "/" : token)
        .collect(Collectors.joining(" "));
  }
}
