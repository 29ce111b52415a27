package org.gatesieve.job.corpus;

import java.io.Serializable;
import java.util.Comparator;
import scala.Tuple2;

/** The order of vocabularies: equally frequent words stand by their characters. */
final class MostFrequentFirst implements Comparator<Tuple2<String, Long>>, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public int compare(Tuple2<String, Long> a, Tuple2<String, Long> b) {
    int byCount = Long.compare(b._2(), a._2());
    return byCount != 0 ? byCount : a._1().compareTo(b._1());
  }
}
