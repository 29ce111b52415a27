package org.gatesieve.job.report;

/**
 * What takes no network to reach on the same part.
 *
 * @param key in {@code report.json}
 * @param name in running text
 * @param value in the metric of the run
 */
public record Floor(String key, String name, double value) {
  private static final String MAJORITY = "majority";
  private static final String NAIVE_BAYES = "naiveBayes";

  /** Share of the most frequent label. */
  public static Floor majority(double value) {
    return new Floor(MAJORITY, "most frequent label", value);
  }

  /** Of multinomial naive Bayes. */
  public static Floor naiveBayes(double value) {
    return new Floor(NAIVE_BAYES, "naive Bayes", value);
  }

  /** Of the frequencies of tokens alone. */
  public static Floor unigram(double value) {
    return new Floor("unigram", "unigram", value);
  }

  /** Of the token before. */
  public static Floor bigram(double value) {
    return new Floor("bigram", "bigram", value);
  }

  /** Of the four tokens before. */
  public static Floor fiveGram(double value) {
    return new Floor("fiveGram", "5-gram", value);
  }

  /** Its name behind a preposition. */
  public String inSentence() {
    return key.equals(NAIVE_BAYES) ? name : "the " + name;
  }

  /** Its name where there is little room. */
  public String shortName() {
    return key.equals(MAJORITY) ? MAJORITY : name;
  }
}
